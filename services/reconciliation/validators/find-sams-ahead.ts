import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** A PSAM of which records show higher counters than its own validator says that it gave. */
export interface SamAhead {
  readonly psamId: string
  /** The validator that the PSAM sits in. */
  readonly deviceId: string
  readonly vehicleId: string | null
  readonly statedCounter: number
  readonly seenCounter: number
  /** Validators that the records with the higher counters came from. */
  readonly seenFrom: readonly string[]
  readonly records: number
  /** Service day of the first such record. */
  readonly serviceDay: string
}

/**
 * PSAMs that somebody else uses too, a clone or a number written down twice. Records that came
 * after the last heartbeat may be ahead of it; those that the stated journal head covers may not,
 * nor may those of another terminal.
 */
export async function findSamsAhead(db: Queryable, serviceDay: string): Promise<SamAhead[]> {
  const { rows } = await db.query<{
    readonly psam_id: string
    readonly device_id: string
    readonly vehicle_id: string | null
    readonly stated_counter: string
    readonly seen_counter: string
    readonly seen_from: string[]
    readonly records: string
    readonly service_day: string
  }>(
    `with stated as (
      select distinct on (psam_id) psam_id, psam_counter, device_id, journal_id, journal_head
      from ingest.journal where psam_id is not null and psam_counter is not null
      order by psam_id, psam_counter desc, updated_at desc
    )
    select s.psam_id, s.device_id, min(d.vehicle_id) as vehicle_id,
      s.psam_counter as stated_counter, max(t.psam_counter) as seen_counter,
      array_agg(distinct t.device_id order by t.device_id) as seen_from, count(*) as records,
      min(t.service_day)::text as service_day
    from stated s
    join fare.tap t on t.psam_id = s.psam_id and t.psam_counter > s.psam_counter
    left join ingest.device d on d.device_id = s.device_id
    where t.source = 'device' and (
      (t.device_id = s.device_id and t.journal_id = s.journal_id
        and t.record_no <= s.journal_head)
      or t.evidence_rank = 0
    )
    group by s.psam_id, s.device_id, s.psam_counter
    having min(t.service_day) <= $1
    order by s.psam_id`,
    [serviceDay],
  )
  return rows.map((row) => ({
    psamId: row.psam_id,
    deviceId: row.device_id,
    vehicleId: row.vehicle_id,
    statedCounter: toSafeNumber(row.stated_counter),
    seenCounter: toSafeNumber(row.seen_counter),
    seenFrom: row.seen_from,
    records: toSafeNumber(row.records),
    serviceDay: row.service_day,
  }))
}
