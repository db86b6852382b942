import { type Clock, systemClock } from '@tongxing/core/time/clock.ts'
import type { Cache } from './port.ts'

interface Entry {
  value: string
  readonly endsAtMs: number
}

/**
 * The cache of a single process. Bounded: when it is full, the entry that was made first goes,
 * since everything in a cache may be lost.
 */
export function createInProcessCache(
  options: { readonly entriesMax?: number; readonly clock?: Clock } = {},
): Cache {
  const { entriesMax = 100_000, clock = systemClock } = options
  const entries = new Map<string, Entry>()

  const find = (key: string): Entry | undefined => {
    const entry = entries.get(key)
    if (entry === undefined || clock.nowMs() < entry.endsAtMs) return entry
    entries.delete(key)
    return undefined
  }
  const put = (key: string, value: string, ttlMs: number) => {
    entries.delete(key)
    const [oldest] = entries.keys()
    if (entries.size >= entriesMax && oldest !== undefined) entries.delete(oldest)
    entries.set(key, { value, endsAtMs: clock.nowMs() + ttlMs })
  }
  return {
    get: async (key) => find(key)?.value,
    set: async (key, value, ttlMs) => put(key, value, ttlMs),
    delete: async (key) => void entries.delete(key),
    count: async (key, windowMs) => {
      const entry = find(key)
      if (entry === undefined) put(key, '1', windowMs)
      else entry.value = String(Number(entry.value) + 1)
      return Number(entry?.value ?? 1)
    },
    close: async () => entries.clear(),
  }
}
