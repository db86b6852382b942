import type { ErrorCode } from '@tongxing/core/errors/codes.ts'

/** What one round of store and forward did. */
export interface SyncReport {
  /** Nothing was tried: the back-off or the server's interval had not run out. */
  readonly waited: boolean
  readonly heartbeat: boolean
  readonly documentsTaken: number
  readonly batchesAnswered: number
  readonly recordsAcknowledged: number
  /** True: it ended at a network failure, an overload or an answer that was not one. */
  readonly failed: boolean
  /** Earliest next try that can do anything, epoch milliseconds of the device's clock. */
  readonly nextAttemptAtMs: number
}

/** Counters since boot and gauges, for status pages and metrics. */
export interface UplinkStats {
  readonly unsentRecords: number
  /** Age of the oldest record that is not acknowledged, milliseconds; 0 when there is none. */
  readonly oldestUnsentAgeMs: number
  readonly batchesAccepted: number
  readonly batchesRefused: number
  /** How often each code refused a batch. */
  readonly refusals: ReadonlyMap<string, number>
  /** Records that were taken in but rejected one by one, by code. */
  readonly rejections: ReadonlyMap<string, number>
  readonly retries: number
  /** Boots that this session had to start because the back end and it disagreed on the sequence. */
  readonly resyncs: number
  readonly lastHeartbeatAtMs: number
  readonly lastError?: ErrorCode
}
