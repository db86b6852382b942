import type { Queryable } from '@tongxing/platform/database/database.ts'
import { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import { type KnownDevice, loadDevice } from './load-device.ts'

export interface DeviceCache {
  /** The device, at most `ageMaxMs` old; undefined when it is not registered. */
  get(deviceId: string): Promise<KnownDevice | undefined>
  /** The device as the database has it now. */
  reload(deviceId: string): Promise<KnownDevice | undefined>
  /** Takes over what the caller has just committed. */
  put(device: KnownDevice): void
  forget(deviceId: string): void
}

interface Entry {
  readonly device: KnownDevice
  readonly loadedAtMs: number
}

/**
 * Rows of devices that spoke lately. A row may be old: another instance may have moved it. So
 * nothing is decided against a device from here without `reload`, and the compare-and-set guards
 * the rest; a revocation elsewhere takes effect within `ageMaxMs`. Unknown devices are never kept.
 */
export function createDeviceCache(options: {
  readonly db: Queryable
  /** Monotonic milliseconds. */
  readonly timerMs: () => number
  readonly entriesMax: number
  readonly ageMaxMs: number
}): DeviceCache {
  const entries = new BoundedMap<string, Entry>(options.entriesMax)

  async function reload(deviceId: string): Promise<KnownDevice | undefined> {
    const loadedAtMs = options.timerMs()
    const device = await loadDevice(options.db, deviceId)
    if (device === undefined) entries.delete(deviceId)
    else entries.set(deviceId, { device, loadedAtMs })
    return device
  }

  return {
    get: async (deviceId) => {
      const entry = entries.get(deviceId)
      const isFresh =
        entry !== undefined && options.timerMs() - entry.loadedAtMs <= options.ageMaxMs
      if (isFresh) return entry.device
      return await reload(deviceId)
    },
    reload,
    put: (device) => {
      // The age stays that of the last reading, so that a busy device is read again too.
      const loadedAtMs = entries.get(device.deviceId)?.loadedAtMs
      if (loadedAtMs !== undefined) entries.set(device.deviceId, { device, loadedAtMs })
    },
    forget: (deviceId) => entries.delete(deviceId),
  }
}
