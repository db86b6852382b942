import { toHex } from '@tongxing/core/bytes/hex.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { TapPage } from '../contract/tap.ts'
import type { FoundTap } from './find-tap.ts'

type Upload = NonNullable<TapPage['upload']>

const verdicts = new Map<number, Upload['verdict']>([
  [batchVerdict.BATCH_VERDICT_ACCEPTED, 'accepted'],
  [batchVerdict.BATCH_VERDICT_REFUSED, 'refused'],
])

/**
 * The batch in which a tap came, with the answer that its device got; null for clearing's rides.
 */
export async function findUpload(db: Queryable, tap: FoundTap): Promise<Upload | null> {
  const { rows } = await db.query<{
    readonly digest: Buffer
    readonly answer: Buffer
    readonly verdict: number
    readonly first_record_no: string | null
    readonly last_record_no: string | null
    readonly payload_bytes: number
    readonly received_at_ms: string
  }>(
    `select digest, answer, verdict, first_record_no, last_record_no, payload_bytes,
      floor(extract(epoch from received_at) * 1000)::bigint as received_at_ms
    from ingest.upload where device_id = $1 and boot = $2 and sequence = $3`,
    [tap.row.deviceId, tap.boot, tap.sequence],
  )
  const [row] = rows
  if (row === undefined) return null
  const answer = decodeMessage('BatchAnswer', row.answer)
  return {
    deviceId: tap.row.deviceId,
    boot: tap.boot ?? 0,
    sequence: tap.sequence ?? 0,
    digest: toHex(row.digest),
    verdict: verdicts.get(row.verdict) ?? 'unknown',
    errorCode: answer.errorCode ?? '',
    highWaterMark: answer.highWaterMark ?? 0,
    firstRecordNo: row.first_record_no === null ? null : toSafeNumber(row.first_record_no),
    lastRecordNo: row.last_record_no === null ? null : toSafeNumber(row.last_record_no),
    payloadBytes: row.payload_bytes,
    receivedAtMs: toSafeNumber(row.received_at_ms),
  }
}

/** When the embedded log took a record; null where the log is outside the database. */
export async function findAppendedAtMs(db: Queryable, tap: FoundTap): Promise<number | null> {
  const { rows } = await db.query<{ readonly appended_at_ms: string }>(
    `select appended_at_ms from log.record
    where topic = $1 and partition = $2 and record_offset = $3`,
    [tap.logTopic, tap.logPartition, tap.logOffset],
  )
  return rows[0] === undefined ? null : toSafeNumber(rows[0].appended_at_ms)
}
