import { type CommandApdu, parseApdu } from '@tongxing/core/card/apdu.ts'
import { answerStatus, type CardCommand, type CardContext } from './card-command.ts'
import { applicationBlock } from './commands/application-block.ts'
import { creditForLoad } from './commands/credit-for-load.ts'
import { debitForPurchase } from './commands/debit-for-purchase.ts'
import { getBalance } from './commands/get-balance.ts'
import { getChallenge } from './commands/get-challenge.ts'
import { getTransactionProve } from './commands/get-transaction-prove.ts'
import { initializeForCappPurchase } from './commands/initialize-for-capp-purchase.ts'
import { initializeForLoad } from './commands/initialize-for-load.ts'
import { readBinary } from './commands/read-binary.ts'
import { readRecord } from './commands/read-record.ts'
import { select } from './commands/select.ts'
import { updateCappDataCache } from './commands/update-capp-data-cache.ts'

/** The card's commands, one a file. */
const cardCommands: readonly CardCommand[] = [
  select,
  readBinary,
  readRecord,
  getBalance,
  initializeForLoad,
  creditForLoad,
  initializeForCappPurchase,
  updateCappDataCache,
  debitForPurchase,
  getTransactionProve,
  getChallenge,
  applicationBlock,
]

/**
 * Answers any bytes: checks class, instruction, P1 and P2, length, state, in that order (card.md
 * 2.1), then runs the command. Nothing that a reader sends throws; only a tear does.
 */
export function dispatch(context: Omit<CardContext, 'challenge'>, bytes: Uint8Array): Uint8Array {
  const { session } = context
  const { challenge } = session
  session.challenge = undefined
  const command = parseApdu(bytes)
  if (!command) return answerStatus(0x6700)
  const ofClass = cardCommands.filter(({ cla }) => cla === command.cla)
  if (ofClass.length === 0) return answerStatus(0x6e00)
  const ofInstruction = ofClass.filter(({ ins }) => ins === command.ins)
  if (ofInstruction.length === 0) return answerStatus(0x6d00)
  const found = ofInstruction.find((entry) => entry.acceptsParameters(command.p1, command.p2))
  if (!found) return answerStatus(0x6a86)
  const refused = refusal(found, command, session.selected)
  return refused === undefined
    ? found.execute({ ...context, challenge }, command)
    : answerStatus(refused)
}

function refusal(
  { dataLength, answerLength, unselectedStatus }: CardCommand,
  { data, le = 0 }: CommandApdu,
  isSelected: boolean,
): number | undefined {
  if (dataLength !== undefined && data.length !== dataLength) return 0x6700
  if (answerLength !== undefined && le !== 0 && le !== answerLength) return 0x6c00 | answerLength
  return isSelected ? undefined : unselectedStatus
}
