import type { Clock } from '@tongxing/core/time/clock.ts'
import { type ClockTrust, clockTrust } from '@tongxing/proto/messages.ts'

export interface DeviceClockOptions {
  readonly clock: Clock
  readonly holdoverAfterMs: number
  readonly jumpMs: number
  /**
   * An instant that is certainly past, epoch milliseconds: a chip that lost its time goes on from
   * here, so that no list and no card is judged by 1970 until the back end sets the clock.
   */
  readonly lastKnownMs?: number
}

export interface TimeStamp {
  /** Epoch milliseconds. */
  readonly nowMs: number
  readonly trust: ClockTrust
}

/**
 * The device's clock chip and what the back end said about it. A chip that jumps ahead cannot be
 * told from time that passed: its taps are stamped, and judged, by the time that it says, until the
 * next heartbeat sets it and the first record after says JUMPED.
 */
export class DeviceClock {
  readonly #options: DeviceClockOptions
  #offsetMs = 0
  #setAtMs: number | undefined
  #lastStampMs: number | undefined
  /** How far the clock was moved since the last stamp. */
  #movedMs = 0

  constructor(options: DeviceClockOptions) {
    this.#options = options
    this.#offsetMs = Math.max(0, (options.lastKnownMs ?? 0) - options.clock.nowMs())
  }

  nowMs(): number {
    return this.#options.clock.nowMs() + this.#offsetMs
  }

  /** Time and trust for a record. A jump shows on the first record after it. */
  stamp(): TimeStamp {
    const nowMs = this.nowMs()
    const trust = this.#trustAt(nowMs)
    this.#lastStampMs = nowMs
    this.#movedMs = 0
    return { nowMs, trust }
  }

  trust(): ClockTrust {
    return this.#trustAt(this.nowMs())
  }

  /** The server's time, as of the middle between a question and its answer (by `nowMs`). */
  set(serverMs: number, askedAtMs: number, answeredAtMs: number): void {
    const movedMs = Math.round(serverMs - (askedAtMs + answeredAtMs) / 2)
    this.#offsetMs += movedMs
    this.#movedMs += movedMs
    this.#setAtMs = this.nowMs()
  }

  #trustAt(nowMs: number): ClockTrust {
    const { holdoverAfterMs, jumpMs } = this.#options
    if (this.#setAtMs === undefined) return clockTrust.CLOCK_TRUST_UNSET
    const wentBackMs = (this.#lastStampMs ?? nowMs) - nowMs
    const wasMoved = this.#lastStampMs !== undefined && Math.abs(this.#movedMs) > jumpMs
    if (wasMoved || wentBackMs > jumpMs) return clockTrust.CLOCK_TRUST_JUMPED
    const ageMs = nowMs - this.#setAtMs
    return ageMs > holdoverAfterMs ? clockTrust.CLOCK_TRUST_HOLDOVER : clockTrust.CLOCK_TRUST_SYNCED
  }
}
