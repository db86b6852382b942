import type { CardChannel } from '@tongxing/core/card/channel.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { invariant, isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Transport } from '../firmware/uplink/transport.ts'
import {
  creditLoad,
  initializationOf,
  type InitializedLoad,
  initializeLoad,
  readLoadTac,
  selectCard,
} from './card-session.ts'
import { createTopUpHost, LOADS_A_REQUEST_MAX, type TopUpHost } from './top-up-host.ts'
import type { ConfirmItem, LoadItem, LoadItemAnswer, ProofItem } from './top-up-messages.ts'

/** Money that was paid and is not known to be on its card. */
export interface OpenOrder {
  /** The last request for it: card, amount and the card's load counter at that time. */
  readonly item: LoadItem
  /** The load at the host, if the request reached it. */
  readonly loadId: string
}

export type LoadResult =
  | {
      /** The card holds the money. */
      readonly outcome: 'loaded'
      readonly loadId: string
      readonly amountFen: number
      /** Whether the host has the TAC; if not, the terminal sends it before anything else. */
      readonly isConfirmed: boolean
    }
  | {
      /** The card does not hold the money and never will by this order: it is the rider's again. */
      readonly outcome: 'not-loaded'
      readonly code: ErrorCode
    }
  | {
      /** Paid, and not known to be on the card: the card must be shown again, here or on a bus. */
      readonly outcome: 'open'
      readonly code: ErrorCode
      readonly order: OpenOrder
    }

export interface PaidLoad {
  readonly channel: CardChannel
  readonly amountFen: number
}

export interface OutletTerminalOptions {
  readonly transport: Transport
  /** As the outlet is registered; part of its load ids. */
  readonly outletId: string
  /** Secret of the outlet, 64 hex digits. */
  readonly outletKey: string
  /** 12 digits: stands in the MACs and in the card's log. */
  readonly terminalId: string
  /**
   * The outlet's number of its next load: rising, each used once, by all its terminals together.
   */
  readonly nextSequence: () => number
  /** Index of the cards' load key; 1 in every source (card.md 2.4). */
  readonly keyIndex?: number
  /** Orders that may be open at once; with more, no further load is begun. */
  readonly openOrdersMax?: number
}

/** A card that is shown again, with what it said after the host gave `mark`. */
interface Proof {
  readonly channel: CardChannel
  readonly order: OpenOrder
  readonly load: InitializedLoad
  readonly mark: number
}

/** A load between INITIALIZE and CREDIT, its card waiting in the field. */
interface Attempt {
  readonly channel: CardChannel
  readonly item: LoadItem
}

/**
 * The card side of a top-up (card.md 2.4). Whatever is torn, the terminal knows what it knows: the
 * card has the money, or never will, or the order stays open until the card is shown again.
 */
export class OutletTerminal {
  readonly #options: OutletTerminalOptions
  readonly #host: TopUpHost
  readonly #orders = new Map<string, OpenOrder>()
  /** TACs that the host has not got: of one batch at most, since nothing begins before them. */
  #unsent: ConfirmItem[] = []

  constructor(options: OutletTerminalOptions) {
    this.#options = options
    this.#host = createTopUpHost(options)
  }

