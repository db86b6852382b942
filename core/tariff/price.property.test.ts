import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTariff, parseTariff } from './compile.ts'
import { price } from './price.ts'
import { ride } from './testing.ts'
import type { DiscountRule, FareBand, PriceInput, Rounding, TariffDocument } from './types.ts'

const percent = fc.integer({ min: 0, max: 100 })

const bands: fc.Arbitrary<readonly FareBand[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 4 }),
    fc.array(percent, { minLength: 5, maxLength: 5 }),
  )
  .map(([edges, percents]) =>
    [...edges.toSorted((a, b) => a - b), null].map((upToFen, index) => ({
      upToFen,
      percent: percents[index] ?? 0,
    })),
  )

const discountRule: fc.Arbitrary<DiscountRule> = fc.oneof(
  percent.map((value): DiscountRule => ({ id: 'd', kind: 'percent', percent: value })),
  bands.map((value): DiscountRule => ({ id: 'd', kind: 'bands', bands: value })),
  fc.constant<DiscountRule>({ id: 'd', kind: 'free' }),
)

const rounding: fc.Arbitrary<Rounding> = fc.record({
  mode: fc.constantFrom('down', 'half-up', 'up'),
  unitFen: fc.constantFrom(1, 5, 10, 50, 100),
})

const document: fc.Arbitrary<TariffDocument> = fc
  .record({ discount: discountRule, rounding, offFen: fc.integer({ min: 1, max: 300 }) })
  .map(({ discount, rounding: rounded, offFen }) => ({
    schema: 'tongxing.tariff.v1',
    id: 'generated',
    version: 1,
    title: 'generated',
    status: 'scenario',
    sources: ['fast-check'],
    effectiveFrom: '2020-01-01T00:00:00+08:00',
    effectiveUntil: null,
    classes: [{ id: 'adult', cardKinds: [1] }],
    defaultClass: 'adult',
    media: ['card'],
    fares: [{ mode: 'bus', kind: 'given' }],
    rounding: rounded,
    discounts: [discount],
    transfers: [
      {
        id: 't',
        windowMinutes: 90,
        offFen,
        pairs: [{ from: 'bus', to: 'bus', otherLineOnly: true }],
      },
    ],
  }))

const input: fc.Arbitrary<PriceInput> = fc
  .record({
    listFareFen: fc.integer({ min: 0, max: 5000 }),
    lineId: fc.constantFrom('1', '2'),
    transferState: fc.option(
      fc.record({
        lastTappedAtMs: fc.integer({ min: -1, max: 6_000_000 }).map((ms) => ride().tappedAtMs - ms),
        lastLineId: fc.constantFrom('1', '2'),
        lastMode: fc.constantFrom('bus', 'metro'),
        lastAmountFen: fc.nat(500),
        lastCity: fc.constantFrom('5840', '3764'),
      }),
    ),
  })
  .map(ride)

describe('every price', () => {
  test('is whole fen from 0 to the list fare, and its steps lead to it', () => {
    fc.assert(
      fc.property(document, input, (tariff, tap) => {
        const { amountFen, listFareFen, steps } = price(compileTariff(tariff), tap)
        expect(Number.isSafeInteger(amountFen)).toBe(true)
        expect(amountFen).toBeGreaterThanOrEqual(0)
        expect(amountFen).toBeLessThanOrEqual(listFareFen)
        const ends = [0, ...steps.map(({ afterFen }) => afterFen)]
        expect(steps.map(({ beforeFen }) => beforeFen)).toEqual(ends.slice(0, -1))
        expect(ends.at(-1)).toBe(amountFen)
      }),
    )
  })

  test('does not fall when the list fare rises', () => {
    fc.assert(
      fc.property(document, input, fc.nat(2000), (tariff, tap, moreFen) => {
        const compiled = compileTariff(tariff)
        const dearer = { ...tap, listFareFen: (tap.listFareFen ?? 0) + moreFen }
        const amountFen = price(compiled, tap).amountFen
        expect(price(compiled, dearer).amountFen).toBeGreaterThanOrEqual(amountFen)
      }),
    )
  })

  test('is lowered by a transfer by at most the sum that the rule names', () => {
    fc.assert(
      fc.property(document, input, (tariff, tap) => {
        const compiled = compileTariff(tariff)
        const withoutFen = price(compiled, { ...tap, transferState: null }).amountFen
        const withFen = price(compiled, tap).amountFen
        expect(withFen).toBeLessThanOrEqual(withoutFen)
        expect(withoutFen - withFen).toBeLessThanOrEqual(tariff.transfers[0]?.offFen ?? 0)
      }),
    )
  })

  test('is the same after document and input went over the wire as JSON', () => {
    fc.assert(
      fc.property(document, input, (tariff, tap) => {
        const sent = compileTariff(parseTariff(JSON.stringify(tariff)))
        const replayed: PriceInput = JSON.parse(JSON.stringify(tap))
        expect(price(sent, replayed)).toEqual(price(compileTariff(tariff), tap))
      }),
    )
  })

  test('agrees with bands added up fen by fen and rounded in big integers', () => {
    fc.assert(
      fc.property(document, fc.nat(3000), (tariff, listFareFen) => {
        const { amountFen } = price(compileTariff(tariff), ride({ listFareFen }))
        expect(BigInt(amountFen)).toBe(naivePrice(tariff, listFareFen))
      }),
    )
  })
})

/** The definition, without any of the shortcuts of `price.ts`. */
function naivePrice(tariff: TariffDocument, listFareFen: number): bigint {
  const [rule] = tariff.discounts
  let hundredths = 0n
  for (let fen = 1; fen <= listFareFen; fen++) hundredths += BigInt(percentOfFen(rule, fen))
  const unit = 100n * BigInt(tariff.rounding.unitFen)
  const addend = { down: 0n, 'half-up': unit / 2n, up: unit - 1n }[tariff.rounding.mode]
  const fen = ((hundredths + addend) / unit) * BigInt(tariff.rounding.unitFen)
  return fen < BigInt(listFareFen) ? fen : BigInt(listFareFen)
}

function percentOfFen(rule: DiscountRule | undefined, fen: number): number {
  if (rule?.kind === 'percent') return rule.percent
  if (rule?.kind !== 'bands') return 0
  return rule.bands.find(({ upToFen }) => upToFen === null || fen <= upToFen)?.percent ?? 0
}
