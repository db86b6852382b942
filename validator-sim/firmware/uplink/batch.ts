import { hash, type KeyObject } from 'node:crypto'
import { signBytes, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { TapTrace } from '@tongxing/proto/messages.ts'
import protobuf from 'protobufjs/minimal.js'
import type { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import type { JournalReader } from '../journal/journal.ts'
import type { RecordRun } from './recollect.ts'

/** Who signs what is sent. */
export interface Sender {
  readonly deviceId: string
  readonly deviceKey: { readonly version: number; readonly privateKey: KeyObject }
}

/** A batch that waits for its answer. It is sent as these bytes until it has one. */
export interface PendingBatch {
  /** See `RecordRun`. */
  readonly recollectionId: number
  readonly boot: number
  readonly sequence: number
  readonly firstRecord: number
  readonly lastRecord: number
  /** SHA-256 of the payload. */
  readonly digest: Uint8Array
  /** Encoded `SignedBatch`. */
  readonly body: Uint8Array
}

export interface BatchPlan {
  readonly sender: Sender
  readonly journal: JournalReader
  /** It begins with the first of these, and ends with the last at the latest. */
  readonly run: RecordRun
  readonly traces: BoundedMap<number, TapTrace>
  readonly sequence: number
  readonly previousDigest: Uint8Array
  readonly createdAtMs: number
  readonly recordsMax: number
  readonly bytesMax: number
}

/** Field 6 (`records`) of BatchPayload as it stands on the wire. */
const recordTag = (6 << 3) | 2
/** Most that a record's tag and length add to its bytes. */
const fieldHeadBytes = 6

/**
 * The next records of a run, as many as fit but at least one. They travel as the bytes that the
 * journal holds, their traces after them.
 */
export function nextBatch(plan: BatchPlan): PendingBatch {
  const { sender, journal, sequence, previousDigest, createdAtMs } = plan
  const { first: firstRecord, recollectionId } = plan.run
  const { deviceId } = sender
  const { boot, journalId } = journal
  const position = { deviceId, boot, sequence, previousDigest, journalId }
  const head = { ...position, createdAtMs, recollectionId }
  const { fields, lastRecord } = recordFields(plan)
  const payload = Buffer.concat([encodeMessage('BatchPayload', head), ...fields])
  const body = signed('SignedBatch', payload, sender)
  const digest = hash('sha256', payload, 'buffer')
  return { recollectionId, boot, sequence, firstRecord, lastRecord, digest, body }
}

/** A signed envelope around payload bytes, encoded. */
export function signed(
  envelope: 'SignedBatch' | 'SignedHeartbeat',
  payload: Uint8Array,
  { deviceId, deviceKey }: Sender,
): Uint8Array {
  const domain = envelope === 'SignedBatch' ? signingDomain.batch : signingDomain.heartbeat
  const signature = signBytes(domain, payload, deviceKey.privateKey)
  return encodeMessage(envelope, { deviceId, payload, signature, keyVersion: deviceKey.version })
}

function recordFields({ run, journal, traces, recordsMax, bytesMax }: BatchPlan) {
  const { first: firstRecord } = run
  const lastOfAll = Math.min(run.last, firstRecord + recordsMax - 1)
  const fields: Uint8Array[] = []
  let bytes = 0
  let lastRecord = firstRecord
  for (let recordNo = firstRecord; recordNo <= lastOfAll; recordNo++) {
    const record = journal.readBytes(recordNo)
    const trace = traces.get(recordNo)
    // Two encodings of a message one after the other are one message with the fields of both.
    const tail = trace ? encodeMessage('TapRecord', { trace }) : new Uint8Array(0)
    const length = record.length + tail.length
    if (fields.length > 0 && bytes + length + fieldHeadBytes > bytesMax) break
    fields.push(protobuf.Writer.create().uint32(recordTag).uint32(length).finish(), record, tail)
    bytes += length + fieldHeadBytes
    lastRecord = recordNo
  }
  return { fields, lastRecord }
}
