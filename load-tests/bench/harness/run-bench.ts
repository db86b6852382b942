import type { Bench, BenchContext, BenchResult } from './bench.ts'
import { median, spread } from './statistics.ts'

export interface RunOptions {
  readonly repeats: number
  /** Called while nothing is being timed. */
  afterRepeat(): void
}

/**
 * Runs one bench: a warm-up that is not counted, then repeats. Each repeat measures the value and
 * at once its limit, and the ratio is the median of the repeats' own ratios: what else goes on on
 * the machine then slows both, and a slow drift does not end up in the ratio.
 */
export async function runBench(
  bench: Bench,
  context: BenchContext,
  { repeats, afterRepeat }: RunOptions,
): Promise<BenchResult> {
  const prepared = await bench.prepare(context)
  try {
    await prepared.value()
    await prepared.limit()
    const values: number[] = []
    const limits: number[] = []
    const ratios: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const value = await prepared.value()
      const limit = await prepared.limit()
      values.push(value)
      limits.push(limit)
      ratios.push(value / limit)
      afterRepeat()
    }
    return {
      name: bench.name,
      unit: bench.unit,
      value: median(values),
      spread: spread(values),
      limit: median(limits),
      ratio: median(ratios),
      limitIs: bench.limit,
      correctness: await prepared.check(),
    }
  } finally {
    await prepared.close?.()
  }
}
