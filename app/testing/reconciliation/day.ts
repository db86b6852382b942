import type { Database } from '@tongxing/platform/database/database.ts'
import { reconcile } from '@tongxing/reconciliation/reconcile.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { TapTear } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { CityServices } from '../../compose/city-services.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import {
  county,
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from '../bad-input/small-city.ts'
import { createReadyBus, syncAll, wireTo } from '../bad-input/test-bus.ts'
import { balanceFen } from '../top-up/books.ts'

export const SERVICE_DAY = '2026-03-02'

/** Longer than one tap, and than the wait for the same card. */
const BETWEEN_TAPS_MS = 20_000
/** Longer than a validator's interval between heartbeats and any back-off. */
const BETWEEN_SYNCS_MS = 400_000

/**
 * A small city on a real database, with real validators on real sockets, and what a test does to
 * it.
 */
export interface TestDay {
  readonly city: CityServices
  readonly clock: SimClock
  readonly terminal: OutletTerminal
  bus(): Promise<SimulatedBus>
  cards(count: number): Promise<TestCard[]>
  /** A card on a bus, torn or not. */
  ride(bus: SimulatedBus, card: TestCard, tear?: TapTear): Promise<void>
  load(card: TestCard, amountFen: number): Promise<void>
  /** One round of a bus over a network of its own. */
  syncOver(bus: SimulatedBus, transport: Transport): Promise<void>
  /** Everything that these buses have to say, then all decisions. */
  deliver(...buses: SimulatedBus[]): Promise<void>
  settle(): Promise<void>
  reconcile(serviceDay?: string): ReturnType<typeof reconcile>
  wire(): Transport
}

export async function startDay(db: Database): Promise<TestDay> {
  const clock = createSimClock(startMs)
  const city = await startSmallCity({ db, clock })
  await publishLists(city)
  const terminal = await openOutlet(city)
  const pass = (ms: number) => clock.advanceTo(clock.nowMs() + ms)
  const settle = async () => {
    await city.fare.drain()
    await city.topup.resolve()
    await city.fare.reviseOpenClaims()
    await city.topup.resolve()
  }
  return {
    ...{ city, clock, terminal, settle },
    bus: () => createReadyBus(city, clock),
    cards: (count) => sellCards(city, terminal, count),
    async ride(bus, { card }, tear) {
      pass(BETWEEN_TAPS_MS)
      await bus.present(card, tear ?? null)
    },
    async load({ card }, amountFen) {
      pass(BETWEEN_TAPS_MS)
      await terminal.loadCard(card.enterField(), amountFen)
      card.leaveField()
    },
    async syncOver(bus, transport) {
      pass(BETWEEN_SYNCS_MS)
      await bus.sync(transport)
    },
    async deliver(...buses) {
      await syncAll(buses, wireTo(city), clock)
      await settle()
    },
    reconcile: (serviceDay = SERVICE_DAY) =>
      reconcile(db, { institution: county, clock, serviceDay, maximumFareFen: 9_900 }),
    wire: () => wireTo(city),
  }
}

/** What a card itself says that it holds: the oracle, which nothing but tests may ask. */
export async function trueBalanceFen(card: TestCard): Promise<number> {
  const fen = await balanceFen(card)
  card.card.leaveField()
  return fen
}
