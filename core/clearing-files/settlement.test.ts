import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANY, type RatedRecord, type RateRow, rateFor, settleFees } from './fees.ts'
import { sampleFeedback } from './samples.ts'
import {
  clearingTotals,
  feedbackMinusClearing,
  netPositions,
  type SettlementLine,
  settlementLegs,
} from './totals.ts'

const row: RateRow = {
  id: 'all',
  businessType: ANY,
  serviceType: ANY,
  acquirer: ANY,
  issuer: ANY,
  effectiveDay: '2026-01-01',
  fee: { numerator: 1, denominator: 3 },
  issuerShare: { numerator: 1, denominator: 700 },
  acquirerShare: { fixedE7: 12_345 },
}
const record: RatedRecord = {
  businessType: '8451',
  serviceType: '01',
  acquirer: '01011000',
  issuer: '02022000',
  day: '2026-03-12',
  amountFen: 200,
}
const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 60 })
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)

describe('rates', () => {
  const pick = (...rows: Partial<RateRow>[]) =>
    rateFor(
      rows.map((change, index) => ({ ...row, id: String(index), ...change })),
      record,
    ).id

  test('the row with the fewest wildcards holds', () => {
    expect(pick({}, { serviceType: '01' }, { serviceType: '02' })).toBe('1')
    expect(pick({ issuer: '02022000' }, { businessType: '8451' })).toBe('1')
  })

  test('a row holds from its first to its last day', () => {
    expect(pick({}, { effectiveDay: '2026-03-12' })).toBe('1')
    expect(pick({}, { serviceType: '01', expiryDay: '2026-03-12' })).toBe('1')
    expect(pick({}, { serviceType: '01', expiryDay: '2026-03-11' })).toBe('0')
    expect(pick({}, { serviceType: '01', effectiveDay: '2026-03-13' })).toBe('0')
  })

  test('a record without a rate is refused', () => {
    expect(() => pick({ issuer: '01011000' })).toThrow('no rate for 8451/01 01011000 → 02022000')
  })
})

describe('fees', () => {
  test('the worked example of clearing.md 1.2', () => {
    const rates: RateRow = {
      ...row,
      fee: { numerator: 5, denominator: 1000 },
      issuerShare: { numerator: 2, denominator: 1000 },
      acquirerShare: { numerator: 1, denominator: 1000 },
    }
    const [fees] = settleFees([record], [rates])
    expect(fees).toEqual({
      rateId: 'all',
      feeE7: 10_000_000n,
      issuerShareE7: 4_000_000n,
      acquirerShareE7: 2_000_000n,
    })
    expect(settlementLegs({ ...sampleFeedback, ...fees })).toEqual({
      issuerE7: -1_996_000_000n,
      acquirerE7: 1_992_000_000n,
      centreE7: 4_000_000n,
    })
  })

  test('of a file sum to the rate of its total, each within 10⁻⁷ fen of its own', () => {
    fc.assert(
      fc.property(amounts, (amountsFen) => {
        const fees = settleFees(
          amountsFen.map((amountFen) => ({ ...record, amountFen })),
          [row],
        )
        const totalE7 = sum(amountsFen.map(BigInt)) * 10_000_000n
        expect(sum(fees.map((fee) => fee.feeE7))).toBe(totalE7 / 3n)
        expect(sum(fees.map((fee) => fee.issuerShareE7))).toBe(totalE7 / 700n)
        for (const [index, fee] of fees.entries()) {
          const off = fee.feeE7 * 3n - BigInt(amountsFen[index] ?? 0) * 10_000_000n
          expect(off > -3n && off < 3n).toBe(true)
        }
      }),
    )
  })

  test('are those of each record, whatever stands around it in the file', () => {
    const rows = [row, { ...row, id: 'metro', serviceType: '02', fee: { fixedE7: 7 } }]
    const fees = settleFees([record, { ...record, serviceType: '02' }, record], rows)
    expect(fees.map((fee) => fee.rateId)).toEqual(['all', 'metro', 'all'])
    expect(fees[1]?.feeE7).toBe(7n)
  })
})

const institutions = ['01011000', '02022000', '03033000']
const fees = fc.bigInt({ min: 0n, max: 10n ** 12n })
const line: fc.Arbitrary<SettlementLine> = fc.record({
  issuerInstitution: fc.constantFrom(...institutions),
  acquirerInstitution: fc.constantFrom(...institutions),
  amountFen: fc.integer({ min: 0, max: 1_000_000 }),
  errorCode: fc.constantFrom('000000', '000001'),
  test: fc.boolean(),
  feeE7: fees,
  issuerShareE7: fees,
  acquirerShareE7: fees,
})

describe('totals', () => {
  test('parties and centre sum to zero; refused and test lines move nothing', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const totals = clearingTotals(lines)
        const moving = lines.filter((one) => one.errorCode === '000000' && !one.test)
        const nets = [...totals.parties.values()].map((party) => party.incomeE7 - party.outgoE7)
        expect(sum(nets) + totals.centreE7).toBe(0n)
        expect(totals.accepted).toBe(moving.length)
        const keptE7 = moving.map((one) => one.feeE7 - one.issuerShareE7 - one.acquirerShareE7)
        expect(totals.centreE7).toBe(sum(keptE7))
      }),
    )
  })

  test('a ride that only one side was told of shows as the difference', () => {
    const both = clearingTotals([sampleFeedback, sampleFeedback])
    const one = clearingTotals([sampleFeedback])
    expect(feedbackMinusClearing(both, one)).toEqual({
      amountE7: 2_000_000_000n,
      feeE7: 10_000_000n,
      issuerShareE7: 4_000_000n,
      acquirerShareE7: 2_000_000n,
    })
  })
})

describe('net positions', () => {
  const side = fc.bigInt({ min: 0n, max: 10n ** 15n })
  const carried = fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n })

  test('in whole fen sum to zero, and what is rounded off is carried', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side, carried), { maxLength: 20 }), (days) => {
        const open = days.map(([incomeE7, outgoE7, carriedInE7], index) => ({
          institution: String(index),
          incomeE7,
          outgoE7,
          carriedInE7,
        }))
        const netE7 = sum(open.map((one) => one.incomeE7 - one.outgoE7 + one.carriedInE7))
        const centre = {
          institution: 'centre',
          incomeE7: netE7 < 0n ? -netE7 : 0n,
          outgoE7: netE7 > 0n ? netE7 : 0n,
          carriedInE7: 0n,
        }
        const positions = netPositions([...open, centre])
        expect(sum(positions.map((one) => BigInt(one.netFen)))).toBe(0n)
        expect(sum(positions.map((one) => one.carriedOutE7))).toBe(0n)
        for (const [index, one] of positions.entries()) {
          const party = [...open, centre][index] ?? centre
          const exactE7 = party.incomeE7 - party.outgoE7 + party.carriedInE7
          expect(BigInt(one.netFen) * 10_000_000n + one.carriedOutE7).toBe(exactE7)
          expect(one.incomeFen - one.outgoFen).toBe(one.netFen)
          expect(Math.min(one.incomeFen, one.outgoFen)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('that do not sum to zero are refused', () => {
    const lone = { institution: 'a', incomeE7: 1n, outgoE7: 0n, carriedInE7: 0n }
    expect(() => netPositions([lone])).toThrow('sum to zero')
  })
})
