import type { OpenCase } from '@tongxing/ledger/cases.ts'
import type { CardMatch, UnexplainedCard, ValuedFault } from './cards/match-cards.ts'
import type { AccountDifference, AccountMatch } from './money/match-accounts.ts'
import type { LoadMatch } from './money/match-loads.ts'
import type { OperatorMatch } from './money/match-operators.ts'
import type { PositionMatch } from './money/match-positions.ts'
import type { JournalGap } from './validators/find-journal-gaps.ts'
import type { SamGap } from './validators/find-sam-gaps.ts'
import type { SamAhead } from './validators/find-sams-ahead.ts'

/**
 * The cases that only a reconciliation opens and closes; all others belong to the other services.
 */
export const reconciliationCodes = [
  'CARD_BALANCE_BREAK',
  'CARD_COUNTER_GAP',
  'CARD_UNEXPLAINED',
  'INSTITUTION_MISMATCH',
  'JOURNAL_NOT_DELIVERED',
  'LOAD_SUSPENSE_MISMATCH',
  'OPERATOR_MISMATCH',
  'RIDE_ACCOUNT_MISMATCH',
  'SAM_COUNTER_AHEAD',
  'SAM_COUNTER_GAP',
] as const

export interface Findings {
  readonly issuer: string
  readonly serviceDay: string
  readonly cards: CardMatch
  readonly loads: LoadMatch
  readonly accounts: AccountMatch
  readonly operators: readonly OperatorMatch[]
  readonly institutions: readonly PositionMatch[]
  readonly samGaps: readonly SamGap[]
  readonly samsAhead: readonly SamAhead[]
  readonly journalGaps: readonly JournalGap[]
}

/** Every difference as a case with an owner and a value of its own; none for what adds up. */
export function buildCases(findings: Findings): OpenCase[] {
  const { serviceDay } = findings
  const issuer = `issuer:${findings.issuer}`
  const acquirer = `acquirer:${findings.issuer}`
  return [
    ...findings.cards.faults.flatMap((fault) => faultCases(fault, issuer)),
    ...findings.cards.unexplained.map((card) => unexplainedCase(card, issuer, serviceDay)),
    ...loadCases(findings.loads, issuer, serviceDay),
    ...findings.accounts.differing.map((one) => accountCase(one, issuer, serviceDay)),
    ...findings.operators.flatMap((operator) => operatorCases(operator, acquirer, serviceDay)),
    ...institutionCases(findings.institutions, findings.issuer, serviceDay),
    ...findings.samGaps.map(samGapCase),
    ...findings.samsAhead.map((sam) => samAheadCase(sam, acquirer)),
    ...findings.journalGaps.map((gap) => journalCase(gap, serviceDay)),
  ]
}

function faultCases(fault: ValuedFault, owner: string): OpenCase[] {
  const { cardNumber, purse, afterCounter, beforeCounter, lateFen, breakFen, serviceDay } = fault
  const common = {
    subject: `card:${cardNumber}:${afterCounter}-${beforeCounter}`,
    ...{ owner, serviceDay },
    evidence: {
      purse,
      missingCounters: fault.missingCounters,
      spentFen: fault.missingFen,
      claimCodes: fault.claimCodes,
      claims: fault.claims,
      pendingLoads: fault.pendingLoads,
    },
  }
  const gap: OpenCase = { code: 'CARD_COUNTER_GAP', valueFen: lateFen, ...common }
  const broken: OpenCase = { code: 'CARD_BALANCE_BREAK', valueFen: breakFen, ...common }
  return [...(fault.missingCounters > 0 ? [gap] : []), ...(breakFen === 0 ? [] : [broken])]
}

function unexplainedCase(card: UnexplainedCard, owner: string, serviceDay: string): OpenCase {
  const { cardNumber, unexplainedFen: valueFen, ...terms } = card
  const subject = `card:${cardNumber}`
  return { code: 'CARD_UNEXPLAINED', subject, owner, valueFen, serviceDay, evidence: terms }
}

function loadCases(loads: LoadMatch, owner: string, serviceDay: string): OpenCase[] {
  const { differenceFen: valueFen, ...evidence } = loads
  if (valueFen === 0) return []
  const subject = `load-suspense:${serviceDay}`
  return [{ code: 'LOAD_SUSPENSE_MISMATCH', subject, owner, valueFen, serviceDay, evidence }]
}

function accountCase(one: AccountDifference, owner: string, serviceDay: string): OpenCase {
  const { accountId, differenceFen: valueFen, ...evidence } = one
  const subject = `ride-account:${accountId}`
  return { code: 'RIDE_ACCOUNT_MISMATCH', subject, owner, valueFen, serviceDay, evidence }
}

function operatorCases(operator: OperatorMatch, owner: string, serviceDay: string): OpenCase[] {
  const common = {
    code: 'OPERATOR_MISMATCH' as const,
    ...{ owner, serviceDay, evidence: { ...operator } },
  }
  const { operatorId, differenceFen, refusedDifferenceFen } = operator
  const rides = { ...common, subject: `operator:${operatorId}`, valueFen: differenceFen }
  const refused = {
    ...common,
    subject: `operator:${operatorId}:refused`,
    valueFen: refusedDifferenceFen,
  }
  return [rides, refused].filter(({ valueFen }) => valueFen !== 0)
}

/**
 * Positions that are not the sum of their lines; `own` is the institution whose books these are.
 */
export function institutionCases(
  positions: readonly PositionMatch[],
  own: string,
  serviceDay: string,
): OpenCase[] {
  return positions
    .filter(({ differenceFen }) => differenceFen !== 0)
    .map(({ differenceFen, ...evidence }) => ({
      code: 'INSTITUTION_MISMATCH',
      subject: `institution:${evidence.institution}:${serviceDay}`,
      owner: `institution:${own}`,
      valueFen: differenceFen,
      ...{ serviceDay, evidence },
    }))
}

// What is missing has no known amount here: the gaps of the cards carry the value.
function samGapCase({ serviceDay, ...gap }: SamGap): OpenCase {
  return {
    code: 'SAM_COUNTER_GAP',
    subject: `psam:${gap.psamId}:${gap.fromCounter}-${gap.toCounter}`,
    owner: `device:${gap.deviceId ?? gap.psamId}`,
    valueFen: 0,
    ...{ serviceDay, evidence: gap },
  }
}

function samAheadCase({ serviceDay, ...sam }: SamAhead, owner: string): OpenCase {
  return {
    code: 'SAM_COUNTER_AHEAD',
    subject: `psam:${sam.psamId}`,
    owner,
    valueFen: 0,
    ...{ serviceDay, evidence: sam },
  }
}

function journalCase(gap: JournalGap, serviceDay: string): OpenCase {
  return {
    code: 'JOURNAL_NOT_DELIVERED',
    subject: `journal:${gap.deviceId}:${gap.journalId}`,
    owner: `device:${gap.deviceId}`,
    valueFen: 0,
    ...{ serviceDay, evidence: { ...gap } },
  }
}
