import { concatBytes, uintBytes } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import type { CardState } from '../image-layout.ts'
import type { CardSettings } from '../settings.ts'

/*
 * 80 5C P1 02 04. The stored balance holds the limit; what P1 gives is inferred, and how a balance
 * below zero looks is a setting (card.md 2.2, 8 point 5). There is no passbook (P2 01): 6A82.
 */
export const getBalance: CardCommand = {
  cla: 0x80,
  ins: 0x5c,
  acceptsParameters: (p1, p2) => p1 <= 3 && (p2 === 0x01 || p2 === 0x02),
  dataLength: 0,
  answerLength: 4,
  unselectedStatus: 0x6985,
  execute: ({ memory, settings }, { p1, p2 }) => {
    if (p2 !== 0x02) return answerStatus(0x6a82)
    return answerOk(uintBytes(balanceFen(memory.state(), p1, settings), 4))
  },
}

/* 80 5C 05 02 10, where settings say so: balance4, ceiling4, 8 zero bytes. */
export const getBalanceWithCeiling: CardCommand = {
  cla: 0x80,
  ins: 0x5c,
  acceptsParameters: (p1, p2, settings) =>
    settings.balanceWithCeiling && p1 === 0x05 && p2 === 0x02,
  dataLength: 0,
  answerLength: 16,
  unselectedStatus: 0x6985,
  execute: ({ memory, settings }) => {
    const balance = uintBytes(balanceFen(memory.state(), 3, settings), 4)
    return answerOk(concatBytes(balance, uintBytes(settings.balanceMaxFen, 4), new Uint8Array(8)))
  },
}

function balanceFen(
  { storedFen, overdraftFen }: CardState,
  p1: number,
  { negativeBalance }: CardSettings,
): number {
  if (p1 === 0) return storedFen
  if (p1 === 1) return overdraftFen
  if (p1 === 2) return Math.max(0, overdraftFen - storedFen)
  const actualFen = storedFen - overdraftFen
  if (actualFen >= 0 || negativeBalance === 'twos-complement') return actualFen >>> 0
  return negativeBalance === 'zero' ? 0 : (0x8000_0000 | -actualFen) >>> 0
}
