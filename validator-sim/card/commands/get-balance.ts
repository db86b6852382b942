import { uintBytes } from '@tongxing/core/card/layout.ts'
import { answerOk, type CardCommand } from '../card-command.ts'
import type { CardState } from '../image-layout.ts'

/*
 * 80 5C P1 02 04. The stored balance holds the limit; what P1 gives is inferred, and a balance
 * below zero is two's complement (card.md 2.2, 8 point 5).
 */
export const getBalance: CardCommand = {
  cla: 0x80,
  ins: 0x5c,
  acceptsParameters: (p1, p2) => p1 <= 3 && p2 === 0x02,
  dataLength: 0,
  answerLength: 4,
  unselectedStatus: 0x6985,
  execute: ({ memory }, { p1 }) => answerOk(uintBytes(balanceFen(memory.state(), p1) >>> 0, 4)),
}

function balanceFen({ storedFen, overdraftFen }: CardState, p1: number): number {
  if (p1 === 0) return storedFen
  if (p1 === 1) return overdraftFen
  return p1 === 2 ? Math.max(0, overdraftFen - storedFen) : storedFen - overdraftFen
}
