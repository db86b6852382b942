/** The database is killed in the middle of uploads and started again, three times. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CityServices } from '../../compose/city-services.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import { expectAcknowledgedOnLog, expectPostedOnce, openCaseCodes } from './books.ts'
import { makeHome, type OwnCluster, startOwnCluster } from './own-cluster.ts'
import {
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from './small-city.ts'
import { createReadyBus, lastErrorOf, syncAll, unsentOf, wireTo } from './test-bus.ts'

const KILLS = 3
const BUSES = 4
const RIDES = 12

const home = makeHome()
const clock = createSimClock(startMs)
const buses: SimulatedBus[] = []
let cluster: OwnCluster
let city: CityServices
let cards: TestCard[]

beforeAll(async () => {
  cluster = await startOwnCluster(home.path)
  city = await startSmallCity({ db: cluster.db, clock })
  await publishLists(city)
  cards = await sellCards(city, await openOutlet(city), 6)
  while (buses.length < BUSES) buses.push(await createReadyBus(city, clock))
})
afterAll(async () => {
  await city.stop()
  await cluster.stop()
  home.remove()
})

async function rideAll(): Promise<void> {
  for (let ride = 0; ride < RIDES; ride += 1) {
    clock.advanceTo(clock.nowMs() + 30_000)
    const card = cards[ride % cards.length] as TestCard
    await buses[ride % BUSES]?.present(card.card, null)
  }
}

test('every acknowledged tap is posted once, and none of the others is lost', async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    await rideAll()
    clock.advanceTo(clock.nowMs() + 400_000)
    const syncs = Promise.all(buses.map((bus) => bus.sync(wireTo(city))))
    await sleep(5 + kill * 12)
    cluster.kill()
    await syncs

    clock.advanceTo(clock.nowMs() + 400_000)
    await rideAll()
    await Promise.all(buses.map((bus) => bus.sync(wireTo(city))))
    expect(buses.map(lastErrorOf)).toEqual(buses.map(() => 'DATABASE_UNAVAILABLE'))
    const ready = await fetch(`${city.ingest.url}/readyz`)
    const health = await fetch(`${city.ingest.url}/healthz`)
    expect([ready.status, health.status]).toEqual([503, 200])

    await cluster.start()
    await expectAcknowledgedOnLog(cluster.db, buses)
  }
  await syncAll(buses, wireTo(city), clock)
  expect(buses.map(unsentOf)).toEqual(buses.map(() => 0))
  await city.fare.drain()
  await expectAcknowledgedOnLog(cluster.db, buses)
  await expectPostedOnce(cluster.db, cards)
  expect(await openCaseCodes(cluster.db)).toEqual([])
})
