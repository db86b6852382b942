import { setTimeout as sleep } from 'node:timers/promises'
import { isTransient } from './database-errors.ts'

export interface RetryOptions {
  /** Runs in all, the first one included. */
  readonly attempts: number
  readonly firstDelayMs?: number
  readonly delayMsMax?: number
  /** Ends the waiting; the last error is thrown. */
  readonly signal?: AbortSignal
}

/** Runs work again, with doubling delays, while it fails with an error that passes by itself. */
export async function retryTransient<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  let delayMs = options.firstDelayMs ?? 50
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const mayRetry = isTransient(error) && attempt < options.attempts
      if (!mayRetry || options.signal?.aborted) throw error
      await sleep(delayMs, undefined, { signal: options.signal }).catch(() => {})
      delayMs = Math.min(delayMs * 2, options.delayMsMax ?? 5_000)
    }
  }
}
