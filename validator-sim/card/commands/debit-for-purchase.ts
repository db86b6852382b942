import { readDebitForPurchase } from '@tongxing/core/card/commands/debit-for-purchase.ts'
import {
  purchaseMac1,
  purchaseMac2,
  purchaseSessionKey,
  purchaseTac,
  tacKeyOf,
  transactionTypes,
} from '@tongxing/core/card/crypto/purchase.ts'
import { concatBytes, equalBytes } from '@tongxing/core/card/layout.ts'
import {
  answerMacWrong,
  answerOk,
  answerStatus,
  type CardCommand,
  clearSecurity,
} from '../card-command.ts'
import { withCached, withLog } from '../card-files.ts'
import { places } from '../image-layout.ts'

const purchaseTypes: readonly number[] = [transactionTypes.purchase, transactionTypes.cappPurchase]

/*
 * 80 54: the only way that money leaves the card. One commit: balance, counter, log, every cached
 * record, and the proof that GET TRANSACTION PROVE hands out later.
 */
export const debitForPurchase: CardCommand = {
  cla: 0x80,
  ins: 0x54,
  acceptsParameters: (p1, p2) => p1 === 0x01 && p2 === 0x00,
  dataLength: 15,
  answerLength: 8,
  unselectedStatus: 0x6985,
  inTransaction: 'part',
  execute: (context, command) => {
    const { memory, header, session, settings } = context
    const open = session.transaction
    session.transaction = undefined
    if (!open || !purchaseTypes.includes(open.type)) return answerStatus(0x6901)
    const { algorithm } = header
    const { terminalSequence, timestamp, mac1 } = readDebitForPurchase(command.data)
    const state = memory.state()
    const { offlineSequence, overdraftFen } = state
    const terms = { ...open.request, type: open.type, timestamp, terminalSequence }
    const sessionParts = { rand: open.rand, offlineSequence, terminalSequence, algorithm }
    const key = purchaseSessionKey(memory.view(places.purchaseKey), sessionParts)
    if (!equalBytes(purchaseMac1(key, terms, algorithm), mac1)) return answerMacWrong(context)

    const tacKey = tacKeyOf(memory.view(places.tacKey), algorithm)
    const tac = purchaseTac(tacKey, terms, algorithm)
    const mac2 = purchaseMac2(key, terms.amountFen, algorithm)
    const debited = {
      ...state,
      storedFen: state.storedFen - terms.amountFen,
      offlineSequence: offlineSequence + 1,
      macFailures: 0,
      purchaseProofType: open.type,
      purchaseProofSequence: offlineSequence,
      purchaseProofMac2: mac2,
      purchaseProofTac: tac,
    }
    const sequence = settings.logSequence === 'incremented' ? offlineSequence + 1 : offlineSequence
    const logged = withLog(debited, { ...terms, sequence, overdraftFen })
    const change = open.cache.reduce(withCached, logged)
    memory.commit(change.state, change.writes)
    clearSecurity(session)
    return answerOk(concatBytes(tac, mac2))
  },
}
