import type { Clock } from '@tongxing/core/time/clock.ts'

/** What a clock chip shows that has lost its battery: 2000-01-01 in China. */
const UNSET_MS = Date.parse('2000-01-01T00:00:00+08:00')

/** The time there is, and what the clock chip of the validator makes of it. */
export interface WorldClock extends Clock {
  readonly chip: Clock
  /** Something was done. */
  act(): void
  /** Time passes for everybody. */
  pass(ms: number): void
  /** Only the chip is moved. */
  moveChip(ms: number): void
  /** The chip begins at 2000-01-01. */
  unsetChip(): void
}

/** From a clock that runs; from one that stands still and moves by `actMs` with every act. */
export function createWorldClock(base: Clock, actMs: number): WorldClock {
  let passedMs = 0
  let chipAheadMs = 0
  const nowMs = () => base.nowMs() + passedMs
  return {
    nowMs,
    chip: { nowMs: () => nowMs() + chipAheadMs },
    act: () => {
      passedMs += actMs
    },
    pass: (ms) => {
      passedMs += ms
    },
    moveChip: (ms) => {
      chipAheadMs += ms
    },
    unsetChip: () => {
      chipAheadMs = UNSET_MS - nowMs()
    },
  }
}
