import { readInitSamForPurchase } from '@tongxing/core/card/commands/init-sam-for-purchase.ts'
import { isCardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import { diversify } from '@tongxing/core/card/crypto/diversify.ts'
import {
  purchaseMac1,
  purchaseMac2,
  purchaseSessionKey,
} from '@tongxing/core/card/crypto/purchase.ts'
import { concatBytes, uintBytes } from '@tongxing/core/card/layout.ts'
import { isLocked, type SamCommand, samAnswer } from '../sam-command.ts'

/*
 * 80 70: MAC1 for one debit. The counter is durable before MAC1 leaves, so that no two debits can
 * ever carry the same number. A new 8070 drops the one before: its card was torn away.
 */
export const initForPurchase: SamCommand = {
  cla: 0x80,
  ins: 0x70,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  needsApplication: true,
  execute: (context, { data }) => {
    const { card, store, session } = context
    session.expectedMac2 = undefined
    if (data.length !== 0x24 && data.length !== 0x1c) return samAnswer(0x6700)
    if (isLocked(context)) return samAnswer(0x6983)
    const request = readInitSamForPurchase(data)
    const { algorithm, issuerId } = request
    const isKnownVersion = card.keyVersion === undefined || card.keyVersion === request.keyVersion
    if (!isKnownVersion || !isCardAlgorithm(algorithm)) return samAnswer(0x9403)
    const state = store.read()
    const { terminalSequence } = state
    if (terminalSequence === 0xffff_ffff) return samAnswer(0x6985)
    store.write({ ...state, terminalSequence: terminalSequence + 1 })

    const purchaseKey = diversify(card.keys.purchase, {
      pan8: Uint8Array.fromHex(request.pan8),
      issuer8: Uint8Array.fromHex(issuerId ?? ''),
      order: issuerId === undefined ? 'pan-only' : card.order,
      algorithm,
    })
    const key = purchaseSessionKey(purchaseKey, { ...request, terminalSequence })
    const terms = { ...request, terminalNumber: card.terminalNumber }
    session.expectedMac2 = purchaseMac2(key, request.amountFen, algorithm)
    const mac1 = purchaseMac1(key, terms, algorithm)
    return samAnswer(0x9000, concatBytes(uintBytes(terminalSequence, 4), mac1))
  },
}
