import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { CentreReport } from './reconcile-centre.ts'
import type { ReconciliationReport } from './reconcile.ts'

/** Keeps a report as it is; an earlier one of the same day stays beside it. */
export async function keepReport(
  tx: Transaction,
  report: ReconciliationReport | CentreReport,
  nowMs: number,
): Promise<void> {
  await tx.query(
    `insert into reconciliation.report (service_day, generated_at, unexplained_fen, report)
    values ($1, to_timestamp($2 / 1000.0), $3, $4)`,
    [report.serviceDay, nowMs, report.unexplainedFen, JSON.stringify(report)],
  )
}
