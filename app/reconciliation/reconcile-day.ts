import type { Clock } from '@tongxing/core/time/clock.ts'
import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { type ReconciliationReport, reconcile } from '@tongxing/reconciliation/reconcile.ts'
import { type CentreReport, reconcileCentre } from '@tongxing/reconciliation/reconcile-centre.ts'
import { MAXIMUM_FARE_FEN } from '../day/main-job.ts'
import type { Books } from './open-day.ts'

/** One day of the whole network, matched. */
export interface DayReconciliation {
  readonly seed: string
  readonly serviceDay: string
  /** Over all institutions; 0 = every fen is in a named case or account. */
  readonly unexplainedFen: number
  readonly cities: readonly ReconciliationReport[]
  readonly centre: CentreReport
}

/** Matches the books of every city and of the centre anew. */
export async function reconcileDay(
  books: { readonly cities: readonly Books[]; readonly centre: Books },
  of: { readonly seed: string; readonly serviceDay: string },
): Promise<DayReconciliation> {
  const { serviceDay } = of
  const cities: ReconciliationReport[] = []
  for (const { db, institution } of books.cities) {
    const clock = await clockOf(db, serviceDay)
    cities.push(
      await reconcile(db, {
        ...{ institution, clock, serviceDay },
        maximumFareFen: MAXIMUM_FARE_FEN,
      }),
    )
  }
  const { db, institution } = books.centre
  const clock = await clockOf(db, serviceDay)
  const centre = await reconcileCentre(db, { institution, clock, serviceDay })
  const unexplainedFen = [...cities, centre].reduce((sum, one) => sum + one.unexplainedFen, 0)
  return { ...of, unexplainedFen, cities, centre }
}

/**
 * A simulated day lives in a time of its own: the newest that its books know, and never before its
 * end. So ages of cases do not depend on when the simulation was run.
 */
async function clockOf(db: Queryable, serviceDay: string): Promise<Clock> {
  const { rows } = await db.query<{ readonly newest_ms: string | null }>(
    `select floor(extract(epoch from max(at)) * 1000)::bigint as newest_ms from (
      select max(opened_at) as at from desk.case
      union all select max(generated_at) from reconciliation.report
    ) known`,
  )
  const endMs = serviceDayStartMs(nextServiceDay(serviceDay))
  const nowMs = Math.max(endMs, toSafeNumber(rows[0]?.newest_ms ?? endMs))
  return { nowMs: () => nowMs }
}
