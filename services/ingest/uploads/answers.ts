import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict, type BatchAnswer } from '@tongxing/proto/messages.ts'
import { type AcceptedContent, markAfter } from '../batch/check-batch.ts'
import type { KnownDevice } from '../devices/load-device.ts'
import type { UploadAdvance } from './advance-devices.ts'
import type { UploadCommit } from './commit-uploads.ts'
import type { ReceivedBatch } from './take-batch.ts'

const ACCEPTED = batchVerdict.BATCH_VERDICT_ACCEPTED
const REFUSED = batchVerdict.BATCH_VERDICT_REFUSED

/** What is written about a batch that is durable on the log. `mark` is what was held before it. */
export function acceptCommit(
  device: KnownDevice,
  batch: ReceivedBatch,
  { content, mark, minimumIntervalMs }: Acceptance,
): UploadCommit {
  const { frame } = batch
  const isHoleHeld = device.upload.refusedHeld === true && frame.boot === device.upload.boot
  const highWaterMark = markAfter(mark, content, isHoleHeld)
  const { rejections, firstRecordNo, lastRecordNo } = content
  const answer = encodeAnswer(batch, {
    deviceId: device.deviceId,
    verdict: ACCEPTED,
    highWaterMark,
    rejections: [...rejections],
    minimumIntervalMs,
  })
  return {
    operatorId: device.operatorId,
    advance: {
      ...step(device, batch, null),
      journalId: frame.journalId,
      ...{ highWaterMark, answer, verdict: ACCEPTED, firstRecordNo, lastRecordNo },
    },
    refused: undefined,
    rejected: rejections.map(({ recordNo, code }) => ({
      recordNo,
      code,
      bytes: frame.records[recordNo - firstRecordNo] ?? new Uint8Array(),
    })),
  }
}

export interface Acceptance {
  readonly content: AcceptedContent
  readonly mark: number
  readonly minimumIntervalMs: number
}

export interface Refusal {
  readonly code: ErrorCode
  readonly what: string
  /** The device's bound leaves room for the bytes. */
  readonly isKept: boolean
  readonly minimumIntervalMs: number
}

/**
 * What is written about a batch that is refused for good. The device goes on with the next batch;
 * the mark stays until that one shows how far the refused records reached.
 */
export function refuseCommit(
  device: KnownDevice,
  batch: ReceivedBatch,
  refusal: Refusal,
): UploadCommit {
  const { deviceId, journalId, highWaterMark } = device
  const { boot, sequence } = batch.frame
  const answer = encodeRefusal(device, batch, refusal)
  const refusedHeld = refusal.isKept && device.upload.refusedHeld !== false
  return {
    operatorId: device.operatorId,
    advance: {
      ...step(device, batch, refusedHeld),
      ...{ journalId, highWaterMark, answer, verdict: REFUSED },
      ...{ firstRecordNo: null, lastRecordNo: null },
    },
    refused: {
      ...{ deviceId, digest: batch.digest, boot, sequence, receivedAtMs: batch.receivedAtMs },
      code: refusal.code,
      reason: refusal.what,
      answer: null,
      payload: refusal.isKept ? batch.payload : null,
    },
    rejected: [],
  }
}

/** Encoded `BatchAnswer` of a refusal. */
export function encodeRefusal(
  { deviceId, highWaterMark }: KnownDevice,
  batch: ReceivedBatch,
  { code, minimumIntervalMs }: Pick<Refusal, 'code' | 'minimumIntervalMs'>,
): Uint8Array {
  const verdict = REFUSED
  return encodeAnswer(batch, {
    deviceId,
    verdict,
    errorCode: code,
    highWaterMark,
    minimumIntervalMs,
  })
}

function encodeAnswer(
  { frame: { boot, sequence }, digest, receivedAtMs }: ReceivedBatch,
  rest: BatchAnswer,
): Uint8Array {
  return encodeMessage('BatchAnswer', { boot, sequence, digest, receivedAtMs, ...rest })
}

function step(
  device: KnownDevice,
  { frame: { boot, sequence }, digest, payload, receivedAtMs }: ReceivedBatch,
  refusedHeld: boolean | null,
): Pick<UploadAdvance, 'from' | 'to' | 'payloadBytes' | 'receivedAtMs'> {
  const to = { deviceId: device.deviceId, boot, sequence, digest, refusedHeld }
  return { from: device.upload, to, payloadBytes: payload.length, receivedAtMs }
}
