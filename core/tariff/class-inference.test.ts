import { describe, expect, test } from 'vitest'
import { type ChargedRide, explainCard } from './class-inference.ts'
import { loadTariff, ride, rideBefore } from './testing.ts'
import type { PriceInput } from './types.ts'

const tariff = loadTariff('shenzhen')

const charged = (chargedFen: number, change: Partial<PriceInput> = {}): ChargedRide => ({
  input: ride(change),
  chargedFen,
})

function explain(...rides: ChargedRide[]): unknown {
  const { riderClass, cardKind, rides: explained } = explainCard(tariff, rides)
  return [riderClass, cardKind, explained.map(({ verdict }) => verdict)]
}

describe('the class of a card', () => {
  test('is not asked for where the default class gives every charge', () => {
    const transfer = charged(120, { transferState: rideBefore(1) })
    expect(explain(charged(160), transfer)).toEqual(['adult', 1, ['predicted', 'predicted']])
  })

  test('is the one that gives all charges of the card', () => {
    const metro = charged(250, { mode: 'metro', listFareFen: 500 })
    expect(explain(charged(100), metro)).toEqual(['student', 2, ['byClass', 'byClass']])
    expect(explain(charged(0))).toEqual(['senior', 3, ['byClass']])
  })

  test('is not taken for one ride when it does not fit another', () => {
    expect(explain(charged(100), charged(0))).toEqual(['adult', 1, ['unexplained', 'unexplained']])
    expect(explain(charged(160), charged(0))).toEqual(['adult', 1, ['predicted', 'unexplained']])
  })

  test('is no excuse for a charge outside the list', () => {
    expect(explain(charged(120))).toEqual(['adult', 1, ['unexplained']])
    const fullMetro = charged(500, { mode: 'metro', listFareFen: 500 })
    expect(explain(fullMetro)).toEqual(['adult', 1, ['unexplained']])
  })

  test('does not come from the kind that the input happens to hold', () => {
    expect(explain(charged(160, { cardKind: 3 }))).toEqual(['adult', 1, ['predicted']])
  })

  test('decides the price that is shown for each ride', () => {
    const { rides } = explainCard(tariff, [charged(100), charged(50, { listFareFen: 100 })])
    expect(rides.map(({ pricedFen }) => pricedFen)).toEqual([100, 50])
  })
})
