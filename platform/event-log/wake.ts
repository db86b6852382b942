/** Wakes whoever waits for something new in this process; others find it when they ask again. */
export interface Wake {
  /** Counts calls of `notify`: read it before looking, and hand it to `wait`. */
  version(): number
  notify(): void
  /** Resolves at the first `notify` after `seen` was read, after `maxMs`, or when aborted. */
  wait(seen: number, maxMs: number, signal: AbortSignal): Promise<void>
}

export function createWake(): Wake {
  let version = 0
  const waiting = new Set<() => void>()
  return {
    version: () => version,
    notify: () => {
      version += 1
      for (const wakeUp of waiting) wakeUp()
    },
    wait: async (seen, maxMs, signal) => {
      if (seen !== version || signal.aborted) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, maxMs)
      waiting.add(resolve)
      const wakeUp = () => resolve()
      signal.addEventListener('abort', wakeUp)
      await promise
      signal.removeEventListener('abort', wakeUp)
      clearTimeout(timer)
      waiting.delete(resolve)
    },
  }
}
