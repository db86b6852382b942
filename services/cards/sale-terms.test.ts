import { expect, test } from 'vitest'
import { defaultSaleTerms, salePrice } from './sale-terms.ts'

const terms = {
  isFirstIssueFree: false,
  byKind: { 3: { depositFen: 0, feeFen: 1_000 } },
  otherKinds: { depositFen: 1_500, feeFen: 2_000 },
}

test('a kind pays its own price, the others the common one', () => {
  expect(salePrice(terms, 3, 'first')).toEqual({ depositFen: 0, feeFen: 1_000 })
  expect(salePrice(terms, 1, 'first')).toEqual({ depositFen: 1_500, feeFen: 2_000 })
})

test('the first card is free where the issuer says so, its replacement is not', () => {
  expect(salePrice(defaultSaleTerms, 1, 'first')).toEqual({ depositFen: 0, feeFen: 0 })
  expect(salePrice(defaultSaleTerms, 1, 'replacement')).toEqual({ depositFen: 0, feeFen: 2_000 })
})
