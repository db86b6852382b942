import { Counter, Histogram, type Registry } from '@tongxing/platform/metrics/metrics.ts'

/** What the ingest service counts. No label ever carries a device or a card. */
export interface IngestMetrics {
  accepted(records: number): void
  repeated(): void
  /** A batch refused for good. */
  refused(code: string): void
  /** A record of an accepted batch that stays off the log. */
  rejected(code: string): void
  /** Something that speaks against a device. */
  alarmed(code: string): void
  /** A request answered with an error. */
  failed(code: string): void
  /** Size of a request body of a device. */
  received(bytes: number): void
  timeAppend<T>(append: () => Promise<T>): Promise<T>
}

export function createIngestMetrics(registry: Registry): IngestMetrics {
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `afc_ingest_${name}_total`, help, labelNames, registers })
  const batches = counter('batches', 'Batches answered, by verdict', ['verdict'])
  const records = counter('records', 'Records of accepted batches')
  const refusals = counter('refused_batches', 'Batches refused for good, by code', ['code'])
  const rejections = counter('rejected_records', 'Records kept off the log, by code', ['code'])
  const alarms = counter('device_alarms', 'Signs of an opened or copied device, by code', ['code'])
  const failures = counter('failed_requests', 'Requests answered with an error, by code', ['code'])
  const bytes = counter('received_bytes', 'Bytes of request bodies')
  const appendSeconds = new Histogram({
    name: 'afc_ingest_append_seconds',
    help: 'Time until a batch is durable on the event log',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  return {
    accepted: (count) => {
      batches.inc({ verdict: 'accepted' })
      records.inc(count)
    },
    repeated: () => batches.inc({ verdict: 'repeated' }),
    refused: (code) => {
      batches.inc({ verdict: 'refused' })
      refusals.inc({ code })
    },
    rejected: (code) => rejections.inc({ code }),
    alarmed: (code) => alarms.inc({ code }),
    failed: (code) => failures.inc({ code }),
    received: (count) => bytes.inc(count),
    timeAppend: async (append) => {
      const stop = appendSeconds.startTimer()
      const result = await append()
      stop()
      return result
    },
  }
}
