import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import protobuf from 'protobufjs/minimal.js'
import type { AcceptedContent } from './check-batch.ts'
import type { BatchFrame } from './frame.ts'

/** Field 1 (`device`) of TapsEnvelope as it stands on the wire. */
const deviceTag = (1 << 3) | 2

export interface TapsMessage {
  /** A card of the message, or a SAM where there is no card: its partition is the message's. */
  readonly key: string
  /** Encoded `TapsEnvelope`. */
  readonly value: Uint8Array
}

/**
 * The messages that put a batch on topic `taps`: one for each partition that its cards fall into,
 * with the records in journal order. Rejected records are left out. The records are the device's
 * own bytes: `records` has the same field number in BatchPayload and DeviceTaps, so they move as
 * they stand.
 */
export function splitIntoTaps(
  frame: BatchFrame,
  content: AcceptedContent,
  options: { readonly receivedAtMs: number; readonly partitionOf: (key: string) => number },
): TapsMessage[] {
  const rejected = new Set(content.rejections.map(({ recordNo }) => recordNo))
  const parts = new Map<number, { key: string; fields: Uint8Array[] }>()
  content.records.forEach((record, index) => {
    const field = frame.recordFields[index]
    if (field === undefined || rejected.has(record.recordNo ?? 0)) return
    const key = partitionKey(record)
    const partition = options.partitionOf(key)
    const part = parts.get(partition)
    if (part === undefined) parts.set(partition, { key, fields: [field] })
    else part.fields.push(field)
  })
  const { deviceId, boot, sequence, journalId } = frame
  const { receivedAtMs } = options
  const head = encodeMessage('DeviceTaps', { deviceId, boot, sequence, journalId, receivedAtMs })
  return [...parts.values()].map(({ key, fields }) => ({ key, value: envelope(head, fields) }))
}

function partitionKey(record: TapRecord): string {
  return record.cardNumber || record.psamId || ''
}

function envelope(head: Uint8Array, recordFields: readonly Uint8Array[]): Uint8Array {
  const length = recordFields.reduce((sum, field) => sum + field.length, head.length)
  const opening = protobuf.Writer.create().uint32(deviceTag).uint32(length).finish()
  return Buffer.concat([opening, head, ...recordFields])
}
