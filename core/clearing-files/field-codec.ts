import { E7_PER_FEN } from '../money/fen.ts'
import type { FieldValue, ValueField } from './field.ts'
import { decodeGbk, decodeGbkLoosely, encodeGbk, isPrintable } from './gbk.ts'
import type { Relaxation } from './settings.ts'

/** Fees and shares are kept in 64 bits, in PostgreSQL as here (clearing.md 1.2). */
const E7_MAX = 2n ** 63n - 1n
const FRACTION_DIGITS = 7

/**
 * The value that `raw` (a binary string of the field's width) holds, or `undefined` when it is not
 * in the one form that the writer gives it.
 */
export function decodeField(field: ValueField, raw: string): FieldValue | undefined {
  switch (field.kind) {
    case 'text':
      return blankOr(field, decodeGbk(withoutPadding(raw)))
    case 'code':
      return blankOr(field, /^[\w.-]* *$/.test(raw) ? withoutPadding(raw) : undefined)
    case 'digits':
      return matchOrBlank(field, raw, /^\d+$/)
    case 'hex':
      return matchOrBlank(field, raw, /^[\dA-F]+$/)?.toLowerCase()
    case 'integer':
    case 'fen':
      return decodeInteger(raw, field.signed === true)
    case 'e7':
      return decodeE7(raw)
    case 'day':
      return decodeDay(raw)
    case 'timestamp':
      return isTimestamp(raw) ? raw : undefined
    case 'flag':
      return raw === '0' || raw === '1' ? raw === '1' : undefined
    default:
      return field.kind satisfies never
  }
}

/**
 * The form of a value on the line, as a binary string of the field's width, or `undefined` when the
 * field cannot carry the value unchanged.
 */
export function encodeField(field: ValueField, value: FieldValue): string | undefined {
  const raw = format(field, value)
  if (raw === undefined || raw.length !== field.bytes) return undefined
  return decodeField(field, raw) === value ? raw : undefined
}

/** What a named relaxation makes of a field that is not in its strict form. */
export function repairField(
  field: ValueField,
  raw: string,
): { readonly rule: Relaxation; readonly value: FieldValue } | undefined {
  const found = repairs.find(({ applies }) => applies(field, raw))
  const value = found?.repair(field, raw)
  return found === undefined || value === undefined ? undefined : { rule: found.rule, value }
}

interface Repair {
  readonly rule: Relaxation
  readonly applies: (field: ValueField, raw: string) => boolean
  readonly repair: (field: ValueField, raw: string) => FieldValue | undefined
}

const repairs: readonly Repair[] = [
  {
    rule: 'hex-case',
    applies: (field, raw) => field.kind === 'hex' && /[a-f]/.test(raw),
    repair: (field, raw) => decodeField(field, raw.toUpperCase()),
  },
  {
    rule: 'space-padded-number',
    applies: (field, raw) => ['integer', 'fen', 'e7'].includes(field.kind) && /^ +\S/.test(raw),
    repair: (field, raw) => decodeField(field, raw.trimStart().padStart(field.bytes, '0')),
  },
  {
    rule: 'broken-text',
    // Controls would be line ends gone astray, not text: never repaired.
    applies: (field, raw) => field.kind === 'text' && isPrintable(raw),
    repair: (_field, raw) => decodeGbkLoosely(withoutPadding(raw)),
  },
]

function format(field: ValueField, value: FieldValue): string | undefined {
  switch (field.kind) {
    case 'text':
      return encodeGbk(String(value))?.padEnd(field.bytes)
    case 'code':
    case 'digits':
      return String(value).padEnd(field.bytes)
    case 'hex':
      return String(value).toUpperCase().padEnd(field.bytes)
    case 'integer':
    case 'fen':
      return formatInteger(Number(value), field.bytes)
    case 'e7':
      return typeof value === 'bigint' ? formatE7(value, field.bytes) : undefined
    case 'day':
      return String(value).replaceAll('-', '')
    case 'timestamp':
      return String(value)
    case 'flag':
      return value === true ? '1' : '0'
    default:
      return field.kind satisfies never
  }
}

/** `trimEnd` would also take A0, which may be half a character. */
function withoutPadding(raw: string): string {
  let end = raw.length
  while (end > 0 && raw.charAt(end - 1) === ' ') end -= 1
  return raw.slice(0, end)
}

function blankOr(field: ValueField, value: string | undefined): string | undefined {
  const blankAllowed = field.kind === 'text' || field.optional === true
  return value === '' && !blankAllowed ? undefined : value
}

function matchOrBlank(field: ValueField, raw: string, form: RegExp): string | undefined {
  if (form.test(raw)) return raw
  return field.optional === true && withoutPadding(raw) === '' ? '' : undefined
}

function decodeInteger(raw: string, signed: boolean): number | undefined {
  if (!(signed ? /^-?\d+$/ : /^\d+$/).test(raw)) return undefined
  const value = Number(raw)
  // Minus zero would be a second form of zero.
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : undefined
}

function formatInteger(value: number, bytes: number): string | undefined {
  if (!Number.isSafeInteger(value)) return undefined
  return value < 0
    ? `-${String(-value).padStart(bytes - 1, '0')}`
    : String(value).padStart(bytes, '0')
}

function decodeE7(raw: string): bigint | undefined {
  if (!/^-?\d+\.\d{7}$/.test(raw)) return undefined
  const negative = raw.startsWith('-')
  const point = raw.length - FRACTION_DIGITS - 1
  const size = BigInt(raw.slice(negative ? 1 : 0, point) + raw.slice(point + 1))
  if (size > E7_MAX || (negative && size === 0n)) return undefined
  return negative ? -size : size
}

function formatE7(value: bigint, bytes: number): string {
  const size = value < 0n ? -value : value
  const fen = (size / E7_PER_FEN).toString()
  const fraction = (size % E7_PER_FEN).toString().padStart(FRACTION_DIGITS, '0')
  const sign = value < 0n ? '-' : ''
  return `${sign}${fen.padStart(bytes - FRACTION_DIGITS - 1 - sign.length, '0')}.${fraction}`
}

function decodeDay(raw: string): string | undefined {
  if (!isTimestamp(`${raw}000000`)) return undefined
  return `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`
}

const SHORTEST_MONTH_DAYS = 28
const timestampForm = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/

function isTimestamp(raw: string): boolean {
  if (!timestampForm.test(raw)) return false
  const [year, month, day] = [raw.slice(0, 4), raw.slice(4, 6), raw.slice(6, 8)]
  if (Number(day) <= SHORTEST_MONTH_DAYS) return true
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}
