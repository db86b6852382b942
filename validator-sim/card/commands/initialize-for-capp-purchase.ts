import { cappInitializedLayout } from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { initializeLayout } from '@tongxing/core/card/commands/initialize-for-load.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import {
  answerOk,
  answerStatus,
  blockedStatus,
  type CardCommand,
  readHeader,
} from '../card-command.ts'

const type = transactionTypes.cappPurchase

/* 80 50 03 02: opens the cache; writes nothing. Amount 0 is legal. */
export const initializeForCappPurchase: CardCommand = {
  cla: 0x80,
  ins: 0x50,
  acceptsParameters: (p1, p2) => p1 === 0x03 && p2 === 0x02,
  dataLength: 11,
  answerLength: 15,
  unselectedStatus: 0x6985,
  execute: (context, command) => {
    const { memory, session } = context
    session.transaction = undefined
    const blocked = blockedStatus(context)
    if (blocked !== undefined) return answerStatus(blocked)
    const { keyVersion, keyIndex, algorithm } = readHeader(memory)
    const request = readRecord(initializeLayout, command.data)
    if (request.keyIndex !== keyIndex) return answerStatus(0x9403)
    const { storedFen, overdraftFen, offlineSequence } = memory.state()
    if (offlineSequence === 0xffff) return answerStatus(0x6985)
    if (request.amountFen > storedFen) return answerStatus(0x9401)
    const rand = context.random(4)
    session.transaction = { type, request, rand, cache: [] }
    const head = { balanceFen: storedFen, offlineSequence, overdraftFen }
    return answerOk(writeRecord(cappInitializedLayout, { ...head, keyVersion, algorithm, rand }))
  },
}
