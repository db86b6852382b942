import { Counter, Gauge, Histogram, type Registry } from '@tongxing/platform/metrics/metrics.ts'
import type { ReconciliationReport } from './reconcile.ts'

export interface ReconciliationMetrics {
  /** A day was matched. */
  reconciled(report: ReconciliationReport, seconds: number): void
}

export function createReconciliationMetrics(registry: Registry): ReconciliationMetrics {
  const runs = new Counter({
    name: 'afc_reconciliation_runs_total',
    help: 'Service days matched, repeats included',
    registers: [registry],
  })
  const unexplained = new Gauge({
    name: 'afc_reconciliation_unexplained_fen',
    help: 'What no case explained in the last run, fen',
    registers: [registry],
  })
  const openCases = new Gauge({
    name: 'afc_reconciliation_open_cases',
    help: 'Cases open after the last run',
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'afc_reconciliation_seconds',
    help: 'Time that matching a service day takes',
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
    registers: [registry],
  })
  return {
    reconciled: (report, elapsedSeconds) => {
      runs.inc()
      unexplained.set(report.unexplainedFen)
      openCases.set(report.cases.length)
      seconds.observe(elapsedSeconds)
    },
  }
}
