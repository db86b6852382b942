import { TongxingError } from '../errors/tongxing-error.ts'
import { concatBytes } from './layout.ts'
import { type StatusWordTable, statusMeaning, statusText, statusWordOf } from './status-words.ts'

/** A short command APDU of ISO 7816-4: header, data (empty for cases 1 and 2), Le where sent. */
export interface CommandApdu {
  readonly cla: number
  readonly ins: number
  readonly p1: number
  readonly p2: number
  readonly data: Uint8Array
  /** Expected length as sent, 0 to 255 (0 asks for all there is); absent in cases 1 and 3. */
  readonly le: number | undefined
}

export interface ApduParts {
  /** CLA, INS, P1, P2. */
  readonly header: readonly [number, number, number, number]
  readonly data?: Uint8Array
  readonly le?: number
}

export function buildApdu(parts: ApduParts): Uint8Array {
  const data = parts.data ?? new Uint8Array(0)
  const lc = data.length === 0 ? [] : [data.length]
  const le = parts.le === undefined ? [] : [parts.le]
  return concatBytes(Uint8Array.from([...parts.header, ...lc]), data, Uint8Array.from(le))
}

/** Reads a short APDU of any of the four cases; undefined for anything else. */
export function parseApdu(bytes: Uint8Array): CommandApdu | undefined {
  if (bytes.length < 4) return undefined
  const [cla = 0, ins = 0, p1 = 0, p2 = 0, third = 0] = bytes
  const header = { cla, ins, p1, p2 }
  const none = new Uint8Array(0)
  if (bytes.length === 4) return { ...header, data: none, le: undefined }
  if (bytes.length === 5) return { ...header, data: none, le: third }
  const dataEnd = 5 + third
  const hasLe = bytes.length === dataEnd + 1
  if (third === 0 || !(hasLe || bytes.length === dataEnd)) return undefined
  return { ...header, data: bytes.slice(5, dataEnd), le: hasLe ? bytes[dataEnd] : undefined }
}

/** What `expectOk` needs to know of a command to name its failure. */
export interface AnsweredCommand {
  readonly name: string
  readonly statusWords: StatusWordTable
}

/**
 * The data of a response that ends in 9000. Throws the code that the command's table gives the
 * status word, or `CARD_STATUS_UNEXPECTED`; `detail.status` has its four digits.
 */
export function expectOk(command: AnsweredCommand, response: Uint8Array): Uint8Array {
  const status = statusWordOf(response)
  if (status === 0x9000) return response.subarray(0, response.length - 2)
  const text = statusText(status)
  const meaning = statusMeaning(command.statusWords, text)
  throw new TongxingError(meaning?.code ?? 'CARD_STATUS_UNEXPECTED', {
    detail: { command: command.name, status: text },
  })
}
