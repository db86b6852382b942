import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { buildCases } from './build-cases.ts'
import { type CardMatch, matchCards } from './cards/match-cards.ts'
import { listOpenCases, type ReportedCase } from './list-cases.ts'
import { matchOperators, type OperatorMatch } from './money/match-operators.ts'
import { storeCases } from './store-cases.ts'
import { findJournalGaps, type JournalGap } from './validators/find-journal-gaps.ts'
import { findSamGaps, type SamGap } from './validators/find-sam-gaps.ts'

export interface ReconcileOptions {
  readonly institution: Institution
  readonly clock: Clock
  /** `YYYY-MM-DD`; everything up to its end is matched. */
  readonly serviceDay: string
  /** Most that one missing purchase may be worth, fen; a setting of the city. */
  readonly maximumFareFen: number
}

/** What one institution's day came to: four books, and a named case for everything between them. */
export interface ReconciliationReport {
  readonly institution: string
  readonly serviceDay: string
  readonly cards: CardMatch
  readonly operators: readonly OperatorMatch[]
  readonly samGaps: readonly SamGap[]
  readonly journalGaps: readonly JournalGap[]
  readonly cases: readonly ReportedCase[]
  /** Fen that no case explains; 0 on every day that adds up. */
  readonly unexplainedFen: number
}

/**
 * Matches card, journal, ledger and clearing of one institution up to a service day, opens and closes
 * the cases that explain the differences, and keeps the report. It reads only what devices and files
 * have delivered.
 */
export async function reconcile(
  db: Database,
  options: ReconcileOptions,
): Promise<ReconciliationReport> {
  const { serviceDay, institution } = options
  const nowMs = options.clock.nowMs()
  return await db.transaction(
    async (tx) => {
      const findings = {
        issuer: institution.code,
        serviceDay,
        cards: await matchCards(tx, { ...options, issuerId: issuerIdOf(institution) }),
        operators: await matchOperators(tx, serviceDay),
        samGaps: await findSamGaps(tx, serviceDay),
        journalGaps: await findJournalGaps(tx),
      }
      await storeCases(tx, buildCases(findings), { serviceDay, nowMs })
      const unexplainedFen =
        findings.cards.unexplainedFen +
        findings.operators.reduce((sum, { differenceFen }) => sum + Math.abs(differenceFen), 0)
      const { issuer, ...found } = findings
      const report: ReconciliationReport = {
        institution: issuer,
        ...found,
        cases: await listOpenCases(tx, { serviceDay, nowMs }),
        unexplainedFen,
      }
      await tx.query(
        `insert into reconciliation.report (service_day, generated_at, unexplained_fen, report)
        values ($1, to_timestamp($2 / 1000.0), $3, $4)`,
        [serviceDay, nowMs, unexplainedFen, JSON.stringify(report)],
      )
      return report
    },
    { isolation: 'repeatable read' },
  )
}
