import { expect, test } from 'vitest'
import { fuzzCards } from './testing/fuzz.ts'

/** `CARD_FUZZ_APDUS=10000000` runs so many, `CARD_FUZZ_SEED` others; a failure names its seed. */
const apdus = Number(process.env['CARD_FUZZ_APDUS'] ?? 20_000)
const seed = process.env['CARD_FUZZ_SEED'] ?? 'card'

test('random commands and tears never break a card, nor move money without its MAC', {
  timeout: 30_000 + apdus,
}, () => {
  const count = fuzzCards(seed, apdus)
  // That the run was worth something: cards did pay, were torn, and had paid when torn.
  expect(count.movements).toBeGreaterThan(apdus / 200)
  expect(count.tears).toBeGreaterThan(apdus / 500)
  expect(count.tornDone).toBeGreaterThan(0)
})
