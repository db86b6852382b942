import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { exchangeUs } from '@tongxing/validator-sim/radio/air.ts'
import type { TapTime, TimeModel } from '@tongxing/validator-sim/radio/time-model.ts'

/** One step of a tap as it was seen between the firmware and its parts. */
export type Step = {
  /** Modelled microseconds since the reader saw the card. */
  readonly startedUs: number
  readonly elapsedUs: number
} & (
  | {
      readonly target: 'card' | 'sam'
      readonly command: Uint8Array
      /** Empty where the card was gone. */
      readonly response: Uint8Array
      /** What it really took, of cards that are not software. */
      readonly realUs?: number
    }
  | { readonly target: 'journal' }
)

/** A card in software with the hand that holds it. */
export interface HeldCard {
  readonly uid: Uint8Array
  process(command: Uint8Array): Uint8Array
  /** What was not yet done when the card left the field never was. */
  undo(): void
}

/** More is no tap any more. */
const STEPS_MAX = 64

/**
 * Stands between the firmware and its parts: notes every step with its modelled time, also of taps
 * that end in the dark, and takes a card away at a modelled instant.
 */
export class TapRecorder {
  readonly #model: TimeModel
  readonly timeModel: TimeModel
  #steps: Step[] = []
  #pollUs = 0
  #chargedUs = () => 0
  #time: TapTime | undefined
  /** Of the exchange that the card has just answered, where that had to be known early. */
  #measuredUs: number | undefined
  #realUs: number | undefined

  constructor(model: TimeModel) {
    this.#model = model
    this.timeModel = { ...model, begin: (chargedUs) => this.#begin(chargedUs) }
  }

  /** Forgets the tap before. */
  start(): void {
    this.#steps = []
    this.#pollUs = 0
    this.#chargedUs = () => 0
  }

  get steps(): readonly Step[] {
    return this.#steps
  }

  /** How long the card waited until the reader saw it. */
  get pollUs(): number {
    return this.#pollUs
  }

  noteJournalWrite(): void {
    const elapsedUs = this.#model.figures.terminal.storageWriteUs
    this.#note({ target: 'journal', startedUs: this.#nowUs(), elapsedUs })
  }

  /**
   * A software card that leaves the field `pullUs` after the reader saw it. Until the chip's work
   * is done and its answer begins, the card has done nothing; later, its answer is cut.
   */
  held(card: HeldCard, pullUs = Number.POSITIVE_INFINITY): CardChannel {
    return {
      uid: card.uid,
      transmit: async (command) => {
        const leftUs = pullUs - this.#nowUs()
        if (leftUs <= 0 || this.#time === undefined) throw new TongxingError('CARD_LOST')
        const response = card.process(command)
        const elapsedUs = this.#time.cardUs(command, response)
        if (elapsedUs <= leftUs) {
          this.#measuredUs = elapsedUs
          return response
        }
        if (leftUs < elapsedUs - this.#answerUs(command, response)) card.undo()
        throw new TongxingError('CARD_LOST')
      },
    }
  }

  /** A card that takes its own time, which is noted beside the modelled one. */
  timed(card: CardChannel, nowMs: () => number): CardChannel {
    return {
      uid: card.uid,
      transmit: async (command) => {
        const startedMs = nowMs()
        try {
          return await card.transmit(command)
        } finally {
          this.#realUs = Math.round((nowMs() - startedMs) * 1_000)
        }
      },
    }
  }

  #begin(chargedUs = () => 0): TapTime {
    const time = this.#model.begin(chargedUs)
    this.#time = time
    this.#pollUs = time.pollUs
    this.#chargedUs = chargedUs
    return {
      pollUs: time.pollUs,
      cardUs: (command, response) => {
        const elapsedUs = this.#measuredUs ?? time.cardUs(command, response)
        const real = this.#realUs === undefined ? {} : { realUs: this.#realUs }
        this.#measuredUs = undefined
        this.#realUs = undefined
        const startedUs = this.#nowUs()
        this.#note({ target: 'card', command, response, startedUs, elapsedUs, ...real })
        return elapsedUs
      },
      samUs: (command, response) => {
        const elapsedUs = time.samUs(command, response)
        this.#note({ target: 'sam', command, response, startedUs: this.#nowUs(), elapsedUs })
        return elapsedUs
      },
    }
  }

  #note(step: Step): void {
    if (this.#steps.length < STEPS_MAX) this.#steps.push(step)
  }

  #nowUs(): number {
    return this.#chargedUs() - this.#pollUs
  }

  #answerUs(command: Uint8Array, response: Uint8Array): number {
    const { figures } = this.#model
    const lengths = { command: command.length, answer: response.length }
    return exchangeUs(figures, lengths) - exchangeUs(figures, { ...lengths, answer: 0 })
  }
}
