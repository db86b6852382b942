import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import { latestReport } from '@tongxing/reconciliation/latest-report.ts'

/**
 * Fen that the newest reconciliation of a day left unexplained. Throws `INVARIANT_BROKEN` where
 * there was none: a day that nobody looked at does not add up.
 */
export async function readUnexplained(db: Queryable, serviceDay: string): Promise<number> {
  const report = await latestReport(db, serviceDay)
  invariant(report !== undefined, `the day ${serviceDay} is reconciled before it is summed up`)
  return report.unexplainedFen
}
