import { invariant } from '@tongxing/core/errors/tongxing-error.ts'

/** Milliseconds, to the hundredth. */
export interface Quantiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly p999: number
  readonly max: number
}

/** By nearest rank: each is a value that was seen, and none is made up between two. */
export function quantilesOf(valuesUs: readonly number[]): Quantiles {
  invariant(valuesUs.length > 0, 'quantiles are of at least one value')
  const sorted = Float64Array.from(valuesUs).sort()
  const at = (part: number) => toMs(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) }
}

export interface HistogramRow {
  /** The row counts values from here to the next row, milliseconds. */
  readonly fromMs: number
  readonly count: number
}

const STEPS_MS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]

/** At most `rowsMax` rows of one round width from the least to the greatest value. */
export function histogramOf(valuesUs: readonly number[], rowsMax: number): HistogramRow[] {
  const sorted = Float64Array.from(valuesUs).sort()
  const [least = 0] = sorted
  const greatest = sorted.at(-1) ?? 0
  const rowsAt = (stepMs: number) => {
    const stepUs = stepMs * 1000
    return Math.floor(greatest / stepUs) - Math.floor(least / stepUs) + 1
  }
  const stepMs = STEPS_MS.find((ms) => rowsAt(ms) <= rowsMax) ?? 1000
  const first = Math.floor(least / (stepMs * 1000))
  const counts = Array.from({ length: rowsAt(stepMs) }, () => 0)
  for (const us of sorted) {
    const row = Math.floor(us / (stepMs * 1000)) - first
    counts[row] = (counts[row] ?? 0) + 1
  }
  return counts.map((count, row) => ({ fromMs: (first + row) * stepMs, count }))
}

function toMs(us: number): number {
  return Math.round(us / 10) / 100
}
