import { byteaArray, numberArray } from '@tongxing/platform/database/array-literal.ts'
import { type Queryable, statement } from '@tongxing/platform/database/database.ts'
import type { BatchVerdict } from '@tongxing/proto/messages.ts'
import type { UploadState } from '../batch/check-batch.ts'

/** One step of one device: from the state that the decision was made on to the batch answered. */
export interface UploadAdvance {
  readonly from: Pick<UploadState, 'boot' | 'sequence'>
  readonly to: UploadState
  readonly journalId: string
  readonly highWaterMark: number
  readonly answer: Uint8Array
  readonly verdict: BatchVerdict
  /** Records of an accepted batch; null for a refused one. */
  readonly firstRecordNo: number | null
  readonly lastRecordNo: number | null
  readonly payloadBytes: number
  readonly receivedAtMs: number
}

/**
 * The compare-and-set of many devices in one statement: only rows that still are where the decision
 * saw them move, and only with their row the answer and the mark are written. The rows are locked
 * in the order of their ids, so that two instances never wait for each other in a circle.
 */
const advance = statement(
  'ingest.advance-devices',
  `with moving as materialized (
     select i.* from unnest(
         $1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[],
         $7::boolean[], $8::text[], $9::bigint[], $10::bytea[], $11::smallint[], $12::bigint[],
         $13::bigint[], $14::int[], $15::bigint[])
       as i (device_id, from_boot, from_sequence, boot, sequence, digest, refused_held, journal_id,
             high_water_mark, answer, verdict, first_record_no, last_record_no, payload_bytes,
             received_at_ms)
     join ingest.device d on d.device_id = i.device_id
      and d.boot = i.from_boot and d.sequence = i.from_sequence and d.revoked_at is null
     order by d.device_id
     for no key update of d
   ), moved as (
     update ingest.device d
        set boot = m.boot, sequence = m.sequence, digest = m.digest,
            refused_held = m.refused_held, journal_id = m.journal_id
       from moving m where d.device_id = m.device_id
   ), answered as (
     insert into ingest.upload
       (device_id, boot, sequence, digest, answer, verdict, journal_id, first_record_no,
        last_record_no, payload_bytes, received_at)
     select device_id, boot, sequence, digest, answer, verdict, journal_id, first_record_no,
            last_record_no, payload_bytes, to_timestamp(received_at_ms / 1000.0)
       from moving
   ), marked as (
     insert into ingest.journal as j
       (device_id, journal_id, high_water_mark, boot, updated_at)
     select device_id, journal_id, high_water_mark, boot, to_timestamp(received_at_ms / 1000.0)
       from moving where journal_id <> ''
     on conflict (device_id, journal_id) do update
       set high_water_mark = greatest(j.high_water_mark, excluded.high_water_mark),
           boot = greatest(j.boot, excluded.boot), updated_at = excluded.updated_at
   )
   select device_id from moving`,
)

/**
 * Moves devices, each at most once in the list, and stores the answers. Returns for each whether it
 * moved; where it did not, another request was faster or the device was revoked.
 */
export async function advanceDevices(
  db: Queryable,
  advances: readonly UploadAdvance[],
): Promise<boolean[]> {
  const { rows } = await db.query<{ device_id: string }>(advance, [
    advances.map(({ to }) => to.deviceId),
    numberArray(advances.map(({ from }) => from.boot)),
    numberArray(advances.map(({ from }) => from.sequence)),
    numberArray(advances.map(({ to }) => to.boot)),
    numberArray(advances.map(({ to }) => to.sequence)),
    byteaArray(advances.map(({ to }) => to.digest.toHex())),
    advances.map(({ to }) => to.refusedHeld),
    advances.map(({ journalId }) => journalId),
    numberArray(advances.map(({ highWaterMark }) => highWaterMark)),
    byteaArray(advances.map(({ answer }) => answer.toHex())),
    numberArray(advances.map(({ verdict }) => verdict)),
    numberArray(advances.map(({ firstRecordNo }) => firstRecordNo)),
    numberArray(advances.map(({ lastRecordNo }) => lastRecordNo)),
    numberArray(advances.map(({ payloadBytes }) => payloadBytes)),
    numberArray(advances.map(({ receivedAtMs }) => receivedAtMs)),
  ])
  const moved = new Set(rows.map((row) => row.device_id))
  return advances.map(({ to }) => moved.has(to.deviceId))
}
