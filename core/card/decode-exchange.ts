import { toHex } from '../bytes/hex.ts'
import { parseApdu } from './apdu.ts'
import type { CommandDefinition } from './command-definition.ts'
import { appendRecord } from './commands/append-record.ts'
import { applicationBlock } from './commands/application-block.ts'
import { applicationUnblock } from './commands/application-unblock.ts'
import { cardBlock } from './commands/card-block.ts'
import { creditForLoad } from './commands/credit-for-load.ts'
import { creditSamForPurchase } from './commands/credit-sam-for-purchase.ts'
import { debitForPurchase } from './commands/debit-for-purchase.ts'
import { externalAuthenticate } from './commands/external-authenticate.ts'
import { getBalance } from './commands/get-balance.ts'
import { getChallenge } from './commands/get-challenge.ts'
import { getTransactionProve } from './commands/get-transaction-prove.ts'
import { initSamForPurchase } from './commands/init-sam-for-purchase.ts'
import { initializeForCappPurchase } from './commands/initialize-for-capp-purchase.ts'
import { initializeForLoad } from './commands/initialize-for-load.ts'
import { initializeForOverdraft } from './commands/initialize-for-overdraft.ts'
import { initializeForPurchase } from './commands/initialize-for-purchase.ts'
import { internalAuthenticate } from './commands/internal-authenticate.ts'
import { readBinary } from './commands/read-binary.ts'
import { readRecordCommand } from './commands/read-record.ts'
import { samCrypt } from './commands/sam-crypt.ts'
import { samInitForCrypt } from './commands/sam-init-for-crypt.ts'
import { samReadInfo } from './commands/sam-read-info.ts'
import { samReadTerminalNumber } from './commands/sam-read-terminal-number.ts'
import { samSelect } from './commands/sam-select.ts'
import { selectApplication } from './commands/select.ts'
import { updateBinary } from './commands/update-binary.ts'
import { updateCappDataCache } from './commands/update-capp-data-cache.ts'
import { updateOverdraft } from './commands/update-overdraft.ts'
import { updateRecord } from './commands/update-record.ts'
import { verify } from './commands/verify.ts'
import { type FieldKind, hexField, type Layout, layoutLength } from './layout.ts'
import { commonStatusWords, statusMeaning, statusText, statusWordOf } from './status-words.ts'

/** Every command that the project speaks: the console and the documentation list them from here. */
export const commandDefinitions: readonly CommandDefinition[] = [
  selectApplication,
  readBinary,
  readRecordCommand,
  getBalance,
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
  samSelect,
  samReadTerminalNumber,
  samReadInfo,
  initSamForPurchase,
  creditSamForPurchase,
  samInitForCrypt,
  samCrypt,
]

/** One labelled field of an exchange. `value` is a number (fen, counters) or text. */
export interface DecodedField {
  readonly en: string
  readonly zh: string
  readonly kind: FieldKind
  readonly hex: string
  readonly value: string | number
}

export interface DecodedExchange {
  /** The command's name, or `UNKNOWN`. */
  readonly name: string
  readonly nameZh: string
  readonly commandFields: readonly DecodedField[]
  readonly responseFields: readonly DecodedField[]
  /** Four hex digits, or undefined where the card was gone before it answered. */
  readonly status: string | undefined
  readonly statusEn: string
  readonly statusZh: string
}

/**
 * Names an exchange and labels its bytes, for people. Never throws: what is not known or does not
 * have the expected length is shown as hex. An empty response means that none came.
 */
export function decodeExchange(
  target: 'card' | 'sam',
  command: Uint8Array,
  response: Uint8Array,
): DecodedExchange {
  const apdu = parseApdu(command)
  const definition =
    apdu && commandDefinitions.find((entry) => entry.target === target && entry.matches(apdu))
  const data = response.subarray(0, Math.max(0, response.length - 2))
  const status = response.length < 2 ? undefined : statusText(statusWordOf(response))
  const meaning = status === undefined ? undefined : meaningOf(definition, status)
  return {
    name: definition?.name ?? 'UNKNOWN',
    nameZh: definition?.nameZh ?? '未知命令',
    commandFields: apdu ? decodeFields(definition?.commandLayout(apdu) ?? {}, apdu.data) : [],
    responseFields: apdu ? decodeFields(definition?.responseLayout(apdu, data) ?? {}, data) : [],
    status,
    statusEn: meaning?.en ?? (status === undefined ? 'no answer' : 'not in the table'),
    statusZh: meaning?.zh ?? (status === undefined ? '无应答' : '未定义状态'),
  }
}

function meaningOf(definition: CommandDefinition | undefined, status: string) {
  return statusMeaning(definition?.statusWords ?? commonStatusWords, status)
}

function decodeFields(layout: Layout, bytes: Uint8Array): DecodedField[] {
  if (bytes.length === 0) return []
  const fits = layoutLength(layout) === bytes.length
  const known = fits ? layout : { data: hexField(bytes.length, 'data', '数据') }
  let at = 0
  return Object.values(known).map((field) => {
    const part = bytes.subarray(at, at + field.length)
    at += field.length
    const { en, zh, kind } = field
    const value = field.read(part, 0)
    const shown = typeof value === 'number' || typeof value === 'string' ? value : toHex(part)
    return { en, zh, kind, hex: toHex(part), value: shown }
  })
}
