import { listNames } from '@tongxing/core/parameters/document-path.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { type Queryable, statement } from '@tongxing/platform/database/database.ts'
import type { CheckedHeartbeat } from './check-heartbeat.ts'

export interface ReceivedHeartbeat extends CheckedHeartbeat {
  readonly receivedAtMs: number
}

/**
 * Heads and counters only grow: a heartbeat that was delayed or recorded and sent again takes
 * nothing back. Rows are taken in the order of their ids, as `advanceDevices` does.
 */
const storeBeats = statement(
  'ingest.store-heartbeats',
  `with beat as materialized (
     select i.*, to_timestamp(received_at_ms / 1000.0) as received_at from unnest(
         $1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::text[],
         $7::bigint[], $8::jsonb[], $9::bigint[], $10::smallint[], $11::text[], $12::text[],
         $13::text[], $14::bigint[])
       as i (device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter,
             lists, device_time_ms, clock_trust, vehicle_id, line_id, firmware_version,
             received_at_ms)
     order by device_id
   ), stated as (
     insert into ingest.device_state as s
       (device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter, lists,
        device_time_ms, clock_trust, vehicle_id, line_id, firmware_version, last_seen_at)
     select device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter,
            lists, device_time_ms, clock_trust, vehicle_id, line_id, firmware_version, received_at
       from beat
     on conflict (device_id) do update
       set boot = excluded.boot, journal_id = excluded.journal_id,
           journal_head = excluded.journal_head, acknowledged_mark = excluded.acknowledged_mark,
           psam_id = excluded.psam_id, psam_counter = excluded.psam_counter,
           lists = excluded.lists, device_time_ms = excluded.device_time_ms,
           clock_trust = excluded.clock_trust, vehicle_id = excluded.vehicle_id,
           line_id = excluded.line_id, firmware_version = excluded.firmware_version,
           last_seen_at = excluded.last_seen_at
     where excluded.boot > s.boot
        or (excluded.boot = s.boot and excluded.journal_head >= s.journal_head)
   )
   insert into ingest.journal as j
     (device_id, journal_id, journal_head, psam_id, psam_counter, boot, updated_at)
   select device_id, journal_id, journal_head, psam_id, psam_counter, boot, received_at from beat
   on conflict (device_id, journal_id) do update
     set journal_head = greatest(j.journal_head, excluded.journal_head),
         psam_counter = case when j.psam_id = excluded.psam_id
                               then greatest(j.psam_counter, excluded.psam_counter)
                             when j.psam_id is null or excluded.boot >= j.boot
                               then excluded.psam_counter
                             else j.psam_counter end,
         psam_id = case when j.psam_id is null or excluded.boot >= j.boot
                          then excluded.psam_id else j.psam_id end,
         boot = greatest(j.boot, excluded.boot), updated_at = excluded.updated_at`,
)

/** Stores what devices state about themselves, each device at most once in the list. */
export async function storeHeartbeats(
  db: Queryable,
  beats: readonly ReceivedHeartbeat[],
): Promise<void> {
  await db.query(storeBeats, [
    beats.map(({ deviceId }) => deviceId),
    numberArray(beats.map(({ boot }) => boot)),
    beats.map(({ journalId }) => journalId),
    numberArray(beats.map(({ journalHead }) => journalHead)),
    numberArray(beats.map(({ acknowledgedMark }) => acknowledgedMark)),
    beats.map(({ psamId }) => psamId),
    numberArray(beats.map(({ psamCounter }) => psamCounter)),
    beats.map(({ lists }) => JSON.stringify(lists.map(namedList))),
    numberArray(beats.map(({ deviceTimeMs }) => deviceTimeMs)),
    numberArray(beats.map(({ clockTrust }) => clockTrust)),
    beats.map(({ vehicleId }) => vehicleId),
    beats.map(({ lineId }) => lineId),
    beats.map(({ firmwareVersion }) => firmwareVersion),
    numberArray(beats.map(({ receivedAtMs }) => receivedAtMs)),
  ])
}

function namedList({ kind, activeVersion, stagedVersion }: CheckedHeartbeat['lists'][number]) {
  return { list: listNames[kind ?? 0], active: activeVersion ?? 0, staged: stagedVersion ?? 0 }
}
