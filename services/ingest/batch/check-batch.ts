import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { CodecError, decodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { checkRecord } from './check-record.ts'
import type { BatchFrame } from './frame.ts'

/** How far a device's uploads have come: the row that moves by compare-and-set. */
export interface UploadState {
  readonly deviceId: string
  /** Boot of the last batch that was answered; 0 before the first. */
  readonly boot: number
  readonly sequence: number
  /** SHA-256 of that batch's payload. */
  readonly digest: Uint8Array
  /** Refused since the last accepted batch: null none, true all are kept raw, false not all. */
  readonly refusedHeld: boolean | null
}

/**
 * Where a batch stands in its device's uploads: `next` is to be taken in, `earlier` was answered
 * before or belongs to a boot that is over; the store tells which. Throws `UPLOAD_SEQUENCE_GAP`.
 */
export function placeUpload(
  state: Pick<UploadState, 'boot' | 'sequence'>,
  { boot, sequence }: { readonly boot: number; readonly sequence: number },
): 'next' | 'earlier' {
  if (boot < state.boot || (boot === state.boot && sequence <= state.sequence)) return 'earlier'
  const expectedSequence = boot === state.boot ? state.sequence + 1 : 1
  if (sequence === expectedSequence) return 'next'
  const detail = { boot, sequence, expectedSequence, currentBoot: state.boot }
  throw new TongxingError('UPLOAD_SEQUENCE_GAP', { detail })
}

export interface RefusedContent {
  readonly refusal: { readonly code: ErrorCode; readonly what: string }
}

interface RejectedRecordNo {
  readonly recordNo: number
  readonly code: ErrorCode
}

export interface AcceptedContent {
  readonly refusal: undefined
  readonly records: readonly TapRecord[]
  readonly rejections: readonly RejectedRecordNo[]
  readonly firstRecordNo: number
  readonly lastRecordNo: number
}

/**
 * Checks what a batch that is next in turn holds (DESIGN.md decision 2): framing, device, chain,
 * count, consecutive records; never the state of a card. A batch is refused as a whole, a record
 * that is not well formed is rejected alone.
 */
export function checkContent(
  frame: BatchFrame,
  state: UploadState,
  recordsMax: number,
): AcceptedContent | RefusedContent {
  const refusal = refusalOfHead(frame, state, recordsMax)
  if (refusal !== undefined) return { refusal }
  const records: TapRecord[] = []
  const rejections: RejectedRecordNo[] = []
  let expectedRecordNo = 0
  for (const bytes of frame.records) {
    const record = decodeRecord(bytes)
    if (record === undefined) return refuse('BATCH_MALFORMED', `record ${records.length + 1}`)
    const recordNo = record.recordNo ?? 0
    if (expectedRecordNo === 0) expectedRecordNo = recordNo
    if (recordNo === 0 || recordNo !== expectedRecordNo) {
      return refuse('BATCH_RECORDS_INVALID', `${recordNo} where ${expectedRecordNo} is due`)
    }
    const code = checkRecord(record)
    if (code !== undefined) rejections.push({ recordNo, code })
    records.push(record)
    expectedRecordNo += 1
  }
  const lastRecordNo = expectedRecordNo - 1
  const firstRecordNo = expectedRecordNo - records.length
  return { refusal: undefined, records, rejections, firstRecordNo, lastRecordNo }
}

/**
 * The mark after an accepted batch: it moves over records that follow on what is held. Over a hole
 * it moves only when the hole is what was refused just before in the same boot and is kept raw: the
 * chain proves that nothing else lies between.
 */
export function markAfter(
  highWaterMark: number,
  content: Pick<AcceptedContent, 'firstRecordNo' | 'lastRecordNo'>,
  isHoleHeld: boolean,
): number {
  const isNext = isHoleHeld || content.firstRecordNo <= highWaterMark + 1
  return isNext ? Math.max(highWaterMark, content.lastRecordNo) : highWaterMark
}

function refusalOfHead(
  frame: BatchFrame,
  state: UploadState,
  recordsMax: number,
): RefusedContent['refusal'] | undefined {
  if (frame.damage !== undefined) return { code: 'BATCH_MALFORMED', what: frame.damage }
  if (frame.deviceId !== state.deviceId) return { code: 'BATCH_DEVICE_MISMATCH', what: 'device' }
  const chain = frame.sequence === 1 ? new Uint8Array() : state.digest
  if (Buffer.compare(frame.previousDigest, chain) !== 0) {
    return { code: 'BATCH_CHAIN_BROKEN', what: 'previous digest' }
  }
  if (!/^[0-9a-f]{16}$/.test(frame.journalId)) {
    return { code: 'BATCH_JOURNAL_INVALID', what: 'journal id' }
  }
  const count = frame.records.length
  if (count === 0) return { code: 'BATCH_RECORDS_INVALID', what: 'there are none' }
  if (count > recordsMax) return { code: 'BATCH_TOO_MANY_RECORDS', what: `over ${recordsMax}` }
  return undefined
}

function decodeRecord(bytes: Uint8Array): TapRecord | undefined {
  try {
    return decodeMessage('TapRecord', bytes)
  } catch (error) {
    if (error instanceof CodecError) return undefined
    throw error
  }
}

function refuse(code: ErrorCode, what: string): RefusedContent {
  return { refusal: { code, what } }
}
