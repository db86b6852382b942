import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** SAM counters of one PSAM that no delivered record accounts for. */
export interface SamGap {
  readonly psamId: string
  readonly deviceId: string | null
  readonly vehicleId: string | null
  /** Both ends missing. */
  readonly fromCounter: number
  readonly toCounter: number
  /** Gap in the middle of what was delivered, or at its end, where only the heartbeat tells of it. */
  readonly place: 'between' | 'at-end'
}

interface GapRow {
  readonly psam_id: string
  readonly device_id: string | null
  readonly vehicle_id: string | null
  readonly from_counter: string
  readonly to_counter: string
  readonly at_end: boolean
}

/**
 * Holes in the counters of every PSAM, as far as delivered records and the devices' own heartbeats
 * reach. It needs no card keys: it is the acquirer's proof that nothing is missing (clearing.md 3.3).
 */
export async function findSamGaps(db: Queryable, serviceDay: string): Promise<SamGap[]> {
  const { rows } = await db.query<GapRow>(
    `with delivered as (
      select psam_id, coalesce(psam_counter_from, psam_counter)::bigint as from_counter,
        psam_counter::bigint as to_counter, device_id, vehicle_id
      from fare.tap
      where source = 'device' and psam_id <> '' and psam_counter is not null
        and service_day <= $1
    ),
    stated as (
      select psam_id, max(psam_counter)::bigint as to_counter, max(device_id) as device_id
      from ingest.journal where psam_id <> '' group by psam_id
    ),
    step as (
      select psam_id, from_counter, to_counter, device_id, vehicle_id, false as at_end
      from delivered
      union all
      select s.psam_id, s.to_counter + 1, s.to_counter + 1, s.device_id, null, true from stated s
    ),
    reached as (
      select *, max(to_counter) over (
        partition by psam_id order by from_counter, to_counter
        rows between unbounded preceding and 1 preceding
      ) as reached_counter
      from step
    )
    select psam_id, device_id, vehicle_id, at_end,
      coalesce(reached_counter + 1, case when at_end then 1 else from_counter end) as from_counter,
      from_counter - 1 as to_counter
    from reached
    where from_counter > coalesce(reached_counter + 1, case when at_end then 1 else from_counter end)
    order by psam_id, from_counter`,
    [serviceDay],
  )
  return rows.map((row) => ({
    psamId: row.psam_id,
    deviceId: row.device_id,
    vehicleId: row.vehicle_id,
    fromCounter: toSafeNumber(row.from_counter),
    toCounter: toSafeNumber(row.to_counter),
    place: row.at_end ? 'at-end' : 'between',
  }))
}
