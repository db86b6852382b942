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

export interface PcscReaderChannel {
  readonly name: string
  /**
   * The next card that is put on the reader; one that was served before must have been taken away
   * first. Undefined once the reader is closed. Throws `PCSC_UNAVAILABLE`.
   */
  waitForCard(): Promise<CardChannel | undefined>
  close(): void
}

/**
 * Opens the reader whose name is or contains `name`. Throws `PCSC_BINDING_MISSING`,
 * `PCSC_UNAVAILABLE`, `PCSC_READER_UNKNOWN`.
 */
export async function openPcscReader(
  name: string,
  random: RandomBytes = systemRandom,
): Promise<PcscReaderChannel> {
  const binding = loadPcscBinding()
  const context = await orUnavailable(() => new binding.Context())
  const readers = await orUnavailable(() => context.listReaders())
  const found = readers.find((reader) => reader.name === name)
  const reader = found ?? readers.find((other) => other.name.includes(name))
  if (!reader) {
    context.close()
    const names = readers.map((other) => other.name).join(', ') || 'none'
    throw new TongxingError('PCSC_READER_UNKNOWN', { detail: { reader: name, readers: names } })
  }
  return new PcscSlot({ binding, context, name: reader.name, random })
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
  #card: PcscCard | undefined
  #isClosed = false

  constructor(parts: SlotParts) {
    this.name = parts.name
    this.#parts = parts
    this.#state = { name: parts.name, state: 0 }
  }

  async waitForCard(): Promise<CardChannel | undefined> {
    if (this.#card) {
      this.#release()
      await this.#waitUntil(false)
    }
    await this.#waitUntil(true)
    if (this.#isClosed) return undefined
    const { binding, context, random } = this.#parts
    return orUnavailable(async () => {
      const reader = context.listReaders().find(({ name }) => name === this.name)
      if (!reader) throw new Error('the reader was unplugged')
      // A purchase must not be interleaved with another program's commands.
      const protocols = binding.SCARD_PROTOCOL_T0 | binding.SCARD_PROTOCOL_T1
      this.#card = await reader.connect(binding.SCARD_SHARE_EXCLUSIVE, protocols)
      return channelOf(this.#card, random)
    })
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#release()
    this.#parts.context.cancel()
    this.#parts.context.close()
  }

  /** Powers the card down, so that whatever comes next on the reader starts from a reset. */
  #release(): void {
    try {
      this.#card?.disconnect(this.#parts.binding.SCARD_UNPOWER_CARD)
    } catch {
      // It is gone already.
    }
    this.#card = undefined
  }

  async #waitUntil(present: boolean): Promise<void> {
    const { binding, context } = this.#parts
    const isPresent = ({ state }: ReaderState) =>
      (state & binding.SCARD_STATE_PRESENT) !== 0 && (state & binding.SCARD_STATE_MUTE) === 0
    while (!this.#isClosed && (this.#state.state === 0 || isPresent(this.#state) !== present)) {
      const known = [this.#state]
      const states = await orUnavailable(() => context.waitForChange(known, WAIT_MS))
      this.#state = states?.[0] ?? this.#state
    }
  }
}

async function channelOf(card: PcscCard, random: RandomBytes): Promise<CardChannel> {
  // What the card did with a command that PC/SC could not answer is unknown: it is torn.
  const transmit = async (command: Uint8Array) => {
    try {
      const answer = await card.transmit(Buffer.from(command), { maxRecvLength: ANSWER_MAX })
      return new Uint8Array(answer)
    } catch (cause) {
      throw new TongxingError('CARD_LOST', { cause })
    }
  }
  return { uid: await uidOf(transmit, random), transmit }
}

const getUid = buildApdu({ header: [0xff, 0xca, 0x00, 0x00], le: 0 })

/**
 * The UID as the reader knows it (PC/SC part 3, GET DATA). Where it knows none, as a contact reader
 * does not, a random one of the kind that begins with 08 (ISO 14443-3), new for each stay.
 */
async function uidOf(transmit: CardChannel['transmit'], random: RandomBytes): Promise<Uint8Array> {
  const answer = await transmit(getUid)
  const uid = answer.subarray(0, -2)
  const isUid = statusWordOf(answer) === 0x9000 && (uid.length === 4 || uid.length === 7)
  return isUid ? uid : concatBytes(Uint8Array.of(0x08), random(3))
}

async function orUnavailable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof TongxingError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new TongxingError('PCSC_UNAVAILABLE', { detail: { why }, cause })
  }
}
