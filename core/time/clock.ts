/** Where time comes from. The simulation passes its own, so that a whole day runs from one seed. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number
}

export const systemClock: Clock = { nowMs: () => Date.now() }
