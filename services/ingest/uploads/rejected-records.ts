import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { byteaArray, numberArray } from '@tongxing/platform/database/array-literal.ts'
import { type Queryable, statement } from '@tongxing/platform/database/database.ts'

export interface RejectedRecord {
  readonly recordNo: number
  readonly code: ErrorCode
  /** Encoded `TapRecord`, as the device wrote it. */
  readonly bytes: Uint8Array
}

export interface RejectedFrom {
  readonly deviceId: string
  readonly boot: number
  readonly sequence: number
  readonly journalId: string
  readonly receivedAtMs: number
}

const insertRejected = statement(
  'ingest.insert-rejected-records',
  `insert into ingest.rejected_record
     (device_id, boot, sequence, journal_id, received_at, record_no, code, record)
   select $1, $2, $3, $4, to_timestamp($5 / 1000.0), i.*
     from unnest($6::bigint[], $7::text[], $8::bytea[]) i`,
)

/** Keeps the records of an accepted batch that stay off the log. */
export async function keepRejected(
  db: Queryable,
  from: RejectedFrom,
  records: readonly RejectedRecord[],
): Promise<void> {
  await db.query(insertRejected, [
    from.deviceId,
    from.boot,
    from.sequence,
    from.journalId,
    from.receivedAtMs,
    numberArray(records.map(({ recordNo }) => recordNo)),
    records.map(({ code }) => code),
    byteaArray(records.map(({ bytes }) => bytes.toHex())),
  ])
}
