import { direction } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionShift, shift } from '../rig.ts'
import type { Shift } from '../../validator.ts'
import { expectAgreement } from './agreement.ts'
import { tapAt } from './city.ts'
import {
  createRigCity,
  loadAtOutlet,
  type LoadedRider,
  newRider,
  type RigCity,
} from './rig-city.ts'
import { tapTorn, tears } from './tears.ts'

// Everything that the matrix knows, in any order: two buses, three cards, an outlet.

/** More runs, or another seed, for the night: TONGXING_RUNS=5000 TONGXING_SEED=7. */
const runs = Number(process.env.TONGXING_RUNS ?? 60)
const seed = Number(process.env.TONGXING_SEED ?? 20260302)

const { DIRECTION_DOWN } = direction
const shifts: readonly Shift[] = [
  shift,
  sectionShift,
  sectionShift,
  { ...sectionShift, direction: DIRECTION_DOWN },
]

// Two bytes of a TAC can be a status word by chance; a reader's CRC never lets them through.
const likely = tears.filter(({ name }) => name !== 'answer cut to 2 bytes')

const bus = fc.constantFrom('a', 'b')
const rider = fc.nat(2)
const tap = { bus, rider, stopNo: fc.integer({ min: 1, max: 6 }) }
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('tap'), ...tap }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('torn'),
      ...tap,
      tear: fc.constantFrom(...likely),
      purchase: fc.constantFrom(0, 0, 1),
      updates: fc.constantFrom(1, 2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait'),
      seconds: fc.constantFrom(1, 30, 110, 130, 600, 9_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('drive'), bus, shift: fc.constantFrom(...shifts) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('load'), rider }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('power-loss'), bus }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sync') }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function live(city: RigCity, riders: readonly LoadedRider[], next: Step): Promise<void> {
  city.pass(1_000)
  const rig = 'bus' in next && next.bus === 'b' ? await city.otherBus() : city.bus
  const one = riders['rider' in next ? next.rider : 0] as LoadedRider
  if (next.kind === 'tap') await tapAt(rig, one, next.stopNo)
  if (next.kind === 'torn') {
    rig.validator.setStop(next.stopNo)
    const { updates, purchase } = next
    await tapTorn(rig, one, { harm: next.tear.harm, updates, purchase })
  }
  if (next.kind === 'wait') city.pass(next.seconds * 1_000)
  if (next.kind === 'drive') rig.validator.signIn(next.shift)
  if (next.kind === 'load') loadAtOutlet(one, 500)
  if (next.kind === 'power-loss') await rig.reboot()
  if (next.kind === 'sync') await city.sync()
}

test(`cards, journals and back end agree after any life (TONGXING_SEED=${seed})`, async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 50, size: 'max' })
  let lives = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const city = await createRigCity({ shift: sectionShift })
      const riders = [newRider(1), newRider(2, { cardKind: 3 }), newRider(3, { cardKind: 2 })]
      for (const next of all) await live(city, riders, next)
      await expectAgreement(city, riders)
      lives += 1
    }),
    { numRuns: runs, seed, endOnFailure: process.env.CI === undefined && runs > 60 },
  )
  expect(lives).toBe(runs)
}, 3_600_000)
