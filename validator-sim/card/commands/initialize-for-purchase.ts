import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import { cappInitializedLayout } from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { initializeLayout } from '@tongxing/core/card/commands/initialize-for-load.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand, type CardContext } from '../card-command.ts'

/* 80 50 01 02: the plain purchase, type 06. Writes nothing. */
export const initializeForPurchase: CardCommand = {
  cla: 0x80,
  ins: 0x50,
  acceptsParameters: (p1, p2) => p1 === 0x01 && (p2 === 0x01 || p2 === 0x02),
  dataLength: 11,
  answerLength: 15,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  inTransaction: 'ends',
  execute: (context, command) => openPurchase(context, command, transactionTypes.purchase),
}

/** What both purchases answer; amount 0 is legal. No passbook (P2 01): 6A82. */
export function openPurchase(
  context: CardContext,
  { p2, data }: CommandApdu,
  type: number,
): Uint8Array {
  if (p2 !== 0x02) return answerStatus(0x6a82)
  const { keyVersion, keyIndex, algorithm } = context.header
  const { storedFen, overdraftFen, offlineSequence } = context.memory.state()
  if (isUsedUp(offlineSequence)) return answerStatus(0x6985)
  const request = readRecord(initializeLayout, data)
  if (request.keyIndex !== keyIndex) return answerStatus(0x9403)
  if (request.amountFen > storedFen) return answerStatus(0x9401)
  const rand = context.random(4)
  context.session.transaction = { type, request, rand, cache: [] }
  const head = { balanceFen: storedFen, offlineSequence, overdraftFen }
  return answerOk(writeRecord(cappInitializedLayout, { ...head, keyVersion, algorithm, rand }))
}

/**
 * Whether a counter has come to its end. A counter that began again would name two purchases alike
 * and allow an old MAC again where random numbers repeat: the card is to be replaced, 6985.
 */
export function isUsedUp(sequence: number): boolean {
  return sequence === 0xffff
}
