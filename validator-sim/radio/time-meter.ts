import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { TapTime } from './time-model.ts'

/** One exchange of a tap, for its trace. An empty response means that the card was gone. */
export interface Exchange {
  readonly target: 'card' | 'sam'
  readonly command: Uint8Array
  readonly response: Uint8Array
  /** Modelled microseconds since the meter began. */
  readonly startedUs: number
  readonly elapsedUs: number
}

/** A tap has about ten exchanges; a card that is asked more than this is no longer traced. */
const EXCHANGES_MAX = 64

/** Modelled time of one tap: no wall clock, so that a day runs the same from the same seed. */
export class TimeMeter {
  #elapsedUs = 0
  readonly #exchanges: Exchange[] = []

  get elapsedUs(): number {
    return this.#elapsedUs
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges
  }

  /** Adds time that is no exchange: activation, a decision, a journal write. */
  charge(us: number): void {
    this.#elapsedUs += us
  }

  /**
   * Card and SAM are on links of their own, so one can work while the other does. What was charged
   * since `sinceUs` goes on beside what is charged from now on; the function returned, called once,
   * waits for the longer of the two.
   */
  alongside(sinceUs: number): () => void {
    const otherUs = this.#elapsedUs
    this.#elapsedUs = sinceUs
    return () => {
      this.#elapsedUs = Math.max(this.#elapsedUs, otherUs)
    }
  }

  record(exchange: Omit<Exchange, 'startedUs'>): void {
    const startedUs = this.#elapsedUs
    this.#elapsedUs += exchange.elapsedUs
    if (this.#exchanges.length < EXCHANGES_MAX) this.#exchanges.push({ ...exchange, startedUs })
  }
}

/** A card channel that charges each exchange to a meter, the one that loses the card included. */
export function timedCard(channel: CardChannel, meter: TimeMeter, time: TapTime): CardChannel {
  return {
    uid: channel.uid,
    transmit: async (command) => {
      const record = (response: Uint8Array) => {
        const elapsedUs = time.cardUs(command, response)
        meter.record({ target: 'card', command, response, elapsedUs })
      }
      try {
        const response = await channel.transmit(command)
        record(response)
        return response
      } catch (error) {
        if (isTongxingError(error, 'CARD_LOST')) record(new Uint8Array(0))
        throw error
      }
    },
  }
}

/** A SAM channel that charges each exchange to a meter. */
export function timedSam(channel: SamChannel, meter: TimeMeter, time: TapTime): SamChannel {
  return {
    transmit: async (command) => {
      const response = await channel.transmit(command)
      const elapsedUs = time.samUs(command, response)
      meter.record({ target: 'sam', command, response, elapsedUs })
      return response
    },
  }
}
