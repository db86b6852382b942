import type { TapRecord } from '@tongxing/proto/messages.ts'
import { direction, rideStage } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { price } from '../tariff/price.ts'
import { compileTariff } from '../tariff/compile.ts'
import { loadTariff } from '../tariff/testing.ts'
import { checkPrice, priceInputOf } from './price-check.ts'
import { purchaseRecord, TAPPED_AT_MS } from './testing.ts'

const { document } = loadTariff('huoshan')
const tariff = compileTariff({
  ...document,
  transfers: [
    {
      ...{ id: 't', windowMinutes: 60, offFen: 30 },
      pairs: [{ from: 'bus', to: 'bus', otherLineOnly: true }],
    },
  ],
})

/** Stops that lines 140, 153 and 164 all have. */
const stop = fc.integer({ min: 1, max: 12 })
const minutesAgo = fc.integer({ min: 0, max: 120 }).map((ago) => TAPPED_AT_MS - ago * 60_000)

const unpriced: fc.Arbitrary<TapRecord> = fc
  .record({
    rideStage: fc.constantFrom(
      rideStage.RIDE_STAGE_SINGLE,
      rideStage.RIDE_STAGE_BOARD,
      rideStage.RIDE_STAGE_ALIGHT,
      rideStage.RIDE_STAGE_SUPPLEMENT,
    ),
    lineId: fc.constantFrom('101', '140', '153', '164'),
    stopNo: stop,
    direction: fc.constantFrom(direction.DIRECTION_UP, direction.DIRECTION_DOWN),
    personNo: fc.integer({ min: 0, max: 3 }),
    cardCity: fc.constantFrom('3764', '3610'),
    boarding: fc.record({
      tappedAtMs: minutesAgo,
      stopNo: stop,
      markAmountFen: fc.integer({ min: 0, max: 5_000 }),
    }),
    cardState: fc.record({
      cardKind: fc.constantFrom(1, 2, 3, 5),
      concessionUntil: fc.constantFrom('', '20260301', '20260302'),
      transfer: fc.option(
        fc.record({
          tappedAtMs: minutesAgo,
          lineId: fc.constantFrom('102', '140'),
          mode: fc.constant('bus'),
          amountFen: fc.nat(400),
          city: fc.constant('3764'),
        }),
        { nil: undefined },
      ),
    }),
  })
  .map((ride) => purchaseRecord({ ...ride, acceptorCity: '3764', mode: 'bus', medium: 'card' }))

/** As the bus writes it: priced with the same code. */
const priced = unpriced.map((record) => {
  const result = price(tariff, priceInputOf(record))
  return {
    ...record,
    amountFen: result.amountFen,
    listPriceFen: result.listFareFen,
    markAmountFen: result.markAmountFen,
    cardState: { ...record.cardState, riderClass: result.riderClass },
    priceSteps: [...result.steps],
  }
})

test('the replay of a ride of any stage comes out as the bus priced it', () => {
  fc.assert(
    fc.property(priced, (record) => {
      expect(checkPrice(record, tariff)).toBe('same')
    }),
  )
})

test('the replay finds any number of the price that was altered', () => {
  fc.assert(
    fc.property(priced, fc.integer({ min: 1, max: 500 }), (record, more) => {
      const steps = record.priceSteps
      const last = steps.at(-1)
      const altered: readonly Partial<TapRecord>[] = [
        { amountFen: record.amountFen + more },
        { listPriceFen: record.listPriceFen + more },
        { markAmountFen: record.markAmountFen + more },
        { cardState: { ...record.cardState, riderClass: 'nobody' } },
        { priceSteps: steps.slice(0, -1) },
        { priceSteps: [...steps, ...steps] },
        {
          priceSteps: [...steps.slice(0, -1), { ...last, argument: (last?.argument ?? 0) + more }],
        },
        {
          priceSteps: [...steps.slice(0, -1), { ...last, afterFen: (last?.afterFen ?? 0) + more }],
        },
      ]
      for (const change of altered)
        expect(checkPrice({ ...record, ...change }, tariff)).toBe('differs')
    }),
  )
})

test('the replay finds a mark amount of the card that is not what was supplemented', () => {
  fc.assert(
    fc.property(priced, (record) => {
      fc.pre(record.rideStage === rideStage.RIDE_STAGE_SUPPLEMENT)
      const markAmountFen = (record.boarding?.markAmountFen ?? 0) + 1
      const altered = { ...record, boarding: { ...record.boarding, markAmountFen } }
      expect(checkPrice(altered, tariff)).toBe('differs')
    }),
  )
})

test('a companion has no share in the last ride of the card', () => {
  fc.assert(
    fc.property(unpriced, (record) => {
      const { transferState } = priceInputOf({ ...record, personNo: 2 })
      expect(transferState).toBeNull()
    }),
  )
})
