import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findChainFaults } from './continuity.ts'

const link = (purchaseCounter: number, balanceBeforeFen: number, balanceAfterFen: number) => ({
  purchaseCounter,
  balanceBeforeFen,
  balanceAfterFen,
})

describe('the chain of a card', () => {
  test('has no fault when balances and loads follow each other', () => {
    const purchases = [link(7, 1_000, 800), link(8, 1_800, 1_600), link(9, 1_600, 1_600)]
    expect(findChainFaults(purchases, [{ purchaseCounter: 8, amountFen: 1_000 }], 200)).toEqual([])
    expect(findChainFaults([], [], 200)).toEqual([])
  })

  test('R11: a gap says how much was spent in it, and whether that can be', () => {
    const faults = findChainFaults([link(7, 1_000, 800), link(10, 500, 300)], [], 200)
    expect(faults).toEqual([
      {
        code: 'TAP_COUNTER_GAP',
        afterCounter: 7,
        beforeCounter: 10,
        missingCounters: 2,
        impliedFen: 300,
        isPlausible: true,
      },
    ])
    expect(findChainFaults([link(7, 1_000, 800), link(9, 500, 300)], [], 200)).toMatchObject([
      { impliedFen: 300, isPlausible: false },
    ])
  })

  test('R12: a break is named with its value, upwards too', () => {
    const purchases = [link(7, 1_000, 800), link(8, 900, 700)]
    expect(findChainFaults(purchases, [], 200)).toMatchObject([
      { code: 'TAP_BALANCE_BREAK', missingCounters: 0, impliedFen: -100, isPlausible: false },
    ])
  })

  test('loads before the first purchase belong to no step', () => {
    const loads = [{ purchaseCounter: 7, amountFen: 1_000 }]
    expect(findChainFaults([link(7, 1_000, 800), link(8, 800, 600)], loads, 200)).toEqual([])
  })

  test('P8: missing counters are the difference of the sets, the implied sum is exact', () => {
    const ride = fc.record({ amountFen: fc.nat(300), loadFen: fc.nat(50), isLost: fc.boolean() })
    fc.assert(
      fc.property(fc.array(ride, { maxLength: 30 }), (rides) => {
        let balanceFen = 1_000
        const all = rides.map(({ amountFen, loadFen, isLost }, index) => {
          balanceFen += loadFen
          const purchase = link(index, balanceFen, balanceFen - amountFen)
          balanceFen -= amountFen
          return { purchase, isLost, load: { purchaseCounter: index, amountFen: loadFen } }
        })
        const delivered = all.filter(({ isLost }) => !isLost).map(({ purchase }) => purchase)
        const faults = findChainFaults(
          delivered,
          all.map(({ load }) => load),
          300,
        )
        const first = delivered.at(0)?.purchaseCounter ?? 0
        const last = delivered.at(-1)?.purchaseCounter ?? 0
        const lost = all.filter(
          ({ isLost, purchase: { purchaseCounter } }) =>
            isLost && purchaseCounter > first && purchaseCounter < last,
        )
        const sum = (of: (one: (typeof lost)[number]) => number) =>
          lost.reduce((total, one) => total + of(one), 0)
        expect(faults.reduce((total, fault) => total + fault.missingCounters, 0)).toBe(lost.length)
        expect(faults.reduce((total, fault) => total + fault.impliedFen, 0)).toBe(
          sum(({ purchase }) => purchase.balanceBeforeFen - purchase.balanceAfterFen),
        )
        expect(faults.every(({ isPlausible }) => isPlausible)).toBe(true)
      }),
    )
  })
})
