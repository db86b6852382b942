import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** How often a seed's day was begun on this database before, and whether it came to its end. */
export interface DayRun {
  readonly attempt: number
  readonly isFinished: boolean
}

/** Counts this run in, unless the day is finished. */
export async function beginDayRun(
  db: Queryable,
  seed: string,
  serviceDay: string,
): Promise<DayRun> {
  const { rows } = await db.query<{ attempts: string; is_finished: boolean }>(
    `insert into simulation.day_run as run (seed, service_day, attempts) values ($1, $2, 1)
    on conflict (seed, service_day) do update
    set attempts = run.attempts + (case when run.finished_at is null then 1 else 0 end)
    returning attempts, finished_at is not null as is_finished`,
    [seed, serviceDay],
  )
  const row = rows[0]
  return { attempt: toSafeNumber(row?.attempts ?? 1), isFinished: row?.is_finished ?? false }
}

export async function finishDayRun(db: Queryable, seed: string, serviceDay: string): Promise<void> {
  await db.query(
    `update simulation.day_run set finished_at = now()
    where seed = $1 and service_day = $2 and finished_at is null`,
    [seed, serviceDay],
  )
}
