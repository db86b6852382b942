import { Counter, Histogram, type Registry } from '@tongxing/platform/metrics/metrics.ts'
import type { BatchResult } from './handle-taps.ts'

export interface FareMetrics {
  /** A batch was committed. */
  committed(result: BatchResult, seconds: number): void
}

export function createFareMetrics(registry: Registry): FareMetrics {
  const taps = new Counter({
    name: 'afc_fare_taps_total',
    help: 'Records taken in, repeats included',
    registers: [registry],
  })
  const repeats = new Counter({
    name: 'afc_fare_repeats_total',
    help: 'Records that were there already',
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'afc_fare_batch_seconds',
    help: 'Time from a batch off the log to its commit',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    committed: (result, elapsedSeconds) => {
      taps.inc(result.taps)
      repeats.inc(result.repeats)
      seconds.observe(elapsedSeconds)
    },
  }
}
