import { type CaseName, closeCases, type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { reconciliationCodes } from './build-cases.ts'

/**
 * Opens what was found and closes what reconciliation opened earlier and no longer finds, up to the
 * day: what has arrived since then has closed its own case, in whatever order it came.
 */
export async function storeCases(
  tx: Transaction,
  found: readonly OpenCase[],
  options: { readonly serviceDay: string; readonly nowMs: number },
): Promise<void> {
  const { rows: known } = await tx.query<CaseName>(
    `select code, subject from desk.case
    where closed_at is null and code = any($1) and service_day <= $2`,
    [reconciliationCodes, options.serviceDay],
  )
  const names = new Set(found.map(({ code, subject }) => `${code} ${subject}`))
  const gone = known.filter(({ code, subject }) => !names.has(`${code} ${subject}`))
  await closeCases(tx, gone, options.nowMs)
  await openCases(tx, found, options.nowMs)
}
