import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'

/** A clock that stands still until the scenario moves it; it never goes back. */
export interface SimClock extends Clock {
  advanceTo(instantMs: number): void
  /** What another thread needs to see the same time: `simClockOn(memory)`. */
  readonly memory: SharedArrayBuffer
}

export function createSimClock(startMs: number): SimClock {
  const memory = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  new BigInt64Array(memory)[0] = BigInt(startMs)
  return simClockOn(memory)
}

/** The clock that another thread made. Only one thread moves it. */
export function simClockOn(memory: SharedArrayBuffer): SimClock {
  const instant = new BigInt64Array(memory)
  const nowMs = () => Number(Atomics.load(instant, 0))
  return {
    memory,
    nowMs,
    advanceTo(instantMs) {
      invariant(instantMs >= nowMs(), 'simulated time does not run backwards')
      Atomics.store(instant, 0, BigInt(instantMs))
    },
  }
}
