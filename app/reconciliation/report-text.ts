import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { formatYuan } from '@tongxing/core/money/fen.ts'
import type { CentreReport } from '@tongxing/reconciliation/reconcile-centre.ts'
import type { ReconciliationReport } from '@tongxing/reconciliation/reconcile.ts'
import { scenarioInstitutions } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { DayReconciliation } from './reconcile-day.ts'

/** Cases of one code that are listed singly; `--json` has them all. */
const CASES_LISTED_MAX = 20

const HOUR_MS = 3_600_000

/** A day's reconciliation as people read it: books, terms, cases, difference. */
export function reportText(day: DayReconciliation): string {
  return [
    `Service day ${day.serviceDay}, seed ${day.seed}`,
    '',
    ...day.cities.flatMap(cityLines),
    ...centreLines(day.centre),
    `Difference ${formatYuan(day.unexplainedFen)} unexplained`,
    '',
  ].join('\n')
}

function cityLines(report: ReconciliationReport): string[] {
  const { cards, difference, loads } = report
  const { terms } = difference
  return [
    titleOf(report.institution),
    `  cards: ${cards.cards}`,
    row('ledger float', difference.ledgerFloatFen),
    row('− balances after the last posted purchase', difference.cardBalancesFen),
    row('= difference, of which', difference.differenceFen),
    row('    loads that no purchase has seen yet', terms.loadsUnseenFen),
    row('    loads seen and confirmed only later', terms.loadsUnpostedFen),
    row('    purchases expected late', terms.expectedLateFen),
    row('    breaks in balances', terms.breaksFen),
    row('    unexplained', terms.unexplainedFen),
    '  loads in suspense',
    row(`    ${loads.suspenseLoads} loads`, loads.suspenseFen),
    row('    ledger', loads.ledgerSuspenseFen),
    '  operators: rides = postings',
    ...report.operators.map(operatorLine),
    ...validatorLines(report),
    ...positionLines(report),
    ...caseLines(report),
    '',
  ]
}

function operatorLine(operator: ReconciliationReport['operators'][number]): string {
  const { operatorId, rides, ridesFen, postingsFen, differenceFen, refusedFen } = operator
  const refused = refusedFen === 0 ? '' : `, ${formatYuan(refusedFen)} refused by the centre`
  const difference = differenceFen + operator.refusedDifferenceFen
  return (
    `    ${operatorId}: ${rides} rides, ${formatYuan(ridesFen)} = ${formatYuan(postingsFen)}` +
    `${refused}, difference ${formatYuan(difference)}`
  )
}

function validatorLines({ samGaps, samsAhead, journalGaps }: ReconciliationReport): string[] {
  if (samGaps.length + samsAhead.length + journalGaps.length === 0) {
    return ['  validators: SAM counters and journals without gaps']
  }
  const nameOf = (at: { vehicleId: string | null; deviceId: string | null }) =>
    `vehicle ${at.vehicleId ?? '?'}, validator ${at.deviceId ?? '?'}`
  return [
    '  validators',
    ...samGaps.map(
      (gap) => `    ${nameOf(gap)}: SAM counters ${gap.fromCounter}–${gap.toCounter} missing`,
    ),
    ...samsAhead.map(
      (sam) =>
        `    ${nameOf(sam)}: states SAM counter ${sam.statedCounter}, ` +
        `${sam.seenCounter} came from ${sam.seenFrom.join(', ')}`,
    ),
    ...journalGaps.map(
      (gap) => `    ${nameOf(gap)}: wrote ${gap.statedHead} records, ${gap.heldMark} are held`,
    ),
  ]
}

function positionLines({
  institutions,
}: Pick<ReconciliationReport, 'institutions'>): readonly string[] {
  if (institutions.length === 0) return ['  clearing: no lines']
  return [
    '  clearing: net position = sum of its lines, 10⁻⁷ fen',
    ...institutions.map(
      (one) =>
        `    ${titleOf(one.institution)}: ${one.lines} lines, ${one.positionE7} = ${one.linesE7}`,
    ),
  ]
}

function centreLines(report: CentreReport): string[] {
  return [
    titleOf(report.institution),
    ...positionLines(report),
    `    all sides of all lines: ${report.linesSumE7}`,
    ...caseLines(report),
    '',
  ]
}

function caseLines({
  cases,
  caseTotals,
}: Pick<ReconciliationReport, 'cases' | 'caseTotals'>): string[] {
  if (cases.length === 0) return ['  cases: none']
  return [
    `  cases: ${cases.length}`,
    ...caseTotals.flatMap(({ code, count, valueFen, oldestMs }) => [
      `    ${code}: ${count}, ${formatYuan(valueFen)}, oldest ${hours(oldestMs)}`,
      ...cases
        .filter((one) => one.code === code)
        .slice(0, CASES_LISTED_MAX)
        .map(
          (one) =>
            `      ${masked(one.subject)}  ${one.owner}  ${formatYuan(one.valueFen)}  ` +
            hours(one.ageMs),
        ),
      ...(count > CASES_LISTED_MAX ? [`      … ${count - CASES_LISTED_MAX} more`] : []),
    ]),
  ]
}

function row(name: string, fen: number): string {
  return `    ${name.padEnd(46)}${formatYuan(fen).padStart(16)}`
}

function hours(ms: number): string {
  return `${(ms / HOUR_MS).toFixed(1)} h`
}

function titleOf(code: string): string {
  const institution = scenarioInstitutions.find((one) => one.code === code)
  return institution === undefined ? code : `${institution.name.en} (${code})`
}

/** Card numbers of 20 digits in a subject. */
function masked(subject: string): string {
  return subject.replaceAll(/\b\d{20}\b/g, maskCard)
}
