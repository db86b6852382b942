import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** SAM counters of one PSAM that no delivered record accounts for. */
export interface SamGap {
  readonly psamId: string
  /** Validator and vehicle that delivered what follows, or that states the counter at the end. */
  readonly deviceId: string | null
  readonly vehicleId: string | null
  /** Service day of the record before the gap, or else of the one behind it. */
  readonly serviceDay: string
  /** Both ends missing. */
  readonly fromCounter: number
  readonly toCounter: number
  /**
   * Before a record that was delivered, or behind the last, where only the heartbeat tells of it.
   */
  readonly place: 'between' | 'at-end'
}

interface GapRow {
  readonly psam_id: string
  readonly device_id: string | null
  readonly vehicle_id: string | null
  readonly service_day: string
  readonly from_counter: string
  readonly to_counter: string
  readonly at_end: boolean
}

// A SAM's first number is 0. A heartbeat states 0 for a SAM that gave none as well, so that alone
// it says nothing; the journal's head does. Records from a terminal that is not the SAM's own
// (evidence rank 0) account for nothing, and a forged one must not open a gap.
const gapsSql = `
  with delivered as (
    select psam_id, coalesce(psam_counter_from, psam_counter) as from_counter,
      psam_counter as to_counter, device_id, vehicle_id, service_day, false as at_end
    from fare.tap
    where source = 'device' and psam_counter is not null and evidence_rank > 0
  ),
  stated as (
    select distinct on (psam_id) psam_id, psam_counter, device_id
    from ingest.journal where psam_id is not null and psam_counter is not null
    order by psam_id, psam_counter desc, updated_at desc
  ),
  step as (
    select * from delivered
    union all
    select psam_id, psam_counter + 1, psam_counter, device_id, null, null, true from stated
  ),
  reached as (
    select *, lag(service_day) over counter as previous_day, max(to_counter) over (
        partition by psam_id order by from_counter, to_counter
        rows between unbounded preceding and 1 preceding
      ) as reached_counter
    from step
    window counter as (partition by psam_id order by from_counter, to_counter)
  ),
  gap as (
    select *, coalesce(reached_counter + 1, 0) as gap_from, from_counter - 1 as gap_to,
      coalesce(previous_day, service_day, $1) as gap_day
    from reached
  )
  select g.psam_id, g.device_id, coalesce(g.vehicle_id, d.vehicle_id) as vehicle_id, g.at_end,
    g.gap_day::text as service_day, g.gap_from as from_counter, g.gap_to as to_counter
  from gap g
  left join ingest.device d using (device_id)
  where g.gap_from <= g.gap_to and g.gap_day <= $1
    and not (g.at_end and g.reached_counter is null and g.gap_to = 0)
  order by g.psam_id, g.gap_from`

/**
 * Holes in the counters of every PSAM, as far as delivered records and the devices' own heartbeats
 * reach, that begin up to a service day. It needs no card keys: it is the acquirer's proof that
 * nothing is missing (clearing.md 3.3). Records are taken whatever their day, since a clock may
 * have been wrong.
 */
export async function findSamGaps(db: Queryable, serviceDay: string): Promise<SamGap[]> {
  const { rows } = await db.query<GapRow>(gapsSql, [serviceDay])
  return rows.map((row) => ({
    psamId: row.psam_id,
    deviceId: row.device_id,
    vehicleId: row.vehicle_id,
    serviceDay: row.service_day,
    fromCounter: toSafeNumber(row.from_counter),
    toCounter: toSafeNumber(row.to_counter),
    place: row.at_end ? 'at-end' : 'between',
  }))
}
