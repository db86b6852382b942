import { type CommandApdu, parseApdu } from '@tongxing/core/card/apdu.ts'
import { answerStatus, blockedStatus, type CardCommand, type CardContext } from './card-command.ts'
import { appendRecord } from './commands/append-record.ts'
import { applicationBlock } from './commands/application-block.ts'
import { applicationUnblock } from './commands/application-unblock.ts'
import { cardBlock } from './commands/card-block.ts'
import { creditForLoad } from './commands/credit-for-load.ts'
import { debitForPurchase } from './commands/debit-for-purchase.ts'
import { externalAuthenticate } from './commands/external-authenticate.ts'
import { getBalance, getBalanceWithCeiling } from './commands/get-balance.ts'
import { getChallenge } from './commands/get-challenge.ts'
import { getTransactionProve } from './commands/get-transaction-prove.ts'
import { initializeForCappPurchase } from './commands/initialize-for-capp-purchase.ts'
import { initializeForLoad } from './commands/initialize-for-load.ts'
import { initializeForOverdraft } from './commands/initialize-for-overdraft.ts'
import { initializeForPurchase } from './commands/initialize-for-purchase.ts'
import { internalAuthenticate } from './commands/internal-authenticate.ts'
import { readBinary } from './commands/read-binary.ts'
import { readRecord } from './commands/read-record.ts'
import { selectByFileId, selectByName } from './commands/select.ts'
import { updateBinary } from './commands/update-binary.ts'
import { updateCappDataCache } from './commands/update-capp-data-cache.ts'
import { updateOverdraft } from './commands/update-overdraft.ts'
import { updateRecord } from './commands/update-record.ts'
import { verify } from './commands/verify.ts'

/** The card's commands, one a file. */
const cardCommands: readonly CardCommand[] = [
  selectByName,
  selectByFileId,
  readBinary,
  readRecord,
  getBalance,
  getBalanceWithCeiling,
  initializeForLoad,
  creditForLoad,
  initializeForPurchase,
  initializeForCappPurchase,
  updateCappDataCache,
  debitForPurchase,
  getTransactionProve,
  initializeForOverdraft,
  updateOverdraft,
  getChallenge,
  externalAuthenticate,
  internalAuthenticate,
  verify,
  updateBinary,
  updateRecord,
  appendRecord,
  applicationBlock,
  applicationUnblock,
  cardBlock,
]

/** The commands again, by class and then instruction: every tap looks them up eight times. */
const commandsByClass = new Map<number, Map<number, CardCommand[]>>()
for (const command of cardCommands) {
  for (const cla of [command.cla].flat()) {
    const ofClass = commandsByClass.get(cla) ?? new Map<number, CardCommand[]>()
    commandsByClass.set(cla, ofClass)
    ofClass.set(command.ins, [...(ofClass.get(command.ins) ?? []), command])
  }
}

/**
 * Answers any bytes: checks class, instruction, P1 and P2, length, state, in that order (card.md
 * 2.1), then runs the command, which checks security, key index and amount. Nothing that a reader
 * sends throws; only a tear does.
 */
export function dispatch(context: Omit<CardContext, 'challenge'>, bytes: Uint8Array): Uint8Array {
  const { session, settings } = context
  const { challenge } = session
  session.challenge = undefined
  const command = parseApdu(bytes)
  if (!command) return answerStatus(0x6700)
  const ofClass = commandsByClass.get(command.cla)
  if (!ofClass) return answerStatus(0x6e00)
  const ofInstruction = ofClass.get(command.ins)
  if (!ofInstruction) return answerStatus(0x6d00)
  const { p1, p2 } = command
  const found = ofInstruction.find((entry) => entry.acceptsParameters(p1, p2, settings))
  if (!found) return answerStatus(0x6a86)
  if (endsTransaction(found, context)) session.transaction = undefined
  const withChallenge = { ...context, challenge }
  const refused = lengthStatus(found, command) ?? stateStatus(found, withChallenge)
  return refused === undefined ? found.execute(withChallenge, command) : answerStatus(refused)
}

function endsTransaction(
  { inTransaction }: CardCommand,
  { settings }: Pick<CardContext, 'settings'>,
): boolean {
  if (inTransaction === undefined) return !settings.transactionOutlivesOthers
  return inTransaction === 'ends'
}

function lengthStatus(
  { dataLength, answerLength }: CardCommand,
  { data, le = 0 }: CommandApdu,
): number | undefined {
  if (dataLength !== undefined && data.length !== dataLength) return 0x6700
  const isAnswerOther = answerLength !== undefined && le !== 0 && le !== answerLength
  return isAnswerOther ? 0x6c00 | answerLength : undefined
}

function stateStatus(command: CardCommand, context: CardContext): number | undefined {
  if (command.unselectedStatus !== undefined && !context.session.selected)
    return command.unselectedStatus
  return command.isRefusedWhileBlocked ? blockedStatus(context) : undefined
}
