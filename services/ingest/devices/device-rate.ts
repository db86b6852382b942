import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { createBoundedMap } from '../bounded-map.ts'

export interface DeviceRate {
  /** Requests a second that a device may keep up. */
  readonly perSecond: number
  /** Requests at once after a silence. */
  readonly burst: number
}

interface Bucket {
  readonly tokens: number
  readonly atMs: number
}

/**
 * A token bucket per device. It is asked after the signature was checked, so that nobody can use up
 * another's. The returned function throws `DEVICE_TOO_FAST`.
 */
export function createDeviceRate(
  rate: DeviceRate,
  options: { readonly clock: Clock; readonly entriesMax: number },
): (deviceId: string) => void {
  const buckets = createBoundedMap<string, Bucket>(options.entriesMax)
  return (deviceId) => {
    const atMs = options.clock.nowMs()
    const bucket = buckets.get(deviceId) ?? { tokens: rate.burst, atMs }
    const refill = (Math.max(0, atMs - bucket.atMs) * rate.perSecond) / 1_000
    const tokens = Math.min(rate.burst, bucket.tokens + refill)
    if (tokens < 1) throw new TongxingError('DEVICE_TOO_FAST')
    buckets.set(deviceId, { tokens: tokens - 1, atMs })
  }
}
