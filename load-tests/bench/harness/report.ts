import type { BenchResult, Correctness } from './bench.ts'

/** The result as the JSON has it: numbers rounded to what they can mean. */
export function jsonLine(results: readonly BenchResult[]): string {
  return JSON.stringify(
    results.map(({ name, unit, value, spread, limit, ratio }) => ({
      ...{ name, unit, value: roundRate(value), spread: roundRatio(spread) },
      ...{ limit: roundRate(limit), ratio: roundRatio(ratio) },
    })),
  )
}

const MIB = 1_024 ** 2

/**
 * One bench as three lines: ratio before absolutes, then what it was measured against, the most
 * memory that all processes took together, and the counts that must be 0.
 */
export function textLines(result: BenchResult, peakBytes: number): string[] {
  const { name, unit, value, spread, limit, ratio, limitIs, correctness } = result
  const numbers = [
    `ratio ${roundRatio(ratio)}`.padEnd(14),
    `${roundRate(value).toLocaleString('en')} ${unit}`.padEnd(26),
    `± ${Math.round(spread * 50)} %`.padEnd(9),
    `limit ${roundRate(limit).toLocaleString('en')}`,
  ]
  const counts = Object.entries(correctness).map(([what, count]) => `${what} ${count}`)
  return [
    `${name.padEnd(20)} ${numbers.join(' ')}`,
    `${''.padEnd(20)} of ${limitIs}`,
    `${''.padEnd(20)} ${[...counts, `${Math.round(peakBytes / MIB)} MiB`].join(', ')}`,
  ]
}

/** Whether nothing was lost, doubled, or wrong in any other way that the bench counts. */
export function isCorrect(correctness: Correctness): boolean {
  return Object.values(correctness).every((count) => count === 0)
}

function roundRate(rate: number): number {
  return rate >= 100 ? Math.round(rate) : Number(rate.toPrecision(3))
}

function roundRatio(ratio: number): number {
  return Number(ratio.toPrecision(3))
}
