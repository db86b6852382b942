import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database, Transaction } from '@tongxing/platform/database/database.ts'
import { buildCases, type Findings } from './build-cases.ts'
import { matchCards } from './cards/match-cards.ts'
import { type Difference, differenceOf } from './difference.ts'
import { keepReport } from './keep-report.ts'
import { type CaseTotal, listOpenCases, type ReportedCase, totalCases } from './list-cases.ts'
import { matchAccounts } from './money/match-accounts.ts'
import { matchLoads } from './money/match-loads.ts'
import { matchOperators } from './money/match-operators.ts'
import { matchPositions, sumDifferences } from './money/match-positions.ts'
import { refreshStatistics } from './fresh-statistics.ts'
import { storeCases } from './store-cases.ts'
import { findJournalGaps } from './validators/find-journal-gaps.ts'
import { findSamGaps } from './validators/find-sam-gaps.ts'
import { findSamsAhead } from './validators/find-sams-ahead.ts'

export interface ReconcileOptions {
  readonly institution: Institution
  readonly clock: Clock
  /** `YYYY-MM-DD`; everything up to its end is matched. */
  readonly serviceDay: string
  /** Most that one missing purchase may be worth, fen; a setting of the city. */
  readonly maximumFareFen: number
}

/** What one institution's day came to: its books, and a named case for everything between them. */
export interface ReconciliationReport extends Omit<Findings, 'issuer'> {
  readonly institution: string
  readonly serviceDay: string
  /** Ledger less cards over all cards, term by term. */
  readonly difference: Difference
  readonly caseTotals: readonly CaseTotal[]
  readonly cases: readonly ReportedCase[]
  /** Fen that no case explains, without signs; 0 on every day that adds up. */
  readonly unexplainedFen: number
}

/**
 * Matches card, journal, ledger and clearing of one institution up to a service day, opens and
 * closes the cases that explain the differences, and keeps the report. It reads only what devices
 * and files have delivered.
 */
export async function reconcile(
  db: Database,
  options: ReconcileOptions,
): Promise<ReconciliationReport> {
  const { serviceDay } = options
  const nowMs = options.clock.nowMs()
  await refreshStatistics(db)
  return await db.transaction(
    async (tx) => {
      const findings = await findDifferences(tx, options)
      await storeCases(tx, buildCases(findings), { serviceDay, nowMs })
      const cases = await listOpenCases(tx, { serviceDay, nowMs })
      const { issuer, ...found } = findings
      const report: ReconciliationReport = {
        institution: issuer,
        ...found,
        difference: differenceOf(findings.cards),
        caseTotals: totalCases(cases),
        cases,
        unexplainedFen: unexplainedOf(findings),
      }
      await keepReport(tx, report, nowMs)
      return report
    },
    // One look at everything: what is posted meanwhile is in both books or in neither.
    { isolation: 'repeatable read' },
  )
}

async function findDifferences(tx: Transaction, options: ReconcileOptions): Promise<Findings> {
  const { institution, serviceDay, maximumFareFen } = options
  const issuerId = issuerIdOf(institution)
  return {
    issuer: institution.code,
    serviceDay,
    cards: await matchCards(tx, { issuerId, serviceDay, maximumFareFen }),
    loads: await matchLoads(tx, serviceDay),
    accounts: await matchAccounts(tx, serviceDay),
    operators: await matchOperators(tx, serviceDay),
    institutions: await matchPositions(tx, serviceDay),
    samGaps: await findSamGaps(tx, serviceDay),
    samsAhead: await findSamsAhead(tx, serviceDay),
    journalGaps: await findJournalGaps(tx),
  }
}

/** Differences may have either sign and must not hide each other. */
function unexplainedOf({ cards, loads, accounts, operators, institutions }: Findings): number {
  const ofAccounts = accounts.differing.reduce((sum, one) => sum + Math.abs(one.differenceFen), 0)
  return operators.reduce(
    (sum, operator) =>
      sum + Math.abs(operator.differenceFen) + Math.abs(operator.refusedDifferenceFen),
    cards.unexplainedFen +
      Math.abs(loads.differenceFen) +
      ofAccounts +
      sumDifferences(institutions),
  )
}
