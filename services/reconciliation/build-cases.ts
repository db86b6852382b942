import type { OpenCase } from '@tongxing/ledger/cases.ts'
import type { CardMatch, ValuedFault } from './cards/match-cards.ts'
import type { OperatorMatch } from './money/match-operators.ts'
import type { JournalGap } from './validators/find-journal-gaps.ts'
import type { SamGap } from './validators/find-sam-gaps.ts'

/** The cases that only a reconciliation opens and closes; all others belong to the other services. */
export const reconciliationCodes = [
  'CARD_BALANCE_BREAK',
  'CARD_COUNTER_GAP',
  'CARD_UNEXPLAINED',
  'JOURNAL_NOT_DELIVERED',
  'OPERATOR_MISMATCH',
  'SAM_COUNTER_GAP',
] as const

export interface Findings {
  readonly issuer: string
  readonly serviceDay: string
  readonly cards: CardMatch
  readonly operators: readonly OperatorMatch[]
  readonly samGaps: readonly SamGap[]
  readonly journalGaps: readonly JournalGap[]
}

/** Every difference as a case with an owner and a value of its own; none for what adds up. */
export function buildCases(findings: Findings): OpenCase[] {
  const { serviceDay } = findings
  const issuer = `issuer:${findings.issuer}`
  return [
    ...findings.cards.faults.flatMap((fault) => faultCases(fault, issuer, serviceDay)),
    ...findings.cards.unexplained.map(({ cardNumber, unexplainedFen, ...terms }) => ({
      code: 'CARD_UNEXPLAINED' as const,
      subject: `card:${cardNumber}`,
      owner: issuer,
      valueFen: unexplainedFen,
      ...{ serviceDay, evidence: terms },
    })),
    ...findings.operators
      .filter(({ differenceFen }) => differenceFen !== 0)
      .map((operator) => ({
        code: 'OPERATOR_MISMATCH' as const,
        subject: `operator:${operator.operatorId}:${serviceDay}`,
        owner: `acquirer:${findings.issuer}`,
        valueFen: operator.differenceFen,
        ...{ serviceDay, evidence: { ...operator } },
      })),
    ...findings.samGaps.map((gap) => ({
      code: 'SAM_COUNTER_GAP' as const,
      subject: `psam:${gap.psamId}:${gap.fromCounter}-${gap.toCounter}`,
      owner: `device:${gap.deviceId ?? gap.psamId}`,
      // A missing record's amount is not known from its SAM counter; the card's gap carries the value.
      valueFen: 0,
      ...{ serviceDay, evidence: { ...gap } },
    })),
    ...findings.journalGaps.map((gap) => ({
      code: 'JOURNAL_NOT_DELIVERED' as const,
      subject: `journal:${gap.deviceId}:${gap.journalId}`,
      owner: `device:${gap.deviceId}`,
      valueFen: 0,
      ...{ serviceDay, evidence: { ...gap } },
    })),
  ]
}

function faultCases(fault: ValuedFault, owner: string, serviceDay: string): OpenCase[] {
  const { cardNumber, afterCounter, beforeCounter, lateFen, breakFen } = fault
  const common = {
    subject: `card:${cardNumber}:${afterCounter}-${beforeCounter}`,
    ...{ owner, serviceDay },
    evidence: { missingCounters: fault.missingCounters, claims: fault.claimCodes },
  }
  const gap: OpenCase = { code: 'CARD_COUNTER_GAP', valueFen: lateFen, ...common }
  const broken: OpenCase = { code: 'CARD_BALANCE_BREAK', valueFen: breakFen, ...common }
  return [...(fault.missingCounters > 0 ? [gap] : []), ...(breakFen === 0 ? [] : [broken])]
}
