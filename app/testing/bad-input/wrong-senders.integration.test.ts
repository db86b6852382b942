/** Devices, keys, clocks, cities, cards and versions that are wrong, through real sockets. */
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CityServices } from '../../compose/city-services.ts'
import { cityMigrations } from '../../compose/migrations.ts'
import { adminCall } from '../../day/admin-call.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import { createKeyRing } from '../../day/key-ring.ts'
import { expectAcknowledgedOnLog, expectPostedOnce, expectSound, openCaseCodes } from './books.ts'
import {
  county,
  hefei,
  makeTestCard,
  nanjing,
  openOutlet,
  publishLists,
  publishNewerTariff,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from './small-city.ts'
import {
  createReadyBus,
  createTestBus,
  lastErrorOf,
  registerBuses,
  syncAll,
  unsentOf,
  wireTo,
} from './test-bus.ts'

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)
let city: CityServices
let terminal: OutletTerminal

beforeAll(async () => {
  city = await startSmallCity({ db: tests.db, clock })
  await publishLists(city)
  terminal = await openOutlet(city)
})
afterEach(() => expectSound(tests.db))
afterAll(() => city.stop())

async function ride(bus: SimulatedBus, { card }: Pick<TestCard, 'card'>): Promise<void> {
  clock.advanceTo(clock.nowMs() + 10_000)
  await bus.present(card, null)
}

async function tapsOf(bus: SimulatedBus): Promise<object[]> {
  await city.fare.drain()
  const { rows } = await tests.db.query<{ state: string; reason_code: string | null }>(
    'select state, reason_code from fare.tap where device_id = $1 order by record_no',
    [bus.plan.deviceId],
  )
  return rows
}

/** Everything that ingest keeps under a device's name. */
async function keptOf({ plan }: SimulatedBus): Promise<number> {
  const { rows } = await tests.db.query<{ kept: number }>(
    `select ((select count(*) from ingest.device where device_id = $1)
       + (select count(*) from ingest.upload where device_id = $1)
       + (select count(*) from ingest.refused_batch where device_id = $1)
       + (select count(*) from ingest.device_state where device_id = $1))::int as kept`,
    [plan.deviceId],
  )
  return rows[0]?.kept ?? 0
}

test('a device that nobody registered leaves nothing, and loses nothing by it', async () => {
  const stranger = await createTestBus({ clock })
  await syncAll([stranger], wireTo(city), clock)
  expect(lastErrorOf(stranger)).toBe('DEVICE_UNKNOWN')
  expect(await keptOf(stranger)).toBe(0)

  await registerBuses(city, [stranger])
  await syncAll([stranger], wireTo(city), clock)
  const cards = await sellCards(city, terminal, 2)
  for (const card of cards) await ride(stranger, card)
  await syncAll([stranger], wireTo(city), clock)
  expect(unsentOf(stranger)).toBe(0)
  expect(await tapsOf(stranger)).toHaveLength(2)
  await expectAcknowledgedOnLog(tests.db, [stranger])
  await expectPostedOnce(tests.db, cards)
})

test('a device of another city is unknown here, whatever it signs', async () => {
  const visitor = await createTestBus({ clock, institution: hefei })
  await syncAll([visitor], wireTo(city), clock)
  expect(lastErrorOf(visitor)).toBe('DEVICE_UNKNOWN')
  expect(await keptOf(visitor)).toBe(0)
})

test('a device that signs with another key is refused', async () => {
  const forger = await createTestBus({ clock, keys: createKeyRing('somebody else') })
  await registerBuses(city, [forger])
  await syncAll([forger], wireTo(city), clock)
  expect(lastErrorOf(forger)).toBe('SIGNATURE_WRONG')
  expect(await keptOf(forger)).toBe(1)
})

test('what a revoked device holds stays with it, what it gave before stays posted', async () => {
  const revoked = await createReadyBus(city, clock)
  const cards = await sellCards(city, terminal, 1)
  for (const card of cards) await ride(revoked, card)
  await syncAll([revoked], wireTo(city), clock)
  const { url } = city.ingest
  const path = `/v1/devices/${revoked.plan.deviceId}/revoke`
  await adminCall({ url, adminKey: city.adminKey }, path, {})
  const [late] = (await sellCards(city, terminal, 1)) as [TestCard]
  await ride(revoked, late)
  await syncAll([revoked], wireTo(city), clock)
  expect(lastErrorOf(revoked)).toBe('DEVICE_REVOKED')
  expect(unsentOf(revoked)).toBe(1)
  expect(await tapsOf(revoked)).toEqual([{ state: 'posted', reason_code: null }])
  await expectPostedOnce(tests.db, cards)
})

test('a card of ours that was never issued rides into a case', async () => {
  const here = await createReadyBus(city, clock)
  const unknown = makeTestCard(county, 5)
  await ride(here, unknown)
  await syncAll([here], wireTo(city), clock)
  expect(await tapsOf(here)).toMatchObject([{ reason_code: 'TAP_CARD_UNKNOWN' }])
  expect(await openCaseCodes(tests.db)).toContain('TAP_CARD_UNKNOWN')
})

test('a card of a city that is not accepted here earns nobody anything', async () => {
  const here = await createReadyBus(city, clock)
  await ride(here, makeTestCard(nanjing, 5))
  await syncAll([here], wireTo(city), clock)
  expect(await tapsOf(here)).toEqual([
    { state: 'rejected', reason_code: 'TAP_ISSUER_NOT_ACCEPTED' },
  ])
  const { rows } = await tests.db.query('select * from ledger.event where kind like $1', [
    '%foreign%',
  ])
  expect(rows).toEqual([])
})

test('a clock that jumps two days ahead is held with its ride, and a case', async () => {
  const chip = createSimClock(clock.nowMs())
  const fast = await createTestBus({ clock: chip })
  await registerBuses(city, [fast])
  await syncAll([fast], wireTo(city), chip)
  const cards = await sellCards(city, terminal, 1)
  chip.advanceTo(chip.nowMs() + 2 * 86_400_000)
  for (const card of cards) await ride(fast, card)
  await syncAll([fast], wireTo(city), chip)
  expect(unsentOf(fast)).toBe(0)
  expect(await tapsOf(fast)).toEqual([{ state: 'held', reason_code: 'TAP_TIME_AHEAD' }])
  expect(await openCaseCodes(tests.db)).toContain('TAP_TIME_AHEAD')
})

test('a fare of a tariff that the back end does not hold is a case, and charged once', async () => {
  await publishNewerTariff(city)
  const here = await createReadyBus(city, clock)
  const cards = await sellCards(city, terminal, 1)
  for (const card of cards) await ride(here, card)
  await syncAll([here], wireTo(city), clock)
  // The card has paid: whether the fare was right is for somebody who has the tariff.
  expect(await tapsOf(here)).toEqual([{ state: 'posted', reason_code: 'TAP_TARIFF_UNKNOWN' }])
  expect(await openCaseCodes(tests.db)).toContain('TAP_TARIFF_UNKNOWN')
  await expectPostedOnce(tests.db, cards)
})
