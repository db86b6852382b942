/** The process with all services of a city is killed in the middle of its work, again and again. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { afterEach, expect, test } from 'vitest'
import { cityMigrations } from '../../compose/migrations.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import { expectAcknowledgedOnLog, expectPostedOnce, openCaseCodes } from './books.ts'
import {
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from './small-city.ts'
import { createReadyBus, syncAll, unsentOf, wireTo } from './test-bus.ts'

const KILLS = 4
const BUSES = 4
const RIDES = 16
const STEP_MS = 400_000

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** The city in a process of its own; `kill` gives it no chance to finish anything. */
async function startCityProcess(): Promise<{ wire: Transport; kill(): Promise<void> }> {
  const main = new URL('city-process.ts', import.meta.url)
  const child = fork(main, [JSON.stringify(tests.connection), String(clock.nowMs())])
  children.push(child)
  const [{ ingestUrl }] = (await once(child, 'message')) as [{ ingestUrl: string }]
  const direct = wireTo({ ingest: { url: ingestUrl } })
  return {
    wire: {
      async request(request) {
        if (child.connected) child.send({ nowMs: clock.nowMs() })
        return await direct.request(request)
      },
    },
    async kill() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

test('what it acknowledged is posted once by the process that comes after it', async () => {
  let city = await startSmallCity({ db: tests.db, clock })
  await publishLists(city)
  const cards = await sellCards(city, await openOutlet(city), 6)
  const buses: SimulatedBus[] = []
  while (buses.length < BUSES) buses.push(await createReadyBus(city, clock))
  await city.stop()

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { wire, kill: killCity } = await startCityProcess()
    for (let ride = 0; ride < RIDES; ride += 1) {
      clock.advanceTo(clock.nowMs() + 30_000)
      await buses[ride % BUSES]?.present((cards[ride % cards.length] as TestCard).card, null)
    }
    clock.advanceTo(clock.nowMs() + STEP_MS)
    const syncs = Promise.all(buses.map((bus) => bus.sync(wire)))
    await sleep(10 + kill * 25)
    await killCity()
    await syncs
    await expectAcknowledgedOnLog(tests.db, buses)
  }

  city = await startSmallCity({ db: tests.db, clock })
  await syncAll(buses, wireTo(city), clock)
  expect(buses.map(unsentOf)).toEqual(buses.map(() => 0))
  await city.fare.drain()
  await expectAcknowledgedOnLog(tests.db, buses)
  await expectPostedOnce(tests.db, cards)
  expect(await openCaseCodes(tests.db)).toEqual([])
  await city.stop()
})
