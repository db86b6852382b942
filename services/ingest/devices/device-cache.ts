import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import { createBoundedMap } from '../bounded-map.ts'
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
  readonly clock: Clock
  readonly entriesMax: number
  readonly ageMaxMs: number
}): DeviceCache {
  const entries = createBoundedMap<string, Entry>(options.entriesMax)

  async function reload(deviceId: string): Promise<KnownDevice | undefined> {
    const loadedAtMs = options.clock.nowMs()
    const device = await loadDevice(options.db, deviceId)
    if (device === undefined) entries.delete(deviceId)
    else entries.set(deviceId, { device, loadedAtMs })
    return device
  }

  return {
    get: async (deviceId) => {
      const entry = entries.get(deviceId)
      // The clock may have been set back; then the row's age is not known.
      const ageMs = entry === undefined ? -1 : options.clock.nowMs() - entry.loadedAtMs
      if (entry !== undefined && ageMs >= 0 && ageMs <= options.ageMaxMs) return entry.device
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
