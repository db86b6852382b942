import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { equalBytes, readRecord } from '@tongxing/core/card/layout.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { answerStatus, type CardSession } from './card-command.ts'
import { dispatch } from './dispatcher.ts'
import { type CardHeader, checkImage, headerLayout, places, viewOf } from './image-layout.ts'
import type { CardImageStore } from './image-store.ts'
import { CardMemory, WriteTorn } from './memory.ts'
import {
  type CardSettings,
  defaultCardSettings,
  type RandomBytes,
  systemRandom,
} from './settings.ts'
import { type TearPlan, TearWatch } from './tear-plan.ts'

export interface SoftCardOptions {
  readonly settings?: CardSettings
  readonly random?: RandomBytes
  /** Follows every change of the image; absent where the image lives in memory only. */
  readonly store?: CardImageStore
}

/**
 * A T-Union purse in software. It is one image of about 3 KiB and works only while it is in a
 * field; options may be shared by any number of cards that have no store.
 */
export class SoftCard {
  readonly #image: Uint8Array
  readonly #options: SoftCardOptions
  #presence: CardPresence | undefined

  /** Takes the image as its own and changes it. Throws `CARD_IMAGE_CORRUPT`. */
  constructor(image: Uint8Array, options: SoftCardOptions = {}) {
    checkImage(image)
    this.#image = image
    this.#options = options
  }

  /** The card in a store, such as a file. Throws `CARD_IMAGE_CORRUPT`. */
  static open(store: CardImageStore, options: Omit<SoftCardOptions, 'store'> = {}): SoftCard {
    return new SoftCard(store.read(), { ...options, store })
  }

  get uid(): Uint8Array {
    const { uid, uidLength } = this.#header()
    return uid.slice(0, uidLength)
  }

  #header(): CardHeader {
    return readRecord(headerLayout, viewOf(this.#image, places.header))
  }

  /** The image as it is now: a copy. */
  image(): Uint8Array {
    return this.#image.slice()
  }

  /**
   * Into the field: the chip wakes, finishes a commit that a tear cut, and forgets what was open. A
   * presence from before is over. `tear` says where this one ends by itself.
   */
  enterField(tear?: TearPlan): CardPresence {
    this.leaveField()
    const { settings = defaultCardSettings, random = systemRandom, store } = this.#options
    const parts = { header: this.#header(), image: this.#image, settings, random, store, tear }
    this.#presence = new CardPresence(parts)
    return this.#presence
  }

  leaveField(): void {
    this.#presence?.end()
    this.#presence = undefined
  }
}

interface PresenceParts {
  readonly header: CardHeader
  readonly image: Uint8Array
  readonly settings: CardSettings
  readonly random: RandomBytes
  readonly store: CardImageStore | undefined
  readonly tear: TearPlan | undefined
}

/** One stay of a card in a field. */
export class CardPresence implements CardChannel {
  readonly uid: Uint8Array
  readonly #parts: PresenceParts
  readonly #memory: CardMemory
  readonly #tears: TearWatch
  readonly #session: CardSession = {
    selected: false,
    currentFile: 0,
    transaction: undefined,
    challenge: undefined,
    isAuthenticated: false,
    isPinVerified: false,
  }
  #isInField = true

  constructor(parts: PresenceParts) {
    this.uid = parts.header.uid.slice(0, parts.header.uidLength)
    this.#parts = parts
    this.#tears = new TearWatch(parts.tear)
    this.#memory = new CardMemory(parts.image, () => this.#tears.cutWrite())
    this.#wake()
  }

  end(): void {
    this.#isInField = false
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    return this.process(command)
  }

  /** `transmit` for callers that drive many cards in one turn. Throws `CARD_LOST`. */
  process(command: Uint8Array): Uint8Array {
    if (!this.#isInField) throw new TongxingError('CARD_LOST')
    this.#tears.beginCommand(command[1])
    if (this.#tears.cutsAt('before')) throw this.#lost()
    const { header, settings, random } = this.#parts
    const context = { memory: this.#memory, header, session: this.#session, settings, random }
    let response: Uint8Array
    try {
      response = dispatch(context, command)
    } catch (error) {
      if (!(error instanceof WriteTorn)) throw error
      this.#keep()
      throw this.#lost()
    }
    const isKept = this.#keep()
    if (this.#tears.cutsAt('after-commit') || this.#tears.cutsAt('answer')) throw this.#lost()
    return isKept ? response : answerStatus(0x6581)
  }

  /** Finishes what a tear cut; a tear in that leaves the card dead until the next field. */
  #wake(): void {
    try {
      this.#memory.recover()
    } catch (error) {
      if (!(error instanceof WriteTorn)) throw error
      this.end()
    }
    this.#keep()
  }

  #lost(): TongxingError {
    this.end()
    return new TongxingError('CARD_LOST')
  }

  /**
   * Has the store follow. Where it cannot, the card is again what the store holds: false, and the
   * command never was (6581). A store that took the image and failed all the same leaves that
   * unknown to the reader, as a tear does. Throws what the store throws when it cannot be read.
   */
  #keep(): boolean {
    const { store, image } = this.#parts
    if (!this.#memory.takeChanged() || !store) return true
    try {
      store.write(image)
      return true
    } catch {
      const kept = store.read()
      if (equalBytes(kept, image)) throw this.#lost()
      image.set(kept)
      this.#session.transaction = undefined
      return false
    }
  }
}
