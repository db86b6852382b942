import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** A validator that says it wrote records which the back end does not hold yet. */
export interface JournalGap {
  readonly deviceId: string
  readonly journalId: string
  readonly heldMark: number
  readonly statedHead: number
}

/** Journals whose stated head is above what was delivered: late uploads, or a lost last record. */
export async function findJournalGaps(db: Queryable): Promise<JournalGap[]> {
  const { rows } = await db.query<{
    readonly device_id: string
    readonly journal_id: string
    readonly high_water_mark: string
    readonly journal_head: string
  }>(
    `select device_id, journal_id, high_water_mark, journal_head
    from ingest.journal
    where journal_head > high_water_mark
    order by device_id, journal_id`,
  )
  return rows.map((row) => ({
    deviceId: row.device_id,
    journalId: row.journal_id,
    heldMark: toSafeNumber(row.high_water_mark),
    statedHead: toSafeNumber(row.journal_head),
  }))
}
