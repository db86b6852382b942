import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Cache } from '@tongxing/platform/cache/port.ts'

export interface DeviceRate {
  /** Requests that a device may make in a window, repeats included. */
  readonly requestsMax: number
  readonly windowMs: number
}

/**
 * Counts a device's requests, over all instances where the cache is shared. It is asked after the
 * signature was checked, so that nobody can use up another's. Without the cache everyone passes:
 * taps matter more than the limit. The returned function throws `DEVICE_TOO_FAST`.
 */
export function createDeviceRate(
  cache: Cache,
  rate: DeviceRate,
): (deviceId: string) => Promise<void> {
  return async (deviceId) => {
    const count = await cache.count(`ingest:rate:${deviceId}`, rate.windowMs).catch(passWithout)
    if (count > rate.requestsMax) throw new TongxingError('DEVICE_TOO_FAST')
  }
}

function passWithout(error: unknown): number {
  if (isTongxingError(error, 'CACHE_UNAVAILABLE')) return 0
  throw error
}
