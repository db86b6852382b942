import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { concatBytes, readUint, uintBytes } from '@tongxing/core/card/layout.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { CardPresence, SoftCard } from '../card/soft-card.ts'
import type { TearPlan } from '../card/tear-plan.ts'
import { contactlessAtr } from './atr.ts'

/*
 * A software card in the virtual reader of vsmartcard (card.md 7). The reader listens, the card
 * connects. Both sides send a length of two bytes, big-endian, and then so many bytes.
 *
 *   > 00          power off: the card leaves the field         no answer
 *   > 01          power on: it enters                          no answer
 *   > 02          reset: it leaves and enters                  no answer
 *   > 04          asks for the ATR                             < ATR
 *   > FF CA 00 00 [00]: a reader's command, asks for the UID   < UID 90 00
 *   > any other of two or more bytes: a command APDU           < its answer
 */
const control = { powerOn: 0x01, reset: 0x02, getAtr: 0x04 } as const

const CONNECT_TRIES_MAX = 50
const CONNECT_WAIT_MS = 200

export interface VpcdOptions {
  readonly host: string
  readonly port: number
  /** Ends the card's stay. */
  readonly signal: AbortSignal
  /** Where a stay in the field ends by itself, and with it the card's time in the reader. */
  readonly tear?: TearPlan | undefined
}

/** How a card's time in the reader ended. */
export type VpcdEnd = 'stopped' | 'reader-gone' | 'card-gone'

/**
 * Puts a card into the virtual reader and serves it until the signal, until the reader hangs up, or
 * until a tear takes the card away. Waits ten seconds for a reader that is not there yet, then
 * throws `VPCD_UNREACHABLE`.
 */
export async function serveCardInVpcd(card: SoftCard, options: VpcdOptions): Promise<VpcdEnd> {
  const socket = await connectToReader(options)
  if (socket === undefined) return 'stopped'
  const hangUp = () => socket.destroy()
  options.signal.addEventListener('abort', hangUp)
  if (options.signal.aborted) hangUp()
  try {
    return await serve(card, socket, options)
  } finally {
    options.signal.removeEventListener('abort', hangUp)
    socket.destroy()
    card.leaveField()
  }
}

async function serve(card: SoftCard, socket: Socket, options: VpcdOptions): Promise<VpcdEnd> {
  const answerTo = cardInSlot(card, options.tear)
  for await (const message of messagesOf(socket)) {
    try {
      const answer = answerTo(message)
      if (answer) socket.write(concatBytes(uintBytes(answer.length, 2), answer))
    } catch (error) {
      if (isTongxingError(error, 'CARD_LOST')) return 'card-gone'
      throw error
    }
  }
  return options.signal.aborted ? 'stopped' : 'reader-gone'
}

/** The card as the reader's messages find it; throws `CARD_LOST` when a tear took it away. */
function cardInSlot(card: SoftCard, tear: TearPlan | undefined) {
  let presence: CardPresence | undefined
  return (message: Uint8Array): Uint8Array | undefined => {
    if (isGetUid(message)) return concatBytes(card.uid, Uint8Array.of(0x90, 0x00))
    if (message.length !== 1) return (presence ??= card.enterField(tear)).process(message)
    if (message[0] === control.getAtr) return contactlessAtr
    card.leaveField()
    const isOn = message[0] === control.powerOn || message[0] === control.reset
    presence = isOn ? card.enterField(tear) : undefined
    return undefined
  }
}

/** PC/SC part 3, GET DATA: contactless readers answer it themselves; this one cannot. */
function isGetUid(message: Uint8Array): boolean {
  const isGetData = message[0] === 0xff && message[1] === 0xca
  return isGetData && readUint(message, 2) === 0
}

async function connectToReader(options: VpcdOptions): Promise<Socket | undefined> {
  const { host, port, signal } = options
  for (let tries = 1; !signal.aborted; tries++) {
    const socket = connect({ host, port, noDelay: true })
    try {
      await once(socket, 'connect', { signal })
      return socket
    } catch (cause) {
      socket.destroy()
      if (signal.aborted) break
      if (tries === CONNECT_TRIES_MAX) {
        throw new TongxingError('VPCD_UNREACHABLE', { detail: { host, port }, cause })
      }
      await sleep(CONNECT_WAIT_MS)
    }
  }
  return undefined
}

/** The messages of a connection, whatever pieces they come in, until it ends or breaks. */
async function* messagesOf(socket: Socket): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  try {
    for await (const piece of socket) {
      // Never longer than one message, 64 KiB, and one piece.
      rest = concatBytes(rest, piece as Uint8Array)
      while (rest.length >= 2 && rest.length >= 2 + readUint(rest, 0, 2)) {
        const end = 2 + readUint(rest, 0, 2)
        yield rest.slice(2, end)
        rest = rest.slice(end)
      }
    }
  } catch {
    // A reset connection is the reader hanging up in another way.
  }
}
