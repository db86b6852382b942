import { formatYuan } from '@tongxing/core/money/fen.ts'
import { scenarioInstitutions } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { DaySummary } from './day-summary.ts'

/** Writes the summary to stdout: for people, or as one JSON object on the last line. */
export function printSummary(summary: DaySummary, options: { readonly json: boolean }): void {
  process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryText(summary))
}

/** The summary as people read it. */
function summaryText(summary: DaySummary): string {
  const { latencyMs } = summary
  return [
    `Service day ${summary.serviceDay}, seed ${summary.seed}`,
    '',
    `  taps       ${String(summary.taps).padStart(8)}`,
    `  rides      ${String(summary.rides).padStart(8)}   ${yuan(summary.ridesFen)}`,
    ...Object.entries(summary.ridesBy).map(([way, count]) => `    ${row(way, count)}`),
    `  refusals   ${String(sum(Object.values(summary.refusals))).padStart(8)}`,
    ...Object.entries(summary.refusals).map(([code, count]) => `    ${row(code, count)}`),
    '',
    '  card in field to signal, ms (modelled)',
    `    ${Object.entries(latencyMs)
      .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
      .join('   ')}`,
    '',
    '  money by party, yuan (credit balances positive)',
    ...Object.entries(summary.moneyFen).flatMap(([institution, kinds]) => [
      `    ${nameOf(institution)}`,
      ...Object.entries(kinds).map(([kind, fen]) => `      ${kind.padEnd(28)} ${yuan(fen)}`),
    ]),
    '',
    '  cases',
    ...summary.cases.map(
      ({ code, count, valueFen }) => `    ${row(code, count)}   ${yuan(valueFen)}`,
    ),
    '',
    '  elsewhere',
    ...Object.entries(summary.elsewhere).map(
      ([institution, { taps, rides, cases }]) =>
        `    ${nameOf(institution).padEnd(28)} ${taps} taps, ${rides} rides, ` +
        `${cases.length} kinds of cases`,
    ),
    '',
    `  difference ${yuan(summary.unexplainedFen).trim()} unexplained`,
    '',
  ].join('\n')
}

function row(name: string, count: number): string {
  return `${name.padEnd(28)} ${String(count).padStart(8)}`
}

function yuan(fen: number): string {
  return formatYuan(fen).padStart(14)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function nameOf(code: string): string {
  return scenarioInstitutions.find((one) => one.code === code)?.name.en ?? code
}
