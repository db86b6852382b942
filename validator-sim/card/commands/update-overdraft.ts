import { updateOverdraftLayout } from '@tongxing/core/card/commands/update-overdraft.ts'
import { loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { overdraftMac2, overdraftTac } from '@tongxing/core/card/crypto/overdraft.ts'
import { tacKeyOf, transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { equalBytes, readRecord } from '@tongxing/core/card/layout.ts'
import { answerMacWrong, answerStatus, type CardCommand } from '../card-command.ts'
import { places, storedFenMax } from '../image-layout.ts'
import { commitOnline } from '../online-transaction.ts'

/*
 * 80 58: the limit moves, and the stored balance that holds it moves with it (card.md 2.2); the
 * actual balance does not. A limit below what is in use is 6985. One commit, as for a load.
 */
export const updateOverdraft: CardCommand = {
  cla: 0x80,
  ins: 0x58,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  dataLength: 14,
  answerLength: 4,
  unselectedStatus: 0x6985,
  inTransaction: 'part',
  execute: (context, { data }) => {
    const { memory, header, session } = context
    const open = session.transaction
    session.transaction = undefined
    if (open?.type !== transactionTypes.overdraft) return answerStatus(0x6901)
    const { algorithm } = header
    const { newLimitFen, timestamp, mac2 } = readRecord(updateOverdraftLayout, data)
    const state = memory.state()
    const { onlineSequence } = state
    const terms = { newLimitFen, terminalNumber: open.request.terminalNumber, timestamp }
    const sessionParts = { rand: open.rand, onlineSequence, algorithm }
    const key = loadSessionKey(memory.view(places.loadKey), sessionParts)
    if (!equalBytes(overdraftMac2(key, terms, algorithm), mac2)) return answerMacWrong(context)
    const storedFen = state.storedFen + newLimitFen - state.overdraftFen
    if (storedFen < 0 || storedFen > storedFenMax) return answerStatus(0x6985)

    const tacKey = tacKeyOf(memory.view(places.tacKey), algorithm)
    const tacTerms = { ...terms, balanceAfterFen: storedFen, onlineSequence }
    return commitOnline(context, {
      type: open.type,
      state: { ...state, storedFen, overdraftFen: newLimitFen },
      log: { ...terms, overdraftFen: newLimitFen, amountFen: 0 },
      tac: overdraftTac(tacKey, tacTerms, algorithm),
    })
  },
}
