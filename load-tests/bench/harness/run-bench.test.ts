import { expect, test } from 'vitest'
import type { Bench, BenchContext, PreparedBench } from './bench.ts'
import { runBench } from './run-bench.ts'

const context: BenchContext = { isQuick: true, folder: '', server: {} }

function benchOf(parts: Partial<PreparedBench>): Bench {
  return {
    ...{ name: 'some work', unit: 'things/s', limit: 'bare work' },
    prepare: async () => ({ value: () => 1, limit: () => 1, check: () => ({}), ...parts }),
  }
}

const afterRepeat = () => {}

/** Gives the numbers one after another, whatever it is asked for. */
function series(...numbers: number[]) {
  return () => numbers.shift() ?? Number.NaN
}

test('leaves the warm-up out, takes medians of repeats and of their own ratios', async () => {
  const bench = benchOf({ value: series(999, 10, 20, 60), limit: series(1, 100, 100, 200) })
  const result = await runBench(bench, context, { repeats: 3, afterRepeat })
  expect(result).toMatchObject({ value: 20, limit: 100, spread: 2.5 })
  // 0.1, 0.2 and 0.3, though 60 ÷ 200 comes from the slowest and the fastest minute.
  expect(result.ratio).toBeCloseTo(0.2)
})

test('checks after the last repeat and closes after the check', async () => {
  const order: string[] = []
  const bench = benchOf({
    value: () => order.push('value'),
    limit: () => order.push('limit'),
    check: () => {
      order.push('check')
      return { lost: 2 }
    },
    close: async () => void order.push('close'),
  })
  const result = await runBench(bench, context, { repeats: 1, afterRepeat })
  expect(order).toEqual(['value', 'limit', 'value', 'limit', 'check', 'close'])
  expect(result.correctness).toEqual({ lost: 2 })
})

test('closes what fails, and says why it failed', async () => {
  let isClosed = false
  const bench = benchOf({
    value: () => Promise.reject(new Error('the disk is gone')),
    close: async () => {
      isClosed = true
    },
  })
  await expect(runBench(bench, context, { repeats: 3, afterRepeat })).rejects.toThrowError(
    'the disk is gone',
  )
  expect(isClosed).toBe(true)
})
