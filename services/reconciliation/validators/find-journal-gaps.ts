import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** A validator that says it wrote records which the back end does not hold yet. */
export interface JournalGap {
  readonly deviceId: string
  readonly vehicleId: string | null
  readonly journalId: string
  readonly heldMark: number
  readonly statedHead: number
}

/**
 * Journals whose stated head is above what was delivered, as of now: late uploads, or a lost last
 * record. A journal that was wiped stays in the list under its own id.
 */
export async function findJournalGaps(db: Queryable): Promise<JournalGap[]> {
  const { rows } = await db.query<{
    readonly device_id: string
    readonly vehicle_id: string | null
    readonly journal_id: string
    readonly high_water_mark: string
    readonly journal_head: string
  }>(
    `select device_id, d.vehicle_id, j.journal_id, j.high_water_mark, j.journal_head
    from ingest.journal j left join ingest.device d using (device_id)
    where j.journal_head > j.high_water_mark
    order by device_id, j.journal_id`,
  )
  return rows.map((row) => ({
    deviceId: row.device_id,
    vehicleId: row.vehicle_id,
    journalId: row.journal_id,
    heldMark: toSafeNumber(row.high_water_mark),
    statedHead: toSafeNumber(row.journal_head),
  }))
}
