/** The supply fails at any write of a tap, at any byte, and the way goes on from what is left. */
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import { PowerCut } from '@tongxing/validator-sim/firmware/disk.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { expect, test } from 'vitest'
import { cityMigrations } from '../../compose/migrations.ts'
import { registerDevices } from '../../day/register-devices.ts'
import { createValidatorParts } from '../../day/validator-parts.ts'
import { expectAcknowledgedOnLog, expectPostedOnce, openCaseCodes } from './books.ts'
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

/** Candidate, final record, and the header that follows; from nothing of a write to all of it. */
const cuts = [0, 1, 2].flatMap((afterWrites) =>
  [0, 1, 100, 1_024].map((prefixBytes) => ({ afterWrites, prefixBytes })),
)

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)

/** A validator that can be cut off in the middle of a tap. */
function createCutValidator(index: number) {
  const digits = String(index + 1).padStart(3, '0')
  const ids = { deviceId: `HS-C${digits}`, psamId: `900000000${digits}`, vehicleId: `C${digits}` }
  const device = { ...ids, operatorId: 'HSGJ', mode: 'bus' as const }
  const random = createRandom(device.deviceId)
  const institution = county
  const parts = createValidatorParts({ device, institution, clock, keys, random, bootFloor: 0 })
  let validator = createValidator(parts)
  const signIn = async () => {
    await validator.boot()
    const up = direction.DIRECTION_UP
    validator.signIn({ driverId: 'D', lineId: '120', direction: up, shiftId: 'S', tripNo: 1 })
  }
  const tap = async ({ card }: TestCard) => {
    clock.advanceTo(clock.nowMs() + 180_000)
    await validator.tap(card.enterField()).finally(() => card.leaveField())
  }
  return {
    ...{ device, plan: device, signIn, tap },
    validator: () => validator,
    sync: async (transport: Parameters<typeof validator.sync>[0]) => {
      await validator.sync(transport)
    },
    async tapAndLosePower(card: TestCard, cut: (typeof cuts)[number]) {
      parts.disk.cutPowerAt(cut)
      const isCut = await tap(card).then(
        () => false,
        (error: unknown) => error instanceof PowerCut,
      )
      parts.disk.cutPower()
      parts.disk.restorePower()
      parts.sam.reset()
      validator = createValidator(parts)
      await signIn()
      return isCut
    },
  }
}

test('whatever byte it stops at, each debit is posted once and nothing else is', async () => {
  const city = await startSmallCity({ db: tests.db, clock })
  await publishLists(city)
  const cards = await sellCards(city, await openOutlet(city), cuts.length)
  const validators = cuts.map((_, index) => createCutValidator(index))
  const plans = validators.map(({ device }) => device)
  await registerDevices(city, plans, keys)
  for (const { signIn } of validators) await signIn()
  await syncAll(validators, wireTo(city), clock)

  const wereCut: boolean[] = []
  for (const [index, validator] of validators.entries()) {
    const card = cards[index] as TestCard
    await validator.tap(card)
    wereCut.push(await validator.tapAndLosePower(card, cuts[index] as (typeof cuts)[number]))
    await validator.tap(card)
    await validator.tap(card)
  }
  expect(wereCut.filter(Boolean).length).toBeGreaterThan(6)
  await syncAll(validators, wireTo(city), clock)
  await city.fare.drain()
  await expectAcknowledgedOnLog(tests.db, validators)
  await expectPostedOnce(tests.db, cards)
  // After a power loss nobody has told the validator the time yet.
  expect(await openCaseCodes(tests.db)).toEqual(['TAP_CLOCK_UNTRUSTED'])
  await city.stop()
})
