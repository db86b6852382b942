import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'

/** A clock that stands still until the scenario moves it; it never goes back. */
export interface SimClock extends Clock {
  advanceTo(instantMs: number): void
}

export function createSimClock(startMs: number): SimClock {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    advanceTo(instantMs) {
      invariant(instantMs >= nowMs, 'simulated time does not run backwards')
      nowMs = instantMs
    },
  }
}
