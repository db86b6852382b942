import { readCreditForLoad } from '@tongxing/core/card/commands/credit-for-load.ts'
import { loadMac2, loadSessionKey, loadTac } from '@tongxing/core/card/crypto/load.ts'
import { tacKeyOf, transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { answerMacWrong, answerStatus, type CardCommand } from '../card-command.ts'
import { places } from '../image-layout.ts'
import { commitOnline } from '../online-transaction.ts'

/* 80 52: the only way that money comes onto the card. One commit: balance, counter, log, proof. */
export const creditForLoad: CardCommand = {
  cla: 0x80,
  ins: 0x52,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  dataLength: 11,
  answerLength: 4,
  unselectedStatus: 0x6985,
  inTransaction: 'part',
  execute: (context, command) => {
    const { memory, header, session } = context
    const open = session.transaction
    session.transaction = undefined
    if (open?.type !== transactionTypes.load) return answerStatus(0x6901)
    const { algorithm } = header
    const { timestamp, mac2 } = readCreditForLoad(command.data)
    const terms = { ...open.request, timestamp }
    const state = memory.state()
    const { onlineSequence, overdraftFen } = state
    const sessionParts = { rand: open.rand, onlineSequence, algorithm }
    const key = loadSessionKey(memory.view(places.loadKey), sessionParts)
    if (!equalBytes(loadMac2(key, terms, algorithm), mac2)) return answerMacWrong(context)

    const storedFen = state.storedFen + open.request.amountFen
    const tacKey = tacKeyOf(memory.view(places.tacKey), algorithm)
    const tacTerms = { ...terms, balanceAfterFen: storedFen, onlineSequence }
    return commitOnline(context, {
      type: open.type,
      state: { ...state, storedFen },
      log: { ...terms, overdraftFen },
      tac: loadTac(tacKey, tacTerms, algorithm),
    })
  },
}
