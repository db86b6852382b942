import type { Rate, RateRow } from '@tongxing/core/clearing-files/fees.ts'
import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportLines } from './export-lines.ts'
import { takeRide } from './testing/rides.ts'
import { clearDay, DAY, expectBooksToAgree, onCounty, onHefei, useWorld } from './testing/world.ts'

const DAY_MS = 86_400_000

const anyRate: fc.Arbitrary<Rate> = fc.oneof(
  fc.record({ fixedE7: fc.integer({ min: -20_000_000, max: 90_000_000 }) }),
  fc.record({
    numerator: fc.integer({ min: -5, max: 60 }),
    denominator: fc.integer({ min: 1_000, max: 9_999 }),
  }),
)
const anyRow = fc.record({
  serviceType: fc.constantFrom('-1', '01'),
  ...{ fee: anyRate, issuerShare: anyRate, acquirerShare: anyRate },
})
const anyRide = fc.record({
  isOurs: fc.boolean(),
  amountFen: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_900 })),
  forged: fc.boolean(),
  onCode: fc.boolean(),
})
const anyDay = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  rides: fc.array(anyRide, { maxLength: 12 }),
})

describe('whatever is ridden, at whatever rates', () => {
  const world = useWorld()

  test('every file, day and book sums to zero in 10⁻⁷ fen, and both sides agree', async () => {
    let day = DAY
    let counter = 0
    await fc.assert(
      fc.asyncProperty(anyDay, async ({ rows, rides }) => {
        const rates: RateRow[] = rows.map((row, index) => ({
          ...{ id: `${index}`, businessType: '-1', acquirer: '-1', issuer: '-1' },
          ...{ effectiveDay: '2018-04-01', ...row },
        }))
        rates.push({ ...(rates[0] as RateRow), id: 'any', serviceType: '-1' })
        await world.centre.restart({ rates })
        for (const { isOurs, ...rest } of rides) {
          counter += 1
          const tappedAtMs = world.clock.now + counter * 1_000
          const ride = (isOurs ? onHefei : onCounty)(counter, { ...rest, tappedAtMs })
          await takeRide(isOurs ? world.hefei : world.county, ride)
        }
        await clearDay(world, day)
        await expectBooksToAgree(world)
        const sums = new Map<string, bigint>()
        for await (const { kind, line, file, netE7 } of exportLines(world.centre.db, day)) {
          expect(`${kind} ${line} ${file}`).toMatch(/^(FB|CL) \d+ \w{33}$/)
          sums.set(day, (sums.get(day) ?? 0n) + BigInt(netE7))
        }
        expect(sums.get(day) ?? 0n).toBe(0n)
        day = nextServiceDay(day)
        world.clock.now += DAY_MS
      }),
      { numRuns: 12, endOnFailure: true },
    )
    const carried = await world.centre.db.query(
      `select from clearing.net_position group by settle_day
       having sum(carried_out_e7) <> 0 or sum(net_fen) <> 0
         or sum(income_e7 - outgo_e7) <> 0 or max(abs(carried_out_e7)) >= 10000000`,
    )
    expect(carried.rows).toEqual([])
  })
})
