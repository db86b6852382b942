import { planShenzhenReplay } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import type { ShenzhenTap } from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { describe, expect, test } from 'vitest'
import { readTariff } from '../compose/tariffs.ts'
import { type Charge, compareCharges } from './compare.ts'
import { cardNumberOf } from './replay-world.ts'

const tariff = compileTariff(readTariff('shenzhen'))
const startMs = Date.parse('2018-09-01T09:00:00+08:00')

function tap(line: number, change: Partial<ShenzhenTap> = {}): ShenzhenTap {
  return {
    line,
    cardNo: 'A',
    kind: 'bus',
    tappedAtMs: startMs + line * 60_000,
    listFareFen: 200,
    chargedFen: 160,
    deviceNo: '1',
    company: 'bus company',
    place: 'M1',
    vehicle: 'B1',
    transferMarked: false,
    ...change,
  }
}

const plan = (...taps: ShenzhenTap[]) => planShenzhenReplay(tariff, taps)

/** What a back end without a fault holds of the plan's rides. */
function chargesOf(cards: ReturnType<typeof plan>): Charge[] {
  return cards.flatMap(({ rides }, index) =>
    rides.map(({ tap: { tappedAtMs }, pricedFen }) => ({
      ...{ cardNumber: cardNumberOf(index), tappedAtMs, postedFen: pricedFen, code: 'PAID' },
    })),
  )
}

describe('the comparison', () => {
  test('counts apart what is predicted, what needs the class, and what neither explains', () => {
    const cards = plan(
      tap(2),
      tap(3, { cardNo: 'PUPIL', chargedFen: 100 }),
      tap(4, { cardNo: 'B', chargedFen: 123 }),
    )
    const { rows, predicted, byClass, unexplained, explained } = compareCharges(
      cards,
      chargesOf(cards),
    )
    expect({ rows, predicted, byClass, unexplained, explained }).toEqual({
      ...{ rows: 3, predicted: 1, byClass: 1, unexplained: 1, explained: 2 },
    })
  })

  test('has a line of the table for each mode and class, which sum to the whole', () => {
    const cards = plan(
      tap(2),
      tap(3, { cardNo: 'B', chargedFen: 150 }),
      tap(4, { kind: 'metroExit', listFareFen: 400, chargedFen: 380 }),
      tap(5, { cardNo: 'PUPIL', chargedFen: 100 }),
    )
    const none = { predicted: 0, byClass: 0, unexplained: 0 }
    expect(compareCharges(cards, chargesOf(cards)).table).toEqual([
      {
        ...{ mode: 'bus', riderClass: 'adult', rows: 2, ...none, predicted: 1, unexplained: 1 },
        ...{ listFen: 400, chargedFen: 310, postedFen: 320 },
      },
      {
        ...{ mode: 'bus', riderClass: 'student', rows: 1, ...none, byClass: 1 },
        ...{ listFen: 200, chargedFen: 100, postedFen: 100 },
      },
      {
        ...{ mode: 'metro', riderClass: 'adult', rows: 1, ...none, predicted: 1 },
        ...{ listFen: 400, chargedFen: 380, postedFen: 380 },
      },
    ])
  })

  test('lists every unexplained row with its place in the file', () => {
    const cards = plan(tap(7, { kind: 'metroExit', listFareFen: 600, chargedFen: 600 }), tap(2))
    const { unexplainedRows, mispricedRows } = compareCharges(cards, chargesOf(cards))
    expect(unexplainedRows).toEqual([
      {
        ...{ line: 7, card: 'A', time: '2018-09-01 09:07:00', mode: 'metro', riderClass: 'adult' },
        ...{ listFen: 600, chargedFen: 600, pricedFen: 570, postedFen: 570 },
        pattern: 'listFareCharged',
      },
    ])
    expect(mispricedRows).toEqual([])
  })

  test('leaves no row explained that was not charged so, even where the tariff is right', () => {
    const cards = plan(tap(2), tap(3), tap(4))
    const [first, second] = chargesOf(cards)
    if (first === undefined || second === undefined) throw new Error('the plan has its rides')
    const charges = [
      { ...first, postedFen: 120 },
      { ...second, postedFen: null, code: 'TAP_CONFLICT' },
    ]
    const { predicted, unexplained, mispricedRows } = compareCharges(cards, charges)
    expect([predicted, unexplained]).toEqual([0, 3])
    expect(mispricedRows.map(({ postedFen, pattern }) => [postedFen, pattern])).toEqual([
      [120, 'PAID'],
      [null, 'TAP_CONFLICT'],
      [null, 'MISSING'],
    ])
  })

  test('tells two rides of one card at one instant apart by their order', () => {
    const both = { tappedAtMs: startMs, listFareFen: 200 }
    const cards = plan(tap(2, both), tap(3, { ...both, listFareFen: 300, chargedFen: 240 }))
    const charges = chargesOf(cards)
    expect(compareCharges(cards, charges).mispricedRows).toEqual([])
    expect(compareCharges(cards, charges.toReversed()).mispricedRows).toHaveLength(2)
  })

  test('counts discounts that were withheld, and none twice', () => {
    const cards = plan(tap(2), tap(3, { place: 'M2' }), tap(4, { place: 'M2' }))
    expect(compareCharges(cards, chargesOf(cards)).rightsWithheld).toBe(1)
  })
})
