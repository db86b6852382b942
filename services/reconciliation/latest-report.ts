import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { ReconciliationReport } from './reconcile.ts'

/** The newest report of a city's service day; undefined where it was never reconciled. */
export async function latestReport(
  db: Queryable,
  serviceDay: string,
): Promise<ReconciliationReport | undefined> {
  const { rows } = await db.query<{ readonly report: ReconciliationReport }>(
    `select report from reconciliation.report
    where service_day = $1 order by report_id desc limit 1`,
    [serviceDay],
  )
  return rows[0]?.report
}
