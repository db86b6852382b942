import type { UplinkSettings } from '../settings.ts'

export interface ScheduleOptions {
  readonly settings: UplinkSettings
  /** 0 ≤ r < 1: spreads devices that lost the same network. */
  readonly random: () => number
  /** A clock that nobody sets, epoch milliseconds. */
  readonly nowMs: () => number
}

/**
 * When the uplink may try again: back-off with jitter after failures, else what the server asks.
 */
export class Schedule {
  readonly #options: ScheduleOptions
  #nextMs = Number.NEGATIVE_INFINITY
  #failures = 0

  constructor(options: ScheduleOptions) {
    this.#options = options
  }

  /** Milliseconds until the next try may start; 0 = now. */
  waitMs(): number {
    const { settings, nowMs } = this.#options
    const waitMs = Math.max(0, this.#nextMs - nowMs())
    // A wait that was never asked for means that the clock went back.
    return waitMs > Math.max(settings.backoffMaxMs, settings.serverWaitMaxMs) ? 0 : waitMs
  }

  succeeded(minimumIntervalMs: number): void {
    this.#failures = 0
    this.#waitFor(Math.min(minimumIntervalMs, this.#options.settings.serverWaitMaxMs))
  }

  /** `retryAfterMs` is what an overloaded server asked for. */
  failed(retryAfterMs = 0): void {
    const { settings, random } = this.#options
    const doubled = settings.backoffBaseMs * 2 ** Math.min(this.#failures, 30)
    const backoffMs = Math.min(settings.backoffMaxMs, doubled) * (1 - random() / 2)
    this.#failures += 1
    this.#waitFor(Math.max(backoffMs, Math.min(retryAfterMs, settings.serverWaitMaxMs)))
  }

  #waitFor(ms: number): void {
    this.#nextMs = this.#options.nowMs() + Math.ceil(ms)
  }
}
