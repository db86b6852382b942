import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideByLoadCounter,
  decideByPurchases,
  type LoadVerdict,
  type PendingLoad,
  type PurchaseEvidence,
} from './decide-load.ts'

const load: PendingLoad = {
  loadCounter: 7,
  purchaseCounter: 40,
  balanceBeforeFen: 300,
  amountFen: 5_000,
  terminalId: '112233445566',
  timestamp: '20260302101500',
}
const found = (purchaseCounter: number, balanceBeforeFen: number): PurchaseEvidence => ({
  purchaseCounter,
  balanceBeforeFen,
  lastLog: undefined,
})
const log = {
  sequence: 8,
  overdraftFen: 0,
  amountFen: 5_000,
  type: 2,
  terminalNumber: '112233445566',
  timestamp: '20260302101500',
}

describe('the load counter of a later INITIALIZE', () => {
  test('unmoved says that the card was never credited', () => {
    expect(decideByLoadCounter(load, 7)).toMatchObject({ state: 'reversed' })
  })
  test('one further says that it was', () => {
    expect(decideByLoadCounter(load, 8)).toMatchObject({ state: 'confirmed' })
  })
  test.each([6, 9])('%i says nothing of this load', (counter) => {
    expect(decideByLoadCounter(load, counter)).toBe('undecided')
  })
})

describe('later purchases', () => {
  test('the next one finds the money or does not', () => {
    expect(decideByPurchases(load, [found(40, 5_300)])).toMatchObject({ state: 'confirmed' })
    expect(decideByPurchases(load, [found(40, 300)])).toMatchObject({ state: 'reversed' })
  })

  test('one from before the load says nothing, whatever it found', () => {
    expect(decideByPurchases(load, [found(39, 300), found(39, 5_300)])).toBe('undecided')
  })

  test('a later one decides only where purchases alone cannot have made its balance', () => {
    expect(decideByPurchases(load, [found(42, 4_900)])).toMatchObject({ state: 'confirmed' })
    expect(decideByPurchases(load, [found(42, 300)])).toBe('undecided')
    expect(decideByPurchases(load, [found(42, 100)])).toBe('undecided')
  })

  test('a balance that neither outcome explains decides nothing', () => {
    expect(decideByPurchases(load, [found(40, 5_200)])).toBe('undecided')
    expect(decideByPurchases(load, [found(41, 5_301)])).toBe('undecided')
  })

  test('the card’s own log names the load, before or after its counter is raised', () => {
    const emptied = { ...found(44, 100), lastLog: log }
    expect(decideByPurchases(load, [emptied])).toEqual({
      state: 'confirmed',
      decidedBy: 'card-log',
    })
    const before = { ...emptied, lastLog: { ...log, sequence: 7 } }
    expect(decideByPurchases(load, [before])).toMatchObject({ state: 'confirmed' })
  })

  test.each([
    ['type', { ...log, type: 9 }],
    ['terminal', { ...log, terminalNumber: '112233445567' }],
    ['second', { ...log, timestamp: '20260302101501' }],
    ['amount', { ...log, amountFen: 5_001 }],
    ['counter', { ...log, sequence: 9 }],
  ])('a log record of another %s is not of this load', (_, lastLog) => {
    expect(decideByPurchases(load, [{ ...found(44, 100), lastLog }])).toBe('undecided')
  })

  test('pieces that disagree decide nothing and are named', () => {
    expect(decideByPurchases(load, [found(40, 300), found(41, 5_000)])).toBe('contradiction')
  })
})

/** A card's life after a load was tried: what it then spends, and what of it gets through. */
const life = fc.record({
  isCredited: fc.boolean(),
  balanceBeforeFen: fc.integer({ min: 0, max: 20_000 }),
  amountFen: fc.integer({ min: 100, max: 20_000 }),
  faresFen: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }),
})

describe('whatever gets through, in whatever order', () => {
  test('a verdict is the truth, and the next purchase always gives one', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(life, fc.infiniteStream(fc.nat()), (card, picks) => {
        const truth = card.isCredited ? 'confirmed' : 'reversed'
        const tried = { ...load, ...card }
        const all: PurchaseEvidence[] = []
        let balanceFen = card.balanceBeforeFen + (card.isCredited ? card.amountFen : 0)
        for (const [step, fareFen] of card.faresFen.entries()) {
          if (fareFen > balanceFen) break
          all.push(found(load.purchaseCounter + step, balanceFen))
          balanceFen -= fareFen
        }
        const delivered: PurchaseEvidence[] = []
        const verdicts: LoadVerdict[] = []
        const rest = all.slice()
        while (rest.length > 0) {
          const [piece] = rest.splice((picks.next().value ?? 0) % rest.length, 1)
          if (piece) delivered.push(piece)
          verdicts.push(decideByPurchases(tried, delivered))
        }
        for (const verdict of verdicts) {
          if (verdict !== 'undecided') expect(verdict).toMatchObject({ state: truth })
        }
        if (all.length > 0) expect(verdicts.at(-1)).toMatchObject({ state: truth })
      }),
    )
  })
})
