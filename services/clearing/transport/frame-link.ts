import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Socket } from 'node:net'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Frame, invalidFrame, refusedWith } from './messages.ts'

const LENGTH_BYTES = 4
const SERIAL_BYTES = 12
/** Serial, compressed and encrypted flags, version and type. */
const HEAD_BYTES = SERIAL_BYTES + 2 + 2 + 4
const MAC_BYTES = 16
const NO_MAC = '0'.repeat(MAC_BYTES)
const VERSION = '01'
const FRAME_BYTES_MAX = 9_999

/** Largest block that a frame can carry: its length has four digits. */
export const BLOCK_BYTES_MAX = FRAME_BYTES_MAX - HEAD_BYTES - MAC_BYTES - 1

/** A frame as it came, before its MAC is checked. */
export interface SealedFrame extends Frame {
  readonly sealed: string
  readonly mac: string
}

/**
 * Frames over one socket: length 4 (of what follows) · serial 12 · compressed 1 · encrypted 1 ·
 * version 2 · type 4 · body · MAC 16 (clearing.md 2.2). The MAC is the first eight bytes of
 * HMAC-SHA-256, in hex, over the MAC before it in the same direction and the frame, and the
 * server's first one also covers the client's first: frames cannot be moved, dropped, repeated or
 * turned back.
 *
 * Reads hold at most one frame; a frame that takes longer than `timeoutMs` ends the connection.
 */
export class FrameLink {
  readonly #socket: Socket
  readonly #timeoutMs: number
  readonly #role: 'client' | 'server'
  #key: KeyObject | undefined
  #sent = 0
  #received = 0
  #sendChain: string | undefined
  #receiveChain: string | undefined
  #failure: unknown
  #wake = (): void => undefined

  constructor(socket: Socket, role: 'client' | 'server', timeoutMs: number) {
    this.#socket = socket
    this.#role = role
    this.#timeoutMs = timeoutMs
    // Question and answer in small frames: waiting to fill a packet would cost 40 ms each.
    socket.setNoDelay(true)
    socket.on('error', (error) => {
      this.#failure ??= error
    })
    for (const event of ['readable', 'end', 'close', 'drain']) socket.on(event, () => this.#wake())
  }

  /** From now on frames are sealed; a server also checks the frame that named the partner. */
  authenticate(key: KeyObject, first?: SealedFrame): void {
    this.#key = key
    if (this.#role === 'client') this.#sendChain = 'C'
    else this.#receiveChain = 'C'
    if (first !== undefined) this.#check(first)
  }

  /** Throws `TRANSFER_CUT` or `TRANSFER_TIMEOUT`; returns when the socket can take more. */
  async send({ type, body }: Frame): Promise<void> {
    this.#sent += 1
    const serial = String(this.#sent).padStart(SERIAL_BYTES, '0')
    const sealed = `${serial}00${VERSION}${type}${body}`
    const mac = this.#seal(sealed)
    const length = String(sealed.length + MAC_BYTES).padStart(LENGTH_BYTES, '0')
    if (this.#socket.destroyed) throw this.#cut()
    const flushed = this.#socket.write(Buffer.from(`${length}${sealed}${mac}`, 'latin1'))
    if (!flushed) await this.#within(() => !this.#socket.writableNeedDrain || undefined)
  }

  /** The next frame with its MAC checked. Throws the codes `TRANSFER_…`. */
  async receive(): Promise<Frame> {
    const frame = await this.receiveUnchecked()
    this.#check(frame)
    return frame
  }

  /** The next frame before the partner, and so the key, is known. */
  async receiveUnchecked(): Promise<SealedFrame> {
    const lengthText = await this.#read(LENGTH_BYTES)
    const length = Number(lengthText)
    if (!/^\d{4}$/.test(lengthText) || length < HEAD_BYTES + MAC_BYTES) throw invalidFrame('length')
    const text = await this.#read(length)
    const sealed = text.slice(0, -MAC_BYTES)
    this.#received += 1
    if (Number(sealed.slice(0, SERIAL_BYTES)) !== this.#received) throw invalidFrame('serial')
    if (sealed.slice(SERIAL_BYTES, HEAD_BYTES - 4) !== `00${VERSION}`) {
      throw invalidFrame('compression, encryption or version')
    }
    const type = sealed.slice(HEAD_BYTES - 4, HEAD_BYTES)
    return { type, body: sealed.slice(HEAD_BYTES), sealed, mac: text.slice(-MAC_BYTES) }
  }

  /** Sends what is pending and closes. */
  end(): void {
    this.#socket.end()
    // The other side may never close; what it still sends is not read.
    setTimeout(() => this.#socket.destroy(), this.#timeoutMs).unref()
  }

  destroy(): void {
    this.#socket.destroy()
  }

  #seal(sealed: string): string {
    if (this.#key === undefined || this.#sendChain === undefined) return NO_MAC
    const mac = macOf(this.#key, this.#sendChain, sealed)
    this.#sendChain = mac
    this.#receiveChain ??= `S${mac}`
    return mac
  }

  #check({ sealed, mac, type }: SealedFrame): void {
    // A refusal from a server that knows no key for us cannot be sealed; it proves nothing good.
    if (this.#role === 'client' && type === '4008' && mac === NO_MAC) {
      throw refusedWith(sealed.slice(HEAD_BYTES))
    }
    const expected =
      this.#key === undefined || this.#receiveChain === undefined
        ? undefined
        : macOf(this.#key, this.#receiveChain, sealed)
    const equal =
      expected !== undefined &&
      timingSafeEqual(Buffer.from(expected, 'latin1'), Buffer.from(mac, 'latin1'))
    if (!equal) throw new TongxingError('TRANSFER_MAC_WRONG')
    this.#receiveChain = mac
    this.#sendChain ??= `S${mac}`
  }

  async #read(bytes: number): Promise<string> {
    const chunk = await this.#within((): Buffer | undefined => {
      const read: Buffer | null = this.#socket.read(bytes)
      return read ?? undefined
    })
    if (chunk.length < bytes) throw this.#cut()
    return chunk.toString('latin1')
  }

  /**
   * Tries again at every event of the socket until there is a result, the end, or the time is up.
   */
  async #within<Result>(attempt: () => Result | undefined): Promise<Result> {
    const timer = setTimeout(() => {
      this.#failure ??= new TongxingError('TRANSFER_TIMEOUT')
      this.#socket.destroy()
    }, this.#timeoutMs)
    try {
      for (;;) {
        const woken = Promise.withResolvers<void>()
        this.#wake = woken.resolve
        const result = this.#socket.destroyed ? undefined : attempt()
        if (result !== undefined) return result
        if (this.#socket.destroyed || this.#socket.readableEnded) throw this.#cut()
        await woken.promise
      }
    } finally {
      clearTimeout(timer)
    }
  }

  #cut(): unknown {
    if (this.#failure instanceof TongxingError) return this.#failure
    return new TongxingError('TRANSFER_CUT', { cause: this.#failure })
  }
}

function macOf(key: KeyObject, chain: string, sealed: string): string {
  const mac = createHmac('sha256', key).update(chain, 'latin1').update(sealed, 'latin1')
  return mac.digest('hex').slice(0, MAC_BYTES).toUpperCase()
}
