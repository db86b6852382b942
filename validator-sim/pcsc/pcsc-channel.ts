import { buildApdu } from '@tongxing/core/card/apdu.ts'
import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { concatBytes } from '@tongxing/core/card/layout.ts'
import { statusWordOf } from '@tongxing/core/card/status-words.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type RandomBytes, systemRandom } from '../card/settings.ts'
import {
  loadPcscBinding,
  type PcscBinding,
  type PcscCard,
  type PcscContext,
  type ReaderState,
} from './pcsc-binding.ts'

/** A whole short answer: 256 bytes and the status word. */
const ANSWER_MAX = 258

/** How long a wait for a card goes on before it looks whether it was called off. */
const WAIT_MS = 500

const CONNECT_TRIES_MAX = 10

/** The upper half of a reader's state counts its insertions and removals. */
const EVENT_COUNT_SHIFT = 16

export interface PcscReaderChannel {
  readonly name: string
  /**
   * The next card that is put on the reader; one that was served before must have been taken away
   * first. Undefined once the reader is closed. Throws `PCSC_UNAVAILABLE`.
   */
  waitForCard(): Promise<CardChannel | undefined>
  /** Ends a wait, lets the card go. */
  close(): Promise<void>
}

/**
 * Opens the reader whose name is or contains `name`. Throws `PCSC_BINDING_MISSING`,
 * `PCSC_UNAVAILABLE`, `PCSC_READER_UNKNOWN`.
 */
export function openPcscReader(
  name: string,
  random: RandomBytes = systemRandom,
): PcscReaderChannel {
  const binding = loadPcscBinding()
  const { context, readers } = connectToService(binding)
  const found = readers.find((reader) => reader.name === name)
  const reader = found ?? readers.find((other) => other.name.includes(name))
  if (!reader) {
    context.close()
    const names = readers.map((other) => other.name).join(', ') || 'none'
    throw new TongxingError('PCSC_READER_UNKNOWN', { detail: { reader: name, readers: names } })
  }
  return new PcscSlot({ binding, context, name: reader.name, random })
}

/** Names of the readers that PC/SC has. Throws `PCSC_BINDING_MISSING`, `PCSC_UNAVAILABLE`. */
export function pcscReaders(): string[] {
  const { context, readers } = connectToService(loadPcscBinding())
  context.close()
  return readers.map(({ name }) => name)
}

function connectToService(binding: PcscBinding) {
  try {
    const context = new binding.Context()
    return { context, readers: context.listReaders() }
  } catch (cause) {
    throw unavailable(cause)
  }
}

interface SlotParts {
  readonly binding: PcscBinding
  readonly context: PcscContext
  readonly name: string
  readonly random: RandomBytes
}

class PcscSlot implements PcscReaderChannel {
  readonly name: string
  readonly #parts: SlotParts
  #state: ReaderState
  #served: ServedCard | undefined
  #change: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(parts: SlotParts) {
    this.name = parts.name
    this.#parts = parts
    this.#state = { name: parts.name, state: 0 }
  }

  async waitForCard(): Promise<CardChannel | undefined> {
    await this.#waitUntilTaken()
    for (let tries = 1; ; tries++) {
      while (!this.#isClosed && !this.#isPresent()) await this.#nextState()
      if (this.#isClosed) return undefined
      try {
        this.#served = await this.#connect()
        return this.#served.channel
      } catch (cause) {
        // A hand that comes and goes; PC/SC notices a removal only at its next look.
        if (tries === CONNECT_TRIES_MAX) throw unavailable(cause)
        await this.#nextState()
      }
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#served?.release()
    this.#parts.context.cancel()
    await this.#change
    this.#parts.context.close()
  }

  /** A card whose loss was seen is gone; any other lies there until the reader's state changes. */
  async #waitUntilTaken(): Promise<void> {
    const served = this.#served
    this.#served = undefined
    served?.release()
    if (!served || served.isLost) return
    const before = this.#state.state >>> EVENT_COUNT_SHIFT
    const isSame = () => this.#isPresent() && this.#state.state >>> EVENT_COUNT_SHIFT === before
    while (!this.#isClosed && isSame()) await this.#nextState()
  }

  #isPresent(): boolean {
    const { SCARD_STATE_PRESENT, SCARD_STATE_MUTE } = this.#parts.binding
    const { state } = this.#state
    return (state & SCARD_STATE_PRESENT) !== 0 && (state & SCARD_STATE_MUTE) === 0
  }

  async #nextState(): Promise<void> {
    const change = this.#parts.context.waitForChange([this.#state], WAIT_MS)
    this.#change = change.catch(() => undefined)
    try {
      this.#state = (await change)?.[0] ?? this.#state
    } catch (cause) {
      throw unavailable(cause)
    }
  }

  async #connect(): Promise<ServedCard> {
    const { binding, context, random } = this.#parts
    const reader = context.listReaders().find(({ name }) => name === this.name)
    if (!reader) throw new Error('the reader was unplugged')
    // A purchase must not be interleaved with another program's commands.
    const protocols = binding.SCARD_PROTOCOL_T0 | binding.SCARD_PROTOCOL_T1
    const card = await reader.connect(binding.SCARD_SHARE_EXCLUSIVE, protocols)
    const served = new ServedCard(card, binding.SCARD_UNPOWER_CARD)
    await served.identify(random)
    return served
  }
}

/** One stay of a card on the reader. */
class ServedCard {
  readonly #card: PcscCard
  readonly #disposition: number
  #uid: Uint8Array = new Uint8Array(0)
  isLost = false

  constructor(card: PcscCard, disposition: number) {
    this.#card = card
    this.#disposition = disposition
  }

  get channel(): CardChannel {
    return { uid: this.#uid, transmit: (command) => this.#transmit(command) }
  }

  /**
   * The UID as the reader knows it (PC/SC part 3, GET DATA). Where it knows none, as a contact
   * reader does not, a random one of the kind that begins with 08 (ISO 14443-3), new for each stay.
   */
  async identify(random: RandomBytes): Promise<void> {
    const answer = await this.#transmit(getUid)
    const uid = answer.slice(0, -2)
    const isUid = statusWordOf(answer) === 0x9000 && (uid.length === 4 || uid.length === 7)
    this.#uid = isUid ? uid : concatBytes(Uint8Array.of(0x08), random(3))
  }

  /** Powers the card down, so that whatever comes next on the reader starts from a reset. */
  release(): void {
    try {
      this.#card.disconnect(this.#disposition)
    } catch {
      // It is gone already.
    }
  }

  /** What a card did with a command that PC/SC could not answer is unknown: it is torn. */
  async #transmit(command: Uint8Array): Promise<Uint8Array> {
    try {
      const answer = await this.#card.transmit(Buffer.from(command), { maxRecvLength: ANSWER_MAX })
      return new Uint8Array(answer)
    } catch (cause) {
      this.isLost = true
      throw new TongxingError('CARD_LOST', { cause })
    }
  }
}

const getUid = buildApdu({ header: [0xff, 0xca, 0x00, 0x00], le: 0 })

function unavailable(cause: unknown): TongxingError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new TongxingError('PCSC_UNAVAILABLE', { detail: { why }, cause })
}