  openOrders(): readonly OpenOrder[] {
    return [...this.#orders.values()]
  }

  /**
   * Loads the card in the field. Where an order of this card is open, that one is finished first
   * and no second amount is taken: found on the card, it is loaded; else its money is loaded now.
   */
  async loadCard(channel: CardChannel, amountFen: number): Promise<LoadResult> {
    const [result] = await this.loadCards([{ channel, amountFen }])
    return result as LoadResult
  }

  /** The same for up to 1,000 cards in the field at once, as in the issuing bureau. */
  async loadCards(loads: readonly PaidLoad[]): Promise<LoadResult[]> {
    invariant(loads.length <= LOADS_A_REQUEST_MAX, 'a batch of loads fits one request')
    const { openOrdersMax = 2_000 } = this.#options
    const isFull = this.#orders.size + loads.length > openOrdersMax
    const mark = isFull ? undefined : await this.#reachHost()
    if (mark === undefined) {
      const code = isFull ? 'OUTLET_ORDERS_FULL' : 'OUTLET_HOST_UNAVAILABLE'
      return loads.map(() => ({ outcome: 'not-loaded', code }))
    }
    const begun: (Attempt | LoadResult)[] = []
    for (const load of loads) begun.push(await this.#begin(load, mark))
    const attempts = begun.filter((one) => 'item' in one)
    const finished = await this.#finishAll(attempts, mark)
    const confirmed = await this.#sendTacs()
    return begun.map((one) => {
      const result = 'item' in one ? (finished.shift() as LoadResult) : one
      const isConfirmed = result.outcome === 'loaded' && confirmed?.has(result.loadId) === true
      return isConfirmed ? { ...result, isConfirmed } : result
    })
  }

  /**
   * Finds out how the open order of the card in the field ended, without loading it again. Throws
   * `OUTLET_ORDER_MISSING`, and what the card or the network throws; the order is open still then.
   */
  async proveLoad(channel: CardChannel): Promise<LoadResult> {
    const { cardNumber } = await selectCard(channel)
    const order = this.#orders.get(cardNumber)
    if (!order) throw new TongxingError('OUTLET_ORDER_MISSING')
    const mark = await this.#host.askMark()
    const load = await this.#initialize(channel, order.item.amountFen)
    return await this.#prove({ channel, order, load, mark })
  }

  /** The host's mark, once it has all TACs; undefined when it cannot be reached. */
  async #reachHost(): Promise<number | undefined> {
    if ((await this.#sendTacs()) === undefined) return undefined
    return await this.#host.askMark().catch(() => undefined)
  }

  /** Loads that the host confirmed just now; undefined when it could not be asked. */
  async #sendTacs(): Promise<ReadonlySet<string> | undefined> {
    if (this.#unsent.length === 0) return new Set()
    try {
      const answers = await this.#host.confirmLoads(this.#unsent)
      this.#unsent = []
      const confirmed = answers.filter((one) => 'state' in one && one.state === 'confirmed')
      return new Set(confirmed.map(({ loadId }) => loadId))
    } catch {
      return undefined
    }
  }

  async #initialize(channel: CardChannel, amountFen: number): Promise<InitializedLoad> {
    const { terminalId, keyIndex = 1 } = this.#options
    const card = await selectCard(channel)
    const paidFen = this.#orders.get(card.cardNumber)?.item.amountFen ?? amountFen
    return await initializeLoad(channel, { terminalId, keyIndex }, { ...card, amountFen: paidFen })
  }

  /** Reads the card; an open order that turns out to be on it is finished here. */
  async #begin({ channel, amountFen }: PaidLoad, mark: number): Promise<Attempt | LoadResult> {
    let order: OpenOrder | undefined
    try {
      const load = await this.#initialize(channel, amountFen)
      order = this.#orders.get(load.cardNumber)
      if (order && load.loadCounter > order.item.loadCounter) {
        return await this.#prove({ channel, order, load, mark })
      }
      return { channel, item: { ...load, outletSequence: this.#options.nextSequence() } }
    } catch (error) {
      if (order) return { outcome: 'open', code: codeOf(error), order }
      return { outcome: 'not-loaded', code: codeOf(error) }
    }
  }

  async #finishAll(attempts: readonly Attempt[], mark: number): Promise<LoadResult[]> {
    if (attempts.length === 0) return []
    const items = attempts.map(({ item }) => item)
    let answers: readonly LoadItemAnswer[]
    try {
      answers = await this.#host.startLoads(items, mark)
    } catch (error) {
      return items.map((item) => this.#keepOpen(item, error))
    }
    const results: LoadResult[] = []
    for (const [index, attempt] of attempts.entries()) {
      results.push(await this.#finish(attempt, answers[index] as LoadItemAnswer))
    }
    return results
  }

  /** After the host's answer: refused, or MAC2 to the card. */
  async #finish({ item, channel }: Attempt, answer: LoadItemAnswer): Promise<LoadResult> {
    if ('code' in answer) {
      const order = this.#orders.get(item.cardNumber)
      const { code } = answer
      return order ? { outcome: 'open', code, order } : { outcome: 'not-loaded', code }
    }
    const { loadId } = answer
    try {
      this.#unsent.push({ loadId, tac: await creditLoad(channel, answer) })
    } catch (error) {
      return this.#keepOpen(item, error)
    }
    this.#orders.delete(item.cardNumber)
    return { outcome: 'loaded', loadId, amountFen: item.amountFen, isConfirmed: false }
  }

  #keepOpen(item: LoadItem, error: unknown): LoadResult {
    const order = { item, loadId: `${this.#options.outletId}-${item.outletSequence}` }
    this.#orders.set(item.cardNumber, order)
    return { outcome: 'open', code: codeOf(error), order }
  }

  /** Tells the host what the card says about an order; what the host then says is its end. */
  async #prove({ channel, order, load, mark }: Proof): Promise<LoadResult> {
    const { loadId } = order
    const { cardNumber, amountFen, loadCounter } = order.item
    const isLast = load.loadCounter === loadCounter + 1
    const tac = isLast ? await readLoadTac(channel, loadCounter) : undefined
    const proof: ProofItem =
      tac === undefined
        ? { loadId, found: false, initialization: initializationOf(load) }
        : { loadId, found: true, tac }
    const [answer] = await this.#host.proveLoads([proof], mark)
    const state = answer && 'state' in answer ? answer.state : undefined
    const code = answer && 'code' in answer ? answer.code : 'LOAD_UNDECIDED'
    if (state === 'confirmed') {
      this.#orders.delete(cardNumber)
      return { outcome: 'loaded', loadId, amountFen, isConfirmed: true }
    }
    // A load that is unknown never reached the host, so the card was never given a MAC2.
    if (state === 'reversed' || code === 'LOAD_UNKNOWN') {
      this.#orders.delete(cardNumber)
      return { outcome: 'not-loaded', code: 'LOAD_REVERSED' }
    }
    return { outcome: 'open', code, order }
  }
}

/** A terminal in working order: nothing open, nothing unsent. */
export function createOutletTerminal(options: OutletTerminalOptions): OutletTerminal {
  return new OutletTerminal(options)
}

function codeOf(error: unknown): ErrorCode {
  return isTongxingError(error) ? error.code : 'OUTLET_HOST_UNAVAILABLE'
}
