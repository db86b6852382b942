/**
 * Encoding and decoding with guards. protobufjs writes a BigInt as 0, wraps a number that is too
 * large and cuts a fraction off, all without a word; here each of them is `MESSAGE_NOT_WRITABLE`.
 */
import type protobuf from 'protobufjs/minimal.js'
import fieldTable from './generated/fields.json' with { type: 'json' }
import { v1 } from './messages.ts'

type FieldKind = readonly [kind: string, repeated: boolean]
type Fields = Readonly<Record<string, FieldKind>>
export type MessageName = keyof typeof fieldTable

/** Thrown on a value that has no exact place in its field, or on bytes that are no such message. */
export class CodecError extends Error {
  readonly code: 'MESSAGE_NOT_WRITABLE' | 'MESSAGE_MALFORMED'

  constructor(code: CodecError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CodecError'
    this.code = code
  }
}

interface Codec<T, D> {
  encode(message: T, writer?: protobuf.Writer): protobuf.Writer
  decode(bytes: Uint8Array): D
}
type CodecOf<N extends MessageName> = (typeof v1)[N]
type Written<N extends MessageName> = Parameters<CodecOf<N>['encode']>[0]
type Read<N extends MessageName> = ReturnType<CodecOf<N>['decode']>

const tables = fieldTable as unknown as Readonly<Record<string, Fields>>

/**
 * Bytes of a message. Throws `MESSAGE_NOT_WRITABLE` naming the field that would be written wrong.
 */
export function encodeMessage<N extends MessageName>(name: N, message: Written<N>): Uint8Array {
  assertWritable(name, message as Readonly<Record<string, unknown>>)
  const codec = v1[name] as unknown as Codec<Written<N>, Read<N>>
  return codec.encode(message).finish()
}

/**
 * A message from bytes. Throws `MESSAGE_MALFORMED` on bytes that are not one, and on 64-bit numbers
 * beyond 2^53, which JavaScript could only hold rounded.
 */
export function decodeMessage<N extends MessageName>(name: N, bytes: Uint8Array): Read<N> {
  const codec = v1[name] as unknown as Codec<Written<N>, Read<N>>
  let message: Read<N>
  try {
    message = codec.decode(bytes)
  } catch (error) {
    throw new CodecError('MESSAGE_MALFORMED', `not a ${name}: ${String(error)}`, error)
  }
  assertSafeNumbers(name, message as unknown as Readonly<Record<string, unknown>>)
  return message
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  uint32: [0, 0xffff_ffff],
  fixed32: [0, 0xffff_ffff],
  sint32: [-0x8000_0000, 0x7fff_ffff],
  int32: [-0x8000_0000, 0x7fff_ffff],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  sint64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}

function assertWritable(name: string, message: Readonly<Record<string, unknown>>): void {
  const fields = tables[name] ?? {}
  for (const key of Object.keys(message)) {
    const value = message[key]
    if (value === undefined || value === null) continue
    const field = fields[key]
    if (field === undefined) throw notWritable(name, key, 'is not a field of the message')
    const [kind, repeated] = field
    if (!repeated) {
      assertValue(name, key, kind, value)
    } else if (Array.isArray(value)) {
      for (const item of value) assertValue(name, key, kind, item)
    } else {
      throw notWritable(name, key, 'is not a list')
    }
  }
}

function assertValue(name: string, key: string, kind: string, value: unknown): void {
  const range = ranges[kind]
  if (range !== undefined) {
    if (!Number.isInteger(value) || (value as number) < range[0] || (value as number) > range[1]) {
      throw notWritable(name, key, `is not an integer of ${kind}`)
    }
  } else if (kind === 'string' || kind === 'bool') {
    if (typeof value !== (kind === 'bool' ? 'boolean' : 'string')) {
      throw notWritable(name, key, `is not a ${kind}`)
    }
  } else if (kind === 'bytes') {
    if (!(value instanceof Uint8Array)) throw notWritable(name, key, 'is not bytes')
  } else if (typeof value === 'object' && value !== null) {
    assertWritable(kind, value as Readonly<Record<string, unknown>>)
  } else {
    throw notWritable(name, key, `is not a ${kind}`)
  }
}

function notWritable(name: string, key: string, why: string): CodecError {
  return new CodecError('MESSAGE_NOT_WRITABLE', `${name}.${key} ${why}`)
}

/** Only 64-bit fields can be unsafe, so only messages that hold one are walked. */
function assertSafeNumbers(name: string, message: Readonly<Record<string, unknown>>): void {
  for (const [key, [kind, repeated]] of wideFields(name)) {
    const value = message[key]
    if (value === undefined || value === null) continue
    if (kind === 'uint64' || kind === 'sint64') {
      if (Number.isSafeInteger(value)) continue
      throw new CodecError('MESSAGE_MALFORMED', `${name}.${key} is beyond 2^53`)
    }
    const items = (repeated ? value : [value]) as readonly Readonly<Record<string, unknown>>[]
    for (const item of items) assertSafeNumbers(kind, item)
  }
}

const wideFieldsByMessage = new Map<string, readonly (readonly [string, FieldKind])[]>()

function wideFields(name: string): readonly (readonly [string, FieldKind])[] {
  const known = wideFieldsByMessage.get(name)
  if (known !== undefined) return known
  const fields = Object.entries(tables[name] ?? {})
  const wide = fields.filter(
    ([, [kind]]) => kind === 'uint64' || kind === 'sint64' || (kind in tables && holdsWide(kind)),
  )
  wideFieldsByMessage.set(name, wide)
  return wide
}

function holdsWide(name: string): boolean {
  return wideFields(name).length > 0
}
