import '@tongxing/proto/plain-numbers.ts'
import protobuf from 'protobufjs/minimal.js'

/**
 * A batch payload taken apart without decoding its records: its head, and each record as the bytes
 * that the device wrote. The records go on the log as those bytes, so nothing is lost or changed on
 * the way by an ingest that is older than the device.
 */
export interface BatchFrame {
  readonly deviceId: string
  readonly boot: number
  readonly sequence: number
  readonly previousDigest: Uint8Array
  readonly journalId: string
  /** Encoded `TapRecord`s, in order. */
  readonly records: readonly Uint8Array[]
  /** Each record with its field tag and length before it, as it stands in the payload. */
  readonly recordFields: readonly Uint8Array[]
  /** Why the rest could not be read; what stands before the damage is there all the same. */
  readonly damage?: string
}

// Field number and wire type of BatchPayload, as they stand on the wire.
const deviceIdTag = (1 << 3) | 2
const bootTag = (2 << 3) | 0
const sequenceTag = (3 << 3) | 0
const previousDigestTag = (4 << 3) | 2
const journalIdTag = (5 << 3) | 2
const recordTag = (6 << 3) | 2

/**
 * Takes a payload apart. Never throws: a damaged payload gives what stands before the damage, since
 * a refusal must name the batch that it refuses. Reads at most `recordsMax` + 1 records.
 */
export function readBatchFrame(payload: Uint8Array, recordsMax: number): BatchFrame {
  const frame = {
    deviceId: '',
    boot: 0,
    sequence: 0,
    previousDigest: new Uint8Array() as Uint8Array,
    journalId: '',
    records: [] as Uint8Array[],
    recordFields: [] as Uint8Array[],
  }
  const reader = protobuf.Reader.create(payload)
  try {
    while (reader.pos < reader.len && frame.records.length <= recordsMax) {
      const fieldStart = reader.pos
      const tag = reader.uint32()
      if (tag === deviceIdTag) frame.deviceId = reader.string()
      else if (tag === bootTag) frame.boot = reader.uint32()
      else if (tag === sequenceTag) frame.sequence = reader.uint32()
      else if (tag === previousDigestTag) frame.previousDigest = reader.bytes()
      else if (tag === journalIdTag) frame.journalId = reader.string()
      else if (tag === recordTag) {
        frame.records.push(reader.bytes())
        frame.recordFields.push(payload.subarray(fieldStart, reader.pos))
      } else reader.skipType(tag & 7)
    }
  } catch (error) {
    return { ...frame, damage: `byte ${reader.pos}: ${(error as Error).message}` }
  }
  return frame
}
