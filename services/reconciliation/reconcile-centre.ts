import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { institutionCases } from './build-cases.ts'
import { keepReport } from './keep-report.ts'
import { type CaseTotal, listOpenCases, type ReportedCase, totalCases } from './list-cases.ts'
import { matchPositions, type PositionMatch, sumDifferences } from './money/match-positions.ts'
import { storeCases } from './store-cases.ts'

/** What the national centre's window came to, member by member. */
export interface CentreReport {
  readonly institution: string
  readonly serviceDay: string
  readonly institutions: readonly PositionMatch[]
  /** Sum of all sides of all lines, 10⁻⁷ fen; 0, since every line sums to zero. */
  readonly linesSumE7: string
  readonly caseTotals: readonly CaseTotal[]
  readonly cases: readonly ReportedCase[]
  readonly unexplainedFen: number
}

/**
 * Matches the net positions that the centre stated with the lines of its files, and keeps the
 * report.
 */
export async function reconcileCentre(
  db: Database,
  options: {
    readonly institution: Institution
    readonly clock: Clock
    readonly serviceDay: string
  },
): Promise<CentreReport> {
  const { serviceDay, institution } = options
  const nowMs = options.clock.nowMs()
  return await db.transaction(
    async (tx) => {
      const institutions = await matchPositions(tx, serviceDay)
      const found = institutionCases(institutions, institution.code, serviceDay)
      await storeCases(tx, found, { serviceDay, nowMs })
      const cases = await listOpenCases(tx, { serviceDay, nowMs })
      const report: CentreReport = {
        institution: institution.code,
        ...{ serviceDay, institutions },
        linesSumE7: String(institutions.reduce((sum, one) => sum + BigInt(one.linesE7), 0n)),
        caseTotals: totalCases(cases),
        cases,
        unexplainedFen: sumDifferences(institutions),
      }
      await keepReport(tx, report, nowMs)
      return report
    },
    { isolation: 'repeatable read' },
  )
}
