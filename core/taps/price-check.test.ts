import { describe, expect, test } from 'vitest'
import { price } from '../tariff/price.ts'
import { loadTariff } from '../tariff/testing.ts'
import { checkPrice, priceInputOf } from './price-check.ts'
import { purchaseRecord } from './testing.ts'

const tariff = loadTariff('huoshan')

/** A record as the bus writes it: priced with the same code. */
function priced(cardKind = 1) {
  const unpriced = purchaseRecord({
    lineId: '101',
    acceptorCity: '3764',
    cardCity: '3764',
    cardState: { cardKind },
  })
  const result = price(tariff, priceInputOf(unpriced))
  return {
    ...unpriced,
    amountFen: result.amountFen,
    listPriceFen: result.listFareFen,
    cardState: { cardKind, riderClass: result.riderClass },
    priceSteps: [...result.steps],
  }
}

describe('the replay of a price', () => {
  test.each([1, 2, 3, 5])('agrees with the bus bit for bit for card kind %i', (cardKind) => {
    expect(checkPrice(priced(cardKind), tariff)).toBe('same')
  })

  test('finds another amount, class, list fare or reason', () => {
    const record = priced()
    const steps = record.priceSteps
    for (const change of [
      { amountFen: record.amountFen + 1 },
      { listPriceFen: record.listPriceFen + 1 },
      { cardState: { ...record.cardState, riderClass: 'elder' } },
      { cardState: { ...record.cardState, cardKind: 5 } },
      { priceSteps: steps.slice(1) },
      { priceSteps: steps.map((step) => ({ ...step, argument: step.argument + 1 })) },
    ]) {
      expect(checkPrice({ ...record, ...change }, tariff)).toBe('differs')
    }
  })

  test('a ride that the tariff does not price differs; an unknown version is unknown', () => {
    expect(checkPrice({ ...priced(), mode: 'metro' }, tariff)).toBe('differs')
    expect(checkPrice(priced(), undefined)).toBe('unknown')
  })
})
