import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { HttpLimits } from '@tongxing/platform/http/server.ts'
import type { DeviceRate } from './devices/device-rate.ts'
import type { RefusedBound } from './uploads/refused-batches.ts'

/** Every bound of the service; a field's comment says what happens beyond it. */
export interface IngestSettings {
  /** A batch with more records is refused for good. */
  readonly recordsMax: number
  /** Raw bytes kept of one device's refused batches; beyond it they are answered but not kept. */
  readonly refused: RefusedBound
  /** Requests beyond it are answered 429. */
  readonly rate: DeviceRate
  /** What answers ask devices to wait until their next upload and heartbeat. */
  readonly uploadIntervalMs: number
  readonly heartbeatIntervalMs: number
  /** Rows of devices kept in memory, and how old one may get. */
  readonly devicesCachedMax: number
  readonly cacheAgeMaxMs: number
  readonly http: Partial<HttpLimits>
  /** Two devices that state one SAM within this time share it: a move in a depot takes longer. */
  readonly psamSharedWindowMs: number
  /** Alarms that revoke a device at once. By default a person decides. */
  readonly revokesOn: readonly ErrorCode[]
}

export const defaultIngestSettings: IngestSettings = {
  recordsMax: 500,
  refused: { batchesMax: 20, bytesMax: 2_000_000 },
  rate: { requestsMax: 200, windowMs: 1_000 },
  uploadIntervalMs: 1_000,
  heartbeatIntervalMs: 300_000,
  devicesCachedMax: 20_000,
  cacheAgeMaxMs: 5_000,
  // Below what the log takes as one message, with room for the head of the message.
  http: { bodyBytesMax: 524_288, inFlightMax: 256, retryAfterSeconds: 2 },
  psamSharedWindowMs: 1_800_000,
  revokesOn: [],
}
