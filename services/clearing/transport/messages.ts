import type { AnyRecord, Field, RecordOf } from '@tongxing/core/clearing-files/field.ts'
import { fieldBytes } from '@tongxing/core/clearing-files/field.ts'
import { decodeLine, encodeLine } from '@tongxing/core/clearing-files/line-codec.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** Bodies of the ministry's transport messages (clearing.md 2.2, S2), after version and type. */
const asker = [
  { name: 'institutionName', kind: 'text', bytes: 40, note: 'GBK' },
  { name: 'institution', kind: 'code', bytes: 11, note: 'of the asker' },
  { name: 'filler', kind: 'filler', bytes: 256, fill: 'F', note: '256 × F' },
] as const satisfies readonly Field[]

const bodies = {
  /** Ask to upload. */
  '4001': asker,
  /** Ask to download the files of a day. */
  '4002': [...asker, { name: 'day', kind: 'day', bytes: 8, note: 'settle date' }],
  /** File info. */
  '4003': [
    { name: 'fileName', kind: 'code', bytes: 50, note: '' },
    { name: 'digest', kind: 'hex', bytes: 64, note: 'SHA-256' },
    { name: 'digestFiller', kind: 'filler', bytes: 192, fill: ' ', note: 'the field has 256' },
    { name: 'size', kind: 'integer', bytes: 10, note: 'bytes' },
    { name: 'filler', kind: 'filler', bytes: 256, fill: ' ', note: '' },
  ],
  /** Resume point. */
  '4005': [
    { name: 'offset', kind: 'integer', bytes: 10, note: 'bytes already held' },
    { name: 'code', kind: 'digits', bytes: 2, note: 'as in 4008' },
  ],
  /** Number of files. */
  '4006': [
    { name: 'files', kind: 'integer', bytes: 4, note: '' },
    { name: 'code', kind: 'digits', bytes: 2, note: 'as in 4008' },
  ],
  /** End of file. */
  '4007': [{ name: 'marker', kind: 'filler', bytes: 8, fill: '**TEOF**', note: '' }],
  /** Acknowledge. */
  '4008': [{ name: 'code', kind: 'digits', bytes: 2, note: '' }],
} as const satisfies Record<string, readonly Field[]>

export type MessageType = keyof typeof bodies
export type Message<Type extends MessageType> = RecordOf<(typeof bodies)[Type]>

/** Type of the frames that carry a file's bytes: last-flag 1, then the bytes. */
export const BLOCK_TYPE = '4004'

/** A frame without its envelope: what kind of message, and its body as a binary string. */
export interface Frame {
  readonly type: string
  readonly body: string
}

/** The frame of a message. */
export function messageFrame<Type extends MessageType>(type: Type, message: Message<Type>): Frame {
  const record: AnyRecord = message
  return { type, body: encodeLine(bodies[type], record, 1) }
}

/**
 * The message in a frame. Throws `TRANSFER_REFUSED` where the other side sent a refusal instead,
 * `TRANSFER_MESSAGE_UNEXPECTED` for any other type, and `TRANSFER_FRAME_INVALID` for a body that is
 * not in its form.
 */
export function readMessage<Type extends MessageType>(frame: Frame, type: Type): Message<Type> {
  if (frame.type === '4008' && type !== '4008') throw refusedWith(readMessage(frame, '4008').code)
  if (frame.type !== type) {
    throw new TongxingError('TRANSFER_MESSAGE_UNEXPECTED', { detail: { type: frame.type } })
  }
  const fields: readonly Field[] = bodies[type]
  if (frame.body.length !== fieldBytes(fields)) throw invalidFrame('length of the body')
  // Partners fill reserved bytes in their own ways; the end marker is the one filler that means.
  const tolerance = { accepts: () => type !== '4007', warnings: [] }
  try {
    return decodeLine(fields, frame.body, 1, tolerance) as Message<Type>
  } catch (cause) {
    throw new TongxingError('TRANSFER_FRAME_INVALID', { detail: { what: `body ${type}` }, cause })
  }
}

/** The frame of a block. */
export function blockFrame(bytes: Uint8Array, isLast: boolean): Frame {
  return { type: BLOCK_TYPE, body: `${isLast ? '1' : '0'}${Buffer.from(bytes).toString('latin1')}` }
}

/** The bytes of a block. Throws `TRANSFER_FRAME_INVALID`. */
export function readBlock({ body }: Frame): { readonly bytes: Buffer; readonly isLast: boolean } {
  if (!/^[01][^]/.test(body)) throw invalidFrame('block')
  return { bytes: Buffer.from(body.slice(1), 'latin1'), isLast: body.startsWith('1') }
}

export function invalidFrame(what: string): TongxingError {
  return new TongxingError('TRANSFER_FRAME_INVALID', { detail: { what } })
}

/** The other side's refusal, with its code of message 4008. */
export function refusedWith(code: string): TongxingError {
  return new TongxingError('TRANSFER_REFUSED', { detail: { code } })
}

/** Whether a transfer may be taken up again over a new connection. */
export function isConnectionLost(error: unknown): boolean {
  return isTongxingError(error, 'TRANSFER_CUT') || isTongxingError(error, 'TRANSFER_TIMEOUT')
}
