import {
  overdraftInitializedLayout,
  overdraftRequestLayout,
} from '@tongxing/core/card/commands/initialize-for-overdraft.ts'
import { loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { overdraftMac1 } from '@tongxing/core/card/crypto/overdraft.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { places } from '../image-layout.ts'
import { onlineBar } from '../online-transaction.ts'

const type = transactionTypes.overdraft

/*
 * 80 50 04 02, a setting. Off it is 6A81, function not supported: the purse is there and may be
 * used otherwise. Its key is the load key, since both are the host's word about money.
 */
export const initializeForOverdraft: CardCommand = {
  cla: 0x80,
  ins: 0x50,
  acceptsParameters: (p1, p2) => p1 === 0x04 && (p2 === 0x01 || p2 === 0x02),
  dataLength: 7,
  answerLength: 19,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  inTransaction: 'ends',
  execute: (context, { p2, data }) => {
    const { memory, header, session, settings } = context
    if (!settings.overdraftUpdate) return answerStatus(0x6a81)
    if (p2 !== 0x02) return answerStatus(0x6a82)
    const { keyVersion, keyIndex, algorithm } = header
    const { storedFen, overdraftFen, onlineSequence } = memory.state()
    const barred = onlineBar(context)
    if (barred !== undefined) return answerStatus(barred)
    const { keyIndex: asked, terminalNumber } = readRecord(overdraftRequestLayout, data)
    if (asked !== keyIndex) return answerStatus(0x9403)
    const rand = context.random(4)
    const key = loadSessionKey(memory.view(places.loadKey), { rand, onlineSequence, algorithm })
    const now = { balanceFen: storedFen, limitFen: overdraftFen, terminalNumber }
    const mac1 = overdraftMac1(key, now, algorithm)
    const request = { keyIndex: asked, amountFen: 0, terminalNumber }
    session.transaction = { type, request, rand, cache: [] }
    const head = { balanceFen: storedFen, onlineSequence, overdraftFen, keyVersion, algorithm }
    return answerOk(writeRecord(overdraftInitializedLayout, { ...head, rand, mac1 }))
  },
}
