import { price } from '@tongxing/core/tariff/price.ts'
import type { PriceInput } from '@tongxing/core/tariff/types.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { createCounty, MORNING_MS, SEED } from '../fleet/county.ts'
import { priceInput } from '../fleet/riders.ts'
import type { Bench } from '../harness/bench.ts'
import { computeMs, computeRate } from '../harness/rate.ts'

const INPUTS = 4_096

/** The price of one ride, over cards, lines and buses of the county. */
export const priceBench: Bench = {
  name: 'price',
  unit: 'prices/s',
  limit: 'reading every field of the same inputs once',
  prepare: async ({ isQuick }) => {
    const county = createCounty()
    const random = createRandom(`${SEED}/price`)
    const inputs = Array.from({ length: INPUTS }, (_, index) => {
      const boarding = {
        bus: random.pick(county.buses),
        psamCounter: index,
        tappedAtMs: MORNING_MS + index,
      }
      return priceInput(county, random.pick(county.cards), boarding)
    })
    const durationMs = isQuick ? computeMs.quick : computeMs.full
    const sumOfPrices = () =>
      inputs.reduce((sum, input) => sum + price(county.tariff, input).amountFen, 0)
    const expectedFen = sumOfPrices()
    let wrong = 0
    return {
      value: () =>
        computeRate(INPUTS, durationMs, () => {
          if (sumOfPrices() !== expectedFen) wrong += 1
        }),
      limit: () =>
        computeRate(INPUTS, durationMs, () =>
          inputs.reduce((sum, input) => sum + readOnce(input), 0),
        ),
      check: () => ({ wrong }),
    }
  },
}

/** A number that depends on each field that a price may depend on. */
function readOnce(input: PriceInput): number {
  return (
    input.mode.charCodeAt(0) +
    input.lineId.charCodeAt(0) +
    (input.listFareFen ?? 0) +
    input.tappedAtMs +
    input.utcOffsetMinutes +
    input.medium.charCodeAt(0) +
    input.city.charCodeAt(0) +
    input.cardCity.charCodeAt(0) +
    input.cardKind +
    input.entitlements.length +
    (input.transferState === null ? 0 : 1)
  )
}
