import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'

/**
 * Raw bytes kept of one device's refused batches: enough to find a fault, no room for an attack.
 */
export interface RefusedBound {
  readonly batchesMax: number
  readonly bytesMax: number
}

export interface RefusedBatch {
  readonly deviceId: string
  readonly digest: Uint8Array
  /** Null when the payload does not say which batch it is. */
  readonly boot: number | null
  readonly sequence: number | null
  readonly code: ErrorCode
  readonly reason: string
  readonly receivedAtMs: number
  /** Encoded `BatchAnswer` where no row of ingest.upload holds it. */
  readonly answer: Uint8Array | null
  /** Null when the bound was reached. */
  readonly payload: Uint8Array | null
}

const selectRoom = statement(
  'ingest.select-refused-room',
  `select count(*) as batches, coalesce(sum(octet_length(payload)), 0) as bytes
     from ingest.refused_batch where device_id = $1 and payload is not null`,
)

/** Whether the device's bound leaves room for these bytes too. */
export async function hasRoomForRefused(
  db: Queryable,
  refused: { readonly deviceId: string; readonly payload: Uint8Array },
  bound: RefusedBound,
): Promise<boolean> {
  const { rows } = await db.query<{ batches: string; bytes: string }>(selectRoom, [
    refused.deviceId,
  ])
  const batches = toSafeNumber(rows[0]?.batches ?? 0)
  const bytes = toSafeNumber(rows[0]?.bytes ?? 0)
  return batches < bound.batchesMax && bytes + refused.payload.length <= bound.bytesMax
}

const insertRefused = statement(
  'ingest.insert-refused-batch',
  `insert into ingest.refused_batch
     (device_id, digest, boot, sequence, code, reason, received_at, answer, payload)
   values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), $8, $9)
   on conflict (device_id, digest) do nothing`,
)

/** Keeps a refused batch; the same bytes again change nothing. */
export async function keepRefused(db: Queryable, refused: RefusedBatch): Promise<void> {
  await db.query(insertRefused, [
    refused.deviceId,
    refused.digest,
    refused.boot,
    refused.sequence,
    refused.code,
    refused.reason,
    refused.receivedAtMs,
    refused.answer,
    refused.payload,
  ])
}

const selectRefusedAnswer = statement(
  'ingest.select-refused-answer',
  `select answer from ingest.refused_batch
    where device_id = $1 and digest = $2 and answer is not null`,
)

/** The answer that these very bytes got when they could not be told apart by boot and sequence. */
export async function findRefusedAnswer(
  db: Queryable,
  deviceId: string,
  digest: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { rows } = await db.query<{ answer: Uint8Array }>(selectRefusedAnswer, [deviceId, digest])
  return rows[0]?.answer
}
