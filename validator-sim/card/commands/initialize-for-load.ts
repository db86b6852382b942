import {
  initializeLayout,
  writeLoadInitialized,
} from '@tongxing/core/card/commands/initialize-for-load.ts'
import { loadMac1, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { readRecord } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { places, storedFenMax } from '../image-layout.ts'
import { onlineBar } from '../online-transaction.ts'

const type = transactionTypes.load

/*
 * 80 50 00 02: writes nothing, since readers send it only to learn the counter and walk away.
 */
export const initializeForLoad: CardCommand = {
  cla: 0x80,
  ins: 0x50,
  acceptsParameters: (p1, p2) => p1 === 0x00 && (p2 === 0x01 || p2 === 0x02),
  dataLength: 11,
  answerLength: 16,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  inTransaction: 'ends',
  execute: (context, { p2, data }) => {
    const { memory, header, session, settings } = context
    if (p2 !== 0x02) return answerStatus(0x6a82)
    const { keyVersion, keyIndex, algorithm } = header
    const { storedFen, overdraftFen, onlineSequence } = memory.state()
    const barred = onlineBar(context)
    if (barred !== undefined) return answerStatus(barred)
    const request = readRecord(initializeLayout, data)
    if (request.keyIndex !== keyIndex) return answerStatus(0x9403)
    const loadedFen = storedFen + request.amountFen
    const isOver = loadedFen - overdraftFen > settings.balanceMaxFen || loadedFen > storedFenMax
    if (isOver) return answerStatus(0x6985)
    const rand = context.random(4)
    const key = loadSessionKey(memory.view(places.loadKey), { rand, onlineSequence, algorithm })
    const mac1 = loadMac1(key, { ...request, balanceBeforeFen: storedFen }, algorithm)
    session.transaction = { type, request, rand, cache: [] }
    const head = { balanceFen: storedFen, onlineSequence, keyVersion, algorithm }
    return answerOk(writeLoadInitialized({ ...head, rand, mac1 }))
  },
}
