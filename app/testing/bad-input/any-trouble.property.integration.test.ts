/**
 * No acknowledged tap is lost and none is posted twice, whatever network, power, sessions of the
 * database and instances of the services do. What is true is what the cards hold.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CityServices } from '../../compose/city-services.ts'
import { cityMigrations } from '../../compose/migrations.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import { expectAcknowledgedOnLog, expectPostedOnce } from './books.ts'
import { createRoughNetwork, fates, type RoughNetwork } from './rough-network.ts'
import {
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from './small-city.ts'
import { createReadyBus, syncAll, unsentOf, wireTo } from './test-bus.ts'

const BUSES = 2
const CARDS = 3
const INSTANCES = 2
const RUNS = 12
const MINUTE_MS = 60_000

/** Set it to see a failure again; it stands in the name of the test. */
const seed = Number(process.env.TONGXING_SEED ?? Date.now() % 1_000_000_007)

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)
const cities: CityServices[] = []
let unused: TestCard[]

beforeAll(async () => {
  for (let index = 0; index < INSTANCES; index += 1) cities[index] = await startInstance()
  await publishLists(instance(0))
  unused = await sellCards(instance(0), await openOutlet(instance(0)), RUNS * CARDS)
})
afterAll(() => Promise.all(cities.map((city) => city.stop())))

function startInstance(): Promise<CityServices> {
  return startSmallCity({ db: tests.db, clock })
}

function instance(index: number): CityServices {
  const city = cities[index]
  if (city === undefined) throw new RangeError(`no instance ${index}`)
  return city
}

const bus = fc.nat(BUSES - 1)
const card = fc.nat(CARDS - 1)
const tear = fc.constantFrom(null, null, null, 'before-debit', 'after-commit', 'in-answer')
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('ride'), bus, card, tear }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('power-loss'), bus, card }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sync'),
      fates: fc.array(fc.constantFrom(...fates), { maxLength: 8 }),
      cutsAtMs: fc.array(fc.nat(30), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deliver-late') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('restart'), index: fc.nat(INSTANCES - 1) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Life {
  readonly buses: readonly SimulatedBus[]
  readonly cards: readonly TestCard[]
  readonly network: RoughNetwork
}

async function live({ buses, cards, network }: Life, next: Step): Promise<void> {
  if (next.kind === 'ride' || next.kind === 'power-loss') {
    clock.advanceTo(clock.nowMs() + MINUTE_MS)
    const rider = (cards[next.card] as TestCard).card
    if (next.kind === 'ride') await buses[next.bus]?.present(rider, next.tear)
    else await buses[next.bus]?.losePower(rider)
  }
  if (next.kind === 'sync') {
    clock.advanceTo(clock.nowMs() + 7 * MINUTE_MS)
    network.expect(next.fates)
    const syncs = buses.map((one) => one.sync(network.transport))
    await Promise.all([...syncs, ...next.cutsAtMs.map(cutSessions)])
    network.expect([])
  }
  if (next.kind === 'deliver-late') await network.deliverLate()
  if (next.kind === 'restart') {
    await instance(next.index).stop()
    cities[next.index] = await startInstance()
  }
}

/** Every session with the database ends in the middle of what it does. */
async function cutSessions(afterMs: number): Promise<void> {
  await sleep(afterMs)
  await tests.db
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
    .catch(() => {})
}

/** Everything gets through at last, and each card rides once more, which tells of its torn taps. */
async function settle({ buses, cards, network }: Life): Promise<void> {
  await syncAll(buses, network.transport, clock)
  await network.deliverLate()
  for (const { card: rider } of cards) await live({ buses, cards, network }, lastRide(rider, cards))
  await syncAll(buses, network.transport, clock)
  await network.deliverLate()
  expect(buses.map(unsentOf)).toEqual(buses.map(() => 0))
  for (const city of cities) await city.fare.drain()
  await instance(0).fare.reviseOpenClaims()
}

function lastRide(rider: TestCard['card'], cards: readonly TestCard[]): Step {
  const index = cards.findIndex((one) => one.card === rider)
  return { kind: 'ride', bus: 0, card: index, tear: null }
}

test(`no acknowledged tap is lost and none is posted twice (TONGXING_SEED=${seed})`, async () => {
  const steps = fc.array(step, { minLength: 10, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const wires = (): Transport[] => cities.map(wireTo)
      const buses = [
        await createReadyBus(instance(0), clock),
        await createReadyBus(instance(1), clock),
      ]
      const cards = unused.splice(0, CARDS)
      const life = { buses, cards, network: createRoughNetwork(wires) }
      for (const next of all) {
        await live(life, next)
        await expectAcknowledgedOnLog(tests.db, buses)
      }
      await settle(life)
      await expectAcknowledgedOnLog(tests.db, buses)
      await expectPostedOnce(tests.db, cards)
    }),
    { seed, numRuns: RUNS, endOnFailure: true },
  )
  // All runs have been made, each with cards of its own.
  expect(unused).toEqual([])
}, 120_000)
