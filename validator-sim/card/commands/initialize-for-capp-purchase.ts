import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import type { CardCommand } from '../card-command.ts'
import { openPurchase } from './initialize-for-purchase.ts'

/* 80 50 03 02: opens the cache; writes nothing. Amount 0 is how boarding works. */
export const initializeForCappPurchase: CardCommand = {
  cla: 0x80,
  ins: 0x50,
  acceptsParameters: (p1, p2) => p1 === 0x03 && (p2 === 0x01 || p2 === 0x02),
  dataLength: 11,
  answerLength: 15,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  inTransaction: 'ends',
  execute: (context, command) => openPurchase(context, command, transactionTypes.cappPurchase),
}
