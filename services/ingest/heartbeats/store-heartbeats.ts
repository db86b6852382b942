import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { KnownBefore, StateBefore } from '../alarms/signs-of.ts'
import type { CheckedHeartbeat } from './check-heartbeat.ts'

export interface ReceivedHeartbeat extends CheckedHeartbeat {
  readonly receivedAtMs: number
}

/**
 * Heads and counters only grow: a heartbeat that was delayed or recorded and sent again takes
 * nothing back. What is returned is what was known before. Rows are taken in the order of their
 * ids, as `advanceDevices` does.
 */
const storeBeats = statement(
  'ingest.store-heartbeats',
  `with beat as materialized (
     select i.*, to_timestamp(received_at_ms / 1000.0) as received_at from unnest(
         $1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::text[],
         $7::bigint[], $8::jsonb[], $9::bigint[], $10::smallint[], $11::text[], $12::text[],
         $13::text[], $14::bigint[], $15::bigint[])
       as i (device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter,
             lists, device_time_ms, clock_trust, vehicle_id, line_id, firmware_version,
             received_at_ms, opened_count)
     order by device_id
   ), stated as (
     insert into ingest.device_state as s
       (device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter, lists,
        device_time_ms, clock_trust, vehicle_id, line_id, firmware_version, last_seen_at,
        opened_count)
     select device_id, boot, journal_id, journal_head, acknowledged_mark, psam_id, psam_counter,
            lists, device_time_ms, clock_trust, vehicle_id, line_id, firmware_version, received_at,
            opened_count
       from beat
     on conflict (device_id) do update
       set boot = excluded.boot, journal_id = excluded.journal_id,
           journal_head = excluded.journal_head, acknowledged_mark = excluded.acknowledged_mark,
           psam_id = excluded.psam_id, psam_counter = excluded.psam_counter,
           lists = excluded.lists, device_time_ms = excluded.device_time_ms,
           clock_trust = excluded.clock_trust, vehicle_id = excluded.vehicle_id,
           line_id = excluded.line_id, firmware_version = excluded.firmware_version,
           last_seen_at = excluded.last_seen_at,
           opened_count = greatest(s.opened_count, excluded.opened_count)
     where excluded.boot > s.boot
        or (excluded.boot = s.boot and excluded.journal_head >= s.journal_head)
        or not exists (select from ingest.journal j where j.device_id = excluded.device_id
                          and j.journal_id = excluded.journal_id)
   ), journaled as (
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
         boot = greatest(j.boot, excluded.boot), updated_at = excluded.updated_at
   )
   select b.device_id, s.boot, s.journal_id, s.journal_head, s.psam_id, s.psam_counter,
          s.opened_count, s.device_time_ms, j.device_id is not null as is_journal_known,
          (select o.device_id from ingest.device_state o
            where o.psam_id = b.psam_id and o.device_id <> b.device_id and b.psam_id <> $16
              and o.last_seen_at > b.received_at - make_interval(secs => $17 / 1000.0)
            order by o.last_seen_at desc limit 1) as psam_shared_with
     from beat b
     left join ingest.device_state s using (device_id)
     left join ingest.journal j on j.device_id = b.device_id and j.journal_id = b.journal_id`,
)

/** What a validator without a SAM states. */
const NO_PSAM_ID = '000000000000'

interface BeforeRow {
  device_id: string
  /** This and the next ones are null before the first heartbeat. */
  boot: string | null
  journal_id: string | null
  journal_head: string | null
  psam_id: string | null
  psam_counter: string | null
  opened_count: string | null
  device_time_ms: string | null
  is_journal_known: boolean
  psam_shared_with: string | null
}

/**
 * Stores what devices state about themselves, each device at most once in the list. Returns, in the
 * same order, what was known before. A SAM counts as shared when another device stated it within
 * `psamSharedWindowMs`.
 */
export async function storeHeartbeats(
  db: Queryable,
  beats: readonly ReceivedHeartbeat[],
  psamSharedWindowMs: number,
): Promise<KnownBefore[]> {
  const { rows } = await db.query<BeforeRow>(storeBeats, [
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
    numberArray(beats.map(({ openedCount }) => openedCount)),
    NO_PSAM_ID,
    psamSharedWindowMs,
  ])
  const byDevice = new Map(rows.map((row) => [row.device_id, row]))
  return beats.map(({ deviceId }) => knownBefore(byDevice.get(deviceId)))
}

function knownBefore(row: BeforeRow | undefined): KnownBefore {
  invariant(row !== undefined, 'every heartbeat is stored')
  return {
    state: row.boot === null ? undefined : stateBefore(row),
    isJournalKnown: row.is_journal_known,
    psamSharedWith: row.psam_shared_with ?? undefined,
  }
}

function stateBefore(row: BeforeRow): StateBefore {
  return {
    boot: toSafeNumber(row.boot ?? 0),
    journalId: row.journal_id ?? '',
    journalHead: toSafeNumber(row.journal_head ?? 0),
    psamId: row.psam_id ?? '',
    psamCounter: toSafeNumber(row.psam_counter ?? 0),
    openedCount: toSafeNumber(row.opened_count ?? 0),
    deviceTimeMs: toSafeNumber(row.device_time_ms ?? 0),
  }
}

function namedList({ kind, activeVersion, stagedVersion }: CheckedHeartbeat['lists'][number]) {
  return { list: listNames[kind ?? 0], active: activeVersion ?? 0, staged: stagedVersion ?? 0 }
}
