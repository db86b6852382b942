import type { Measured, MeasuredKind, Measurement, WhatIf } from './measure.ts'
import type { HistogramRow, Quantiles } from './quantiles.ts'
import { type PhaseName, phaseNames } from './run-taps.ts'
import { goalsOf, savingsOf, sharesOf, tailsOf } from './verdict.ts'

const titles: Readonly<Record<MeasuredKind, string>> = {
  flat: 'Flat fare, lean (SELECT, READ 17, INIT, UPDATE 1E, DEBIT)',
  flatFull: 'Flat fare, full reads (18, 1A and the balance too)',
  distance: 'Distance fare, tap-off',
  rideCode: 'Ride code, certificate warm',
  worstChip: 'Distance fare, slow chip',
}

const phaseTexts: Readonly<Record<PhaseName, string>> = {
  poll: '(before) waiting for the poll loop',
  activation: 'activation',
  read: 'SELECT and reads',
  initialize: 'INITIALIZE',
  mac1: 'SAM 8070, beyond the card',
  cache: 'UPDATE CAPP DATA CACHE',
  storage: 'journal, durable',
  debit: 'DEBIT',
  cpu: 'own CPU',
  after: '(after) 8072, record, own CPU',
}

const quantileNames = ['p50', 'p95', 'p99', 'p999', 'max'] as const
const BAR_COLUMNS = 56

/** Everything as text of at most 80 columns. */
export function reportText(measurement: Measurement, facts: Readonly<Record<string, string>>) {
  const lines = [
    ...Object.entries(facts).map(([what, value]) => `${what.padEnd(14)}${value}`),
    '',
    ...Object.entries(titles).flatMap(([kind, title]) =>
      kindLines(title, measurement[kind as MeasuredKind]),
    ),
    ...(measurement.whatIfs.length > 0 ? whatIfLines(measurement.whatIfs) : []),
    ...verdictLines(measurement),
  ]
  return `${lines.join('\n')}\n`
}

function kindLines(title: string, measured: Measured): string[] {
  const { taps, phases, ownCpu, histogram } = measured
  const head = ['p50', 'p95', 'p99', 'p99.9', 'max'].map((name) => name.padStart(9)).join('')
  const seen = phaseNames.filter((name) => phases[name].max > 0)
  const [before, between, after] = [
    seen.filter((name) => name === 'poll'),
    seen.filter((name) => name !== 'poll' && name !== 'after'),
    seen.filter((name) => name === 'after'),
  ]
  const row = (name: PhaseName) => tableRow(phaseTexts[name], phases[name])
  return [
    `${title}: ${taps} taps, ms`,
    ''.padEnd(35) + head,
    ...before.map(row),
    ...between.map(row),
    tableRow('ACTIVATION TO SIGNAL', measured),
    tableRow('of it radio, chips and SAM', measured.modelled),
    ...after.map(row),
    tableRow('own CPU, whole tap', ownCpu),
    '',
    ...histogramLines(histogram),
    '',
  ]
}

function tableRow(name: string, quantiles: Quantiles): string {
  const cells = quantileNames.map((at) => quantiles[at].toFixed(2).padStart(9))
  return name.padEnd(35) + cells.join('')
}

/** Bars by count; a row that counts anything shows at least a dot. */
function histogramLines(rows: readonly HistogramRow[]): string[] {
  const most = Math.max(...rows.map(({ count }) => count))
  return rows.map(({ fromMs, count }) => {
    const columns = Math.round((count / most) * BAR_COLUMNS)
    const bar = columns === 0 && count > 0 ? '.' : '#'.repeat(columns)
    const from = fromMs.toFixed(1).padStart(8)
    return `${from} ms |${bar.padEnd(BAR_COLUMNS)}${String(count).padStart(8)}`
  })
}

function whatIfLines(whatIfs: readonly WhatIf[]): string[] {
  const head = `${''.padEnd(40)}${'to signal'.padStart(16)}${'with the poll'.padStart(16)}`
  return [
    'What if: 99.9th percentile of a distance fare, milliseconds',
    head,
    ...whatIfs.map(({ lever, setting, isNow, p999, withPollP999 }) => {
      const name = `${lever.padEnd(24)}${setting}${isNow ? ' (now)' : ''}`
      return name.padEnd(40) + p999.toFixed(1).padStart(16) + withPollP999.toFixed(1).padStart(16)
    }),
    '',
  ]
}

function verdictLines(measurement: Measurement): string[] {
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const shares = sharesOf(measurement.distance).slice(0, 3)
  const tails = tailsOf(measurement.distance).slice(0, 3)
  const savings = savingsOf(measurement.whatIfs).slice(0, 3)
  return [
    'What dominates a distance fare, activation to signal:',
    ...shares.map(({ phase, part }) => `  ${percent(part).padStart(5)}  ${phaseTexts[phase]}`),
    'What gives way, 99.9th percentile over the median:',
    ...tails.map(({ phase, ms }) => `  ${ms.toFixed(1).padStart(5)} ms  ${phaseTexts[phase]}`),
    ...(savings.length > 0
      ? ['What would help most, off the 99.9th percentile with the poll:']
      : []),
    ...savings.map(
      ({ lever, setting, savedMs }) =>
        `  ${savedMs.toFixed(0).padStart(5)} ms  ${lever}: ${setting}`,
    ),
    'Goals:',
    ...goalsOf(measurement).map(({ name, ms, limitMs, isMet }) => {
      const mark = isMet ? 'met' : 'MISSED'
      return `  ${mark.padEnd(7)} ${name}: ${ms.toFixed(2)} ms of ${limitMs} ms`
    }),
  ]
}
