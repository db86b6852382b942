/** A validator is copied with its disks, its SAM's state and its key, and both go on. */
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import {
  createSimulatedDisk,
  type SimulatedDisk,
} from '@tongxing/validator-sim/firmware/simulated-disk.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { memorySamStateStore } from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CityServices } from '../../compose/city-services.ts'
import { cityMigrations } from '../../compose/migrations.ts'
import { registerDevices } from '../../day/register-devices.ts'
import { createValidatorParts } from '../../day/validator-parts.ts'
import { expectPostedOnce, openCaseCodes } from './books.ts'
import {
  county,
  keys,
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from './small-city.ts'
import { syncAll, wireTo } from './test-bus.ts'

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)
const device = {
  ...{ deviceId: 'HS-V900', psamId: '000000000900', vehicleId: 'HS900', operatorId: 'HSGJ' },
  mode: 'bus' as const,
}
let city: CityServices
let cards: TestCard[]

beforeAll(async () => {
  city = await startSmallCity({ db: tests.db, clock })
  await publishLists(city)
  cards = await sellCards(city, await openOutlet(city), 9)
  await registerDevices(city, [device], keys)
})
afterAll(() => city.stop())

type Parts = ReturnType<typeof createValidatorParts>

function makeParts(samState = memorySamStateStore()): Parts {
  const random = createRandom(`clone/${samState.read().terminalSequence}`)
  return createValidatorParts({
    ...{ device, institution: county, clock, keys, random, bootFloor: 0, samState },
  })
}

async function powerUp(parts: Parts) {
  const validator = createValidator(parts)
  await validator.boot()
  const trip = { driverId: 'D1', lineId: '120', shiftId: 'S1', tripNo: 1 }
  validator.signIn({ ...trip, direction: direction.DIRECTION_UP })
  return validator
}

function copyOf(disk: SimulatedDisk): SimulatedDisk {
  const copy = createSimulatedDisk(disk.sizeBytes)
  for (let at = 0; at < disk.sizeBytes; at += 4096) {
    const bytes = disk.read(at, Math.min(4096, disk.sizeBytes - at))
    if (bytes.some((byte) => byte !== 0)) copy.writeDurable(at, bytes)
  }
  return copy
}

async function ride(validator: Validator, riders: readonly TestCard[]): Promise<void> {
  for (const { card } of riders) {
    clock.advanceTo(clock.nowMs() + 10_000)
    const { outcome } = await validator.tap(card.enterField())
    card.leaveField()
    expect(outcome).toMatch(/^PAID/)
  }
}

/** One round of store and forward, later than any interval that the server asks for. */
async function sync(validator: Validator): Promise<void> {
  clock.advanceTo(clock.nowMs() + 400_000)
  await validator.sync(wireTo(city))
}

async function cloneAlarms(): Promise<number> {
  const { rows } = await tests.db.query<{ times: number }>(
    `select times::int from ingest.device_alarm
      where device_id = $1 and code = 'DEVICE_CLONE_SUSPECTED'`,
    [device.deviceId],
  )
  return rows[0]?.times ?? 0
}

/** Cards of the records on the log whose number lies above the copy. */
async function cardsOnLog(): Promise<Set<string>> {
  const { rows } = await tests.db.query<{ value: Buffer }>(
    `select value from log.record where topic = 'taps'`,
  )
  const records = rows.flatMap(
    ({ value }) => decodeMessage('TapsEnvelope', value).device?.records ?? [],
  )
  return new Set(records.map(({ cardNumber }) => cardNumber ?? ''))
}

test('it is noticed with the first words of the second, and no tap of either is lost', async () => {
  const samState = memorySamStateStore()
  const parts = makeParts(samState)
  const honest = await powerUp(parts)
  const uploader = { plan: device, validator: () => honest, sync: async () => sync(honest) }
  await syncAll([uploader], wireTo(city), clock)
  await ride(honest, cards.slice(0, 3))
  await sync(honest)
  expect(await cloneAlarms()).toBe(0)

  const copied = makeParts(memorySamStateStore(samState.read()))
  const disks = { disk: copyOf(parts.disk), paramsDisk: copyOf(parts.paramsDisk) }
  const clone = await powerUp({ ...copied, ...disks })
  await ride(clone, cards.slice(3, 5))
  await ride(honest, cards.slice(5, 7))
  await sync(clone)
  await sync(honest)
  expect(await cloneAlarms()).toBeGreaterThan(0)
  expect(await openCaseCodes(tests.db, device.deviceId)).toContain('DEVICE_CLONE_SUSPECTED')

  await ride(honest, cards.slice(7, 9))
  for (let round = 0; round < 4; round += 1) {
    await sync(clone)
    await sync(honest)
  }
  expect(honest.status().uplink.unsentRecords).toBe(0)
  expect(clone.status().uplink.unsentRecords).toBe(0)
  expect(await cardsOnLog()).toEqual(new Set(cards.map(({ cardNumber }) => cardNumber)))
  await city.fare.drain()
  await expectPostedOnce(tests.db, cards.slice(0, 3))
  // Two debits under one SAM number: neither is posted before a person has looked.
  expect(await openCaseCodes(tests.db)).toContain('TAP_TERMINAL_REUSED')
})
