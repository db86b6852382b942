import { expect, test } from 'vitest'
import { histogramOf, quantilesOf } from './quantiles.ts'

test('quantiles are values that were seen, by nearest rank, in milliseconds', () => {
  const values = Array.from({ length: 1000 }, (_, i) => (1000 - i) * 1000)
  expect(quantilesOf(values)).toEqual({ p50: 500, p95: 950, p99: 990, p999: 999, max: 1000 })
  expect(quantilesOf([1234])).toEqual({ p50: 1.23, p95: 1.23, p99: 1.23, p999: 1.23, max: 1.23 })
  expect(() => quantilesOf([])).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }))
})

test('a histogram counts every value once, in rows of one round width', () => {
  const values = [100_000, 100_900, 104_999, 105_000, 131_000]
  expect(histogramOf(values, 8)).toEqual([
    { fromMs: 100, count: 3 },
    { fromMs: 105, count: 1 },
    { fromMs: 110, count: 0 },
    { fromMs: 115, count: 0 },
    { fromMs: 120, count: 0 },
    { fromMs: 125, count: 0 },
    { fromMs: 130, count: 1 },
  ])
  expect(histogramOf([5, 5], 8)).toEqual([{ fromMs: 0, count: 2 }])
})
