import { toHex } from '../bytes/hex.ts'
import { TongxingError } from '../errors/tongxing-error.ts'

/** How a field's value reads to a person; the console picks its format by this. */
export type FieldKind = 'ascii' | 'bytes' | 'digits' | 'fen' | 'hex' | 'number' | 'timestamp'

/** One field of a card file, of a command's data or of a response: big-endian, fixed length. */
export interface Field<T> {
  readonly length: number
  readonly kind: FieldKind
  readonly en: string
  readonly zh: string
  /** The value at a place, without a view or copy of the bytes unless it is one. */
  read(bytes: Uint8Array, at: number): T
  /** Puts a value at a place. Throws `CARD_BYTES_INVALID` when it does not fit. */
  write(value: T, bytes: Uint8Array, at: number): void
}

/** Fields in the order of their bytes: the one table that reads, writes and explains a record. */
export type Layout = Readonly<Record<string, Field<unknown>>>

export type RecordOf<L extends Layout> = {
  readonly [K in keyof L]: L[K] extends Field<infer T> ? T : never
}

/** The fields of each layout as pairs, made once: records are read and written on every tap. */
const fieldsOf = new WeakMap<Layout, readonly (readonly [string, Field<unknown>])[]>()

function entriesOf(layout: Layout) {
  const known = fieldsOf.get(layout)
  if (known) return known
  const entries = Object.entries(layout)
  fieldsOf.set(layout, entries)
  return entries
}

export function layoutLength(layout: Layout): number {
  let length = 0
  for (const [, field] of entriesOf(layout)) length += field.length
  return length
}

/** The record at the start of `bytes`. Throws `CARD_BYTES_INVALID` when there are too few. */
export function readRecord<L extends Layout>(layout: L, bytes: Uint8Array): RecordOf<L> {
  const record: Record<string, unknown> = {}
  let at = 0
  for (const [name, field] of entriesOf(layout)) {
    if (at + field.length > bytes.length) throw invalid(field.en)
    record[name] = field.read(bytes, at)
    at += field.length
  }
  return record as RecordOf<L>
}

/** The bytes of a record. Throws `CARD_BYTES_INVALID` when a value does not fit its field. */
export function writeRecord<L extends Layout>(layout: L, record: RecordOf<L>): Uint8Array {
  const bytes = new Uint8Array(layoutLength(layout))
  let at = 0
  for (const [name, field] of entriesOf(layout)) {
    field.write(record[name], bytes, at)
    at += field.length
  }
  return bytes
}

interface Names {
  readonly en: string
  readonly zh: string
}

/** Identities and bit patterns: lower-case hex digits. */
export function hexField(length: number, en: string, zh: string): Field<string> {
  return textOfHex(length, 'hex', { en, zh })
}

/** BCD numbers and dates: the digits as text. Card content that is not BCD shows as hex digits. */
export function digitsField(length: number, en: string, zh: string): Field<string> {
  return textOfHex(length, 'digits', { en, zh })
}

/** Local date and time, 14 digits `YYYYMMDDhhmmss`, the form of `localTimestamp` in core/time. */
export function timestampField(en: string, zh: string): Field<string> {
  return textOfHex(7, 'timestamp', { en, zh })
}

export function numberField(length: number, en: string, zh: string): Field<number> {
  return unsigned(length, 'number', { en, zh })
}

/** An unsigned amount in fen. */
export function fenField(length: number, en: string, zh: string): Field<number> {
  return unsigned(length, 'fen', { en, zh })
}

/** A four-byte amount in fen that may be negative (two's complement). */
export function signedFenField(en: string, zh: string): Field<number> {
  const write = (value: number, bytes: Uint8Array, at: number) => {
    if (!Number.isInteger(value) || (value | 0) !== value) throw invalid(en)
    writeUint(value >>> 0, { bytes, at, length: 4 })
  }
  return { length: 4, kind: 'fen', en, zh, read: (bytes, at) => readUint(bytes, at, 4) | 0, write }
}

/** MACs, TACs and random numbers. The value is a copy: it outlives the response buffer. */
export function bytesField(length: number, en: string, zh: string): Field<Uint8Array> {
  const read = (bytes: Uint8Array, at: number) => bytes.slice(at, at + length)
  const write = (value: Uint8Array, bytes: Uint8Array, at: number) => {
    if (value.length !== length) throw invalid(en)
    bytes.set(value, at)
  }
  return { length, kind: 'bytes', en, zh, read, write }
}

/** Printable ASCII, padded with zero bytes. */
export function asciiField(length: number, en: string, zh: string): Field<string> {
  const read = (bytes: Uint8Array, at: number) =>
    String.fromCharCode(...bytes.subarray(at, at + length)).replace(/[\0 ]+$/, '')
  const write = (value: string, bytes: Uint8Array, at: number) => {
    if (value.length > length || !/^[ -~]*$/.test(value)) throw invalid(en)
    for (let i = 0; i < value.length; i++) bytes[at + i] = value.charCodeAt(i)
  }
  return { length, kind: 'ascii', en, zh, read, write }
}

/** Big-endian unsigned integer of up to six bytes. */
export function readUint(bytes: Uint8Array, at = 0, length = bytes.length): number {
  let value = 0
  for (let i = at; i < at + length; i++) value = value * 256 + (bytes[i] ?? 0)
  return value
}

/** Big-endian bytes of an unsigned integer. Throws `CARD_BYTES_INVALID` when it does not fit. */
export function uintBytes(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  writeUint(value, { bytes, at: 0, length })
  return bytes
}

interface UintPlace {
  readonly bytes: Uint8Array
  readonly at: number
  readonly length: number
}

function writeUint(value: number, { bytes, at, length }: UintPlace): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** length) {
    throw invalid('number')
  }
  for (let i = at + length - 1, rest = value; i >= at; i--, rest = Math.floor(rest / 256)) {
    bytes[i] = rest % 256
  }
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i])
}

function unsigned(length: number, kind: FieldKind, names: Names): Field<number> {
  const read = (bytes: Uint8Array, at: number) => readUint(bytes, at, length)
  const write = (value: number, bytes: Uint8Array, at: number) =>
    writeUint(value, { bytes, at, length })
  return { length, kind, ...names, read, write }
}

function textOfHex(length: number, kind: FieldKind, names: Names): Field<string> {
  const isText = kind === 'hex' ? /^[0-9a-fA-F]*$/ : /^[0-9]*$/
  const read = (bytes: Uint8Array, at: number) => toHex(bytes.subarray(at, at + length))
  const write = (value: string, bytes: Uint8Array, at: number) => {
    if (value.length !== length * 2 || !isText.test(value)) throw invalid(names.en)
    bytes.subarray(at, at + length).setFromHex(value)
  }
  return { length, kind, ...names, read, write }
}

function invalid(what: string): TongxingError {
  return new TongxingError('CARD_BYTES_INVALID', { detail: { what } })
}
