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
import { createTopUpHost, LOADS_A_REQUEST_MAX } from './top-up-host.ts'
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
  /** The outlet's number of its next load: rising, each used once, by all its terminals together. */
  readonly nextSequence: () => number
  /** Index of the cards' load key; 1 in every source (card.md 2.4). */
  readonly keyIndex?: number
  /** Orders that may be open at once; with more, no further load is begun. */
  readonly openOrdersMax?: number
}

export interface OutletTerminal {
  /**
   * Loads the card in the field. Where an order of this card is open, that one is finished first and no
   * second amount is taken: found on the card, it is loaded; else its money is loaded now.
   */
  loadCard(channel: CardChannel, amountFen: number): Promise<LoadResult>
  /** The same for up to 1,000 cards in the field at once, as in the issuing bureau. */
  loadCards(loads: readonly PaidLoad[]): Promise<LoadResult[]>
  /**
   * Finds out how the open order of the card in the field ended, without loading it again. Throws
   * `OUTLET_ORDER_MISSING`, and what the card or the network throws; the order is open still then.
   */
  proveLoad(channel: CardChannel): Promise<LoadResult>
  openOrders(): readonly OpenOrder[]
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
 * The card side of a top-up (card.md 2.4). Whatever is torn, the terminal knows what it knows: the card
 * has the money, or never will, or the order stays open until the card is shown again.
 */
export function createOutletTerminal(options: OutletTerminalOptions): OutletTerminal {
  const { outletId, terminalId, nextSequence, keyIndex = 1, openOrdersMax = 2_000 } = options
  const host = createTopUpHost(options)
  const orders = new Map<string, OpenOrder>()
  /** TACs that the host does not have yet: of one batch at most, since nothing begins before them. */
  let unsent: ConfirmItem[] = []

  /** Loads that the host confirmed just now; undefined when it could not be asked. */
  async function sendTacs(): Promise<ReadonlySet<string> | undefined> {
    if (unsent.length === 0) return new Set()
    try {
      const answers = await host.confirmLoads(unsent)
      unsent = []
      const confirmed = answers.filter((one) => 'state' in one && one.state === 'confirmed')
      return new Set(confirmed.map(({ loadId }) => loadId))
    } catch {
      return undefined
    }
  }

  function keepOpen(item: LoadItem, error: unknown): LoadResult {
    const order = { item, loadId: `${outletId}-${item.outletSequence}` }
    orders.set(item.cardNumber, order)
    return { outcome: 'open', code: codeOf(error), order }
  }

  async function initialize(channel: CardChannel, amountFen: number): Promise<InitializedLoad> {
    const card = await selectCard(channel)
    const open = orders.get(card.cardNumber)
    const paidFen = open?.item.amountFen ?? amountFen
    return await initializeLoad(channel, { terminalId, keyIndex }, { ...card, amountFen: paidFen })
  }

  /** Reads the card; an open order that turns out to be on it is finished here. */
  async function begin(
    { channel, amountFen }: PaidLoad,
    mark: number,
  ): Promise<Attempt | LoadResult> {
    let order: OpenOrder | undefined
    try {
      const load = await initialize(channel, amountFen)
      order = orders.get(load.cardNumber)
      if (order && load.loadCounter > order.item.loadCounter) {
        return await prove({ channel, order, load, mark })
      }
      return { channel, item: { ...load, outletSequence: nextSequence() } }
    } catch (error) {
      if (order) return { outcome: 'open', code: codeOf(error), order }
      return { outcome: 'not-loaded', code: codeOf(error) }
    }
  }

  /** Tells the host what the card says about an order, and the order's end from what the host says. */
  async function prove({ channel, order, load, mark }: Proof): Promise<LoadResult> {
    const { loadId } = order
    const { cardNumber, amountFen, loadCounter } = order.item
    const isLast = load.loadCounter === loadCounter + 1
    const tac = isLast ? await readLoadTac(channel, loadCounter) : undefined
    const proof: ProofItem =
      tac === undefined
        ? { loadId, found: false, initialization: initializationOf(load) }
        : { loadId, found: true, tac }
    const [answer] = await host.proveLoads([proof], mark)
    const state = answer && 'state' in answer ? answer.state : undefined
    const code = answer && 'code' in answer ? answer.code : 'LOAD_UNDECIDED'
    if (state === 'confirmed') {
      orders.delete(cardNumber)
      return { outcome: 'loaded', loadId, amountFen, isConfirmed: true }
    }
    // A load that is unknown never reached the host, so the card was never given a MAC2.
    if (state === 'reversed' || code === 'LOAD_UNKNOWN') {
      orders.delete(cardNumber)
      return { outcome: 'not-loaded', code: 'LOAD_REVERSED' }
    }
    return { outcome: 'open', code, order }
  }

  /** After the host's answer: refused, or MAC2 to the card. */
  async function finish({ item, channel }: Attempt, answer: LoadItemAnswer): Promise<LoadResult> {
    if ('code' in answer) {
      const order = orders.get(item.cardNumber)
      const { code } = answer
      return order ? { outcome: 'open', code, order } : { outcome: 'not-loaded', code }
    }
    const { loadId } = answer
    try {
      unsent.push({ loadId, tac: await creditLoad(channel, answer) })
    } catch (error) {
      return keepOpen(item, error)
    }
    orders.delete(item.cardNumber)
    return { outcome: 'loaded', loadId, amountFen: item.amountFen, isConfirmed: false }
  }

  async function finishAll(attempts: readonly Attempt[], mark: number): Promise<LoadResult[]> {
    if (attempts.length === 0) return []
    const items = attempts.map(({ item }) => item)
    let answers: readonly LoadItemAnswer[]
    try {
      answers = await host.startLoads(items, mark)
    } catch (error) {
      return items.map((item) => keepOpen(item, error))
    }
    const results: LoadResult[] = []
    for (const [index, attempt] of attempts.entries()) {
      results.push(await finish(attempt, answers[index] as LoadItemAnswer))
    }
    return results
  }

  /** The host's mark, once it has all TACs; undefined when it cannot be reached. */
  async function reachHost(): Promise<number | undefined> {
    if ((await sendTacs()) === undefined) return undefined
    return await host.askMark().catch(() => undefined)
  }

  async function loadCards(loads: readonly PaidLoad[]): Promise<LoadResult[]> {
    invariant(loads.length <= LOADS_A_REQUEST_MAX, 'a batch of loads fits one request')
    const isFull = orders.size + loads.length > openOrdersMax
    const mark = isFull ? undefined : await reachHost()
    if (mark === undefined) {
      const code = isFull ? 'OUTLET_ORDERS_FULL' : 'OUTLET_HOST_UNAVAILABLE'
      return loads.map(() => ({ outcome: 'not-loaded', code }))
    }
    const begun: (Attempt | LoadResult)[] = []
    for (const load of loads) begun.push(await begin(load, mark))
    const attempts = begun.filter((one) => 'item' in one)
    const finished = await finishAll(attempts, mark)
    const confirmed = await sendTacs()
    return begun.map((one) => {
      const result = 'item' in one ? (finished.shift() as LoadResult) : one
      const isConfirmed = result.outcome === 'loaded' && confirmed?.has(result.loadId) === true
      return isConfirmed ? { ...result, isConfirmed } : result
    })
  }

  async function proveLoad(channel: CardChannel): Promise<LoadResult> {
    const { cardNumber } = await selectCard(channel)
    const order = orders.get(cardNumber)
    if (!order) throw new TongxingError('OUTLET_ORDER_MISSING')
    const mark = await host.askMark()
    const load = await initialize(channel, order.item.amountFen)
    return await prove({ channel, order, load, mark })
  }

  return {
    loadCards,
    loadCard: async (channel, amountFen) => {
      const [result] = await loadCards([{ channel, amountFen }])
      return result as LoadResult
    },
    proveLoad,
    openOrders: () => [...orders.values()],
  }
}

function codeOf(error: unknown): ErrorCode {
  return isTongxingError(error) ? error.code : 'OUTLET_HOST_UNAVAILABLE'
}
