import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordKind } from '@tongxing/proto/messages.ts'
import { PowerCut } from './disk.ts'
import { createReceiver, type NetworkFault } from './testing/receiver.ts'
import { accountOf, createCodeRig, newCode } from './testing/ride-codes.ts'
import type { Rig } from './testing/rig.ts'

// A code is money for one ride: however often it is shown, and wherever the power goes, the records
// that the back end gets have it once, and a rider who saw green is among them.

const codes = Array.from({ length: 4 }, (_, index) => newCode(index + 1))

type Event =
  | { readonly kind: 'scan'; readonly code: number }
  | { readonly kind: 'scan-cut'; readonly code: number; readonly bytes: number }
  | { readonly kind: 'power-off' }
  | { readonly kind: 'sync'; readonly faults: readonly NetworkFault[] }

const code = fc.nat(codes.length - 1)
const fault = fc.constantFrom<NetworkFault>('none', 'request-lost', 'answer-lost', 'doubled')
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('scan' as const), code }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('scan-cut' as const), code, bytes: fc.nat(1_100) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'power-off' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      faults: fc.array(fault, { maxLength: 3 }),
    }),
  },
)

/** The outcome; undefined where the power went before there was one. */
async function scan(rig: Rig, number: number): Promise<string | undefined> {
  try {
    return (await rig.validator.scan(codes[number] ?? new Uint8Array(0))).outcome
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    await rig.reboot()
    return undefined
  } finally {
    rig.disk.restorePower()
  }
}

test('a code rides once, and whoever saw green is on a record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 25 }), async (events) => {
      const rig = await createCodeRig({ settings: { journalSlots: 64 } })
      const receiver = createReceiver(rig.clock.nowMs)
      const green = new Set<number>()
      for (const one of events) {
        rig.clock.advance(1_000)
        if (one.kind === 'power-off') await rig.reboot()
        if (one.kind === 'sync') {
          const faults = [...one.faults]
          receiver.fault = () => faults.shift() ?? 'none'
          await rig.validator.sync(receiver)
        }
        if (one.kind === 'scan-cut') rig.disk.cutPowerAt({ afterWrites: 0, prefixBytes: one.bytes })
        if (one.kind === 'scan' || one.kind === 'scan-cut') {
          const outcome = await scan(rig, one.code)
          expect([undefined, 'PAID_CODE', 'RIDE_CODE_REPEATED']).toContain(outcome)
          if (outcome === 'PAID_CODE') green.add(one.code)
        }
      }
      receiver.fault = () => 'none'
      for (let round = 0; round < 3; round++) {
        rig.clock.advance(700_000)
        await rig.validator.sync(receiver)
      }
      const records = [...receiver.held.values()]
      expect(records).toHaveLength(rig.validator.journal.head)
      const rides = records.filter(({ kind }) => kind === recordKind.RECORD_KIND_CODE_RIDE)
      const accounts = rides.map(({ cardNumber }) => cardNumber ?? '')
      expect(new Set(accounts).size).toBe(accounts.length)
      for (const number of green) expect(accounts).toContain(accountOf(number + 1))
      expect(rides.every(({ amountFen }) => amountFen === 200)).toBe(true)
    }),
    { numRuns: 60, seed: 20260302 },
  )
}, 60_000)
