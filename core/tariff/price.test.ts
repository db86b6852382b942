import { describe, expect, test } from 'vitest'
import { compileTariff } from './compile.ts'
import { price } from './price.ts'
import { loadTariff, ride, rideBefore } from './testing.ts'
import type { PriceInput } from './types.ts'

const shenzhen = loadTariff('shenzhen')
const huoshan = loadTariff('huoshan')
const MINUTE_MS = 60_000

describe('Shenzhen', () => {
  const metro = (change: Partial<PriceInput>): PriceInput => ride({ mode: 'metro', ...change })

  test.each([
    [100, 80],
    [200, 160],
    [250, 200],
    [299, 239],
    [300, 240],
    [301, 241],
    [350, 278],
    [400, 315],
    [500, 390],
    [600, 465],
    [601, 466],
    [700, 530],
    [1000, 725],
    [0, 0],
  ])('bus bands: a list fare of %i fen is %i', (listFareFen, amountFen) => {
    expect(price(shenzhen, ride({ listFareFen })).amountFen).toBe(amountFen)
  })

  test.each([
    [200, 190],
    [500, 475],
    [1400, 1330],
  ])('metro card: a list fare of %i fen is %i', (listFareFen, amountFen) => {
    expect(price(shenzhen, metro({ listFareFen })).amountFen).toBe(amountFen)
  })

  test('the ride code pays the metro in full and the bus like a card', () => {
    expect(price(shenzhen, metro({ medium: 'qr', listFareFen: 400 })).amountFen).toBe(400)
    expect(price(shenzhen, ride({ medium: 'qr' })).amountFen).toBe(160)
  })

  test('a student pays half on both, a senior nothing', () => {
    expect(price(shenzhen, ride({ cardKind: 2, listFareFen: 250 })).amountFen).toBe(125)
    expect(price(shenzhen, metro({ cardKind: 2, listFareFen: 700 })).amountFen).toBe(350)
    expect(price(shenzhen, ride({ cardKind: 3 })).amountFen).toBe(0)
  })

  test('the published example: section bus of 6 yuan, then a bus of 2', () => {
    expect(price(shenzhen, ride({ listFareFen: 600 })).amountFen).toBe(465)
    const second = ride({ transferState: rideBefore(40 * MINUTE_MS) })
    expect(price(shenzhen, second)).toEqual({
      amountFen: 120,
      listFareFen: 200,
      riderClass: 'adult',
      markAmountFen: 0,
      steps: [
        { code: 'LIST_FARE_GIVEN', beforeFen: 0, afterFen: 200, argument: 0 },
        { code: 'BANDS', beforeFen: 200, afterFen: 160, argument: 1 },
        { code: 'TRANSFER', beforeFen: 160, afterFen: 120, argument: 40 },
      ],
    })
  })

  test('the transfer window holds to the millisecond, both edges inside', () => {
    const after = (elapsedMs: number): number =>
      price(shenzhen, ride({ transferState: rideBefore(elapsedMs) })).amountFen
    expect(after(0)).toBe(120)
    expect(after(90 * MINUTE_MS)).toBe(120)
    expect(after(90 * MINUTE_MS + 1)).toBe(160)
    expect(after(-1)).toBe(160)
  })

  test.each<[string, PriceInput, number]>([
    ['bus to the same line', ride({ transferState: rideBefore(1, { lastLineId: '1' }) }), 160],
    ['bus to metro', metro({ transferState: rideBefore(1) }), 150],
    ['metro to bus', ride({ transferState: rideBefore(1, { lastMode: 'metro' }) }), 120],
    ['metro to metro', metro({ transferState: rideBefore(1, { lastMode: 'metro' }) }), 190],
    ['from another city', ride({ transferState: rideBefore(1, { lastCity: '3764' }) }), 160],
    ['of a student', ride({ cardKind: 2, transferState: rideBefore(1) }), 100],
    ['code, bus to metro', metro({ medium: 'qr', transferState: rideBefore(1) }), 200],
    ['code, bus to bus', ride({ medium: 'qr', transferState: rideBefore(1) }), 120],
    ['dearer than the ride', ride({ listFareFen: 20, transferState: rideBefore(1) }), 0],
  ])('transfer: %s', (_, input, amountFen) => {
    expect(price(shenzhen, input).amountFen).toBe(amountFen)
  })

  test('needs the last ride of a card', () => {
    expect(shenzhen.needsTransferState).toBe(true)
  })
})

describe('Huoshan', () => {
  const local = { city: '3764', cardCity: '3764', listFareFen: null }
  const rideOn = (lineId: string, change: Partial<PriceInput> = {}): PriceInput =>
    ride({ ...local, lineId, ...change })

  test.each([
    ['101', 1, 'adult', 90],
    ['120', 1, 'adult', 135],
    ['166', 1, 'adult', 180],
    ['166', 4, 'adult', 180],
    ['101', 2, 'student', 50],
    ['120', 2, 'student', 75],
    ['166', 3, 'elder', 0],
    ['166', 5, 'soldier', 0],
    ['166', 9, 'adult', 180],
  ])('line %s, card kind %i: %s pays %i', (lineId, cardKind, riderClass, amountFen) => {
    const result = price(huoshan, rideOn(lineId, { cardKind }))
    expect([result.riderClass, result.amountFen]).toEqual([riderClass, amountFen])
  })

  test('a card of another city has the card discount, but no concession for residents', () => {
    const foreign = (cardKind: number): unknown => {
      const { riderClass, amountFen } = price(
        huoshan,
        rideOn('166', { cardCity: '3610', cardKind }),
      )
      return [riderClass, amountFen]
    }
    expect([1, 2, 3, 5].map(foreign)).toEqual([
      ['adult', 180],
      ['adult', 180],
      ['adult', 180],
      ['soldier', 0],
    ])
  })

  test('the table of lines decides, whatever the vehicle says', () => {
    expect(price(huoshan, rideOn('101', { listFareFen: 900 })).listFareFen).toBe(100)
  })

  test('a line outside the table costs the default fare and says so', () => {
    const { listFareFen, steps } = price(huoshan, rideOn('199'))
    expect([listFareFen, steps[0]?.code]).toEqual([200, 'LIST_FARE_DEFAULT'])
  })

  test('needs no last ride', () => {
    expect(huoshan.needsTransferState).toBe(false)
  })
})

describe('a ride that the tariff does not price', () => {
  test.each<[string, PriceInput]>([
    ['TARIFF_LIST_FARE_INVALID', ride({ listFareFen: null })],
    ['TARIFF_LIST_FARE_INVALID', ride({ listFareFen: -1 })],
    ['TARIFF_LIST_FARE_INVALID', ride({ listFareFen: 160.5 })],
    ['TARIFF_LIST_FARE_INVALID', ride({ listFareFen: 10_000_001 })],
  ])('is refused with %s', (code, input) => {
    expect(() => price(shenzhen, input)).toThrowError(expect.objectContaining({ code }))
  })

  test('is refused for an unknown mode, medium or line', () => {
    expect(() => price(huoshan, ride({ mode: 'metro' }))).toThrowError(
      expect.objectContaining({ code: 'TARIFF_MODE_UNKNOWN' }),
    )
    const fares = [{ mode: 'bus', kind: 'line', lines: { 7: 100 }, defaultFen: null }] as const
    const strict = compileTariff({ ...huoshan.document, media: ['card'], fares })
    expect(() => price(strict, ride({ medium: 'qr' }))).toThrowError(
      expect.objectContaining({ code: 'TARIFF_MEDIUM_UNKNOWN' }),
    )
    expect(() => price(strict, ride({ lineId: '8' }))).toThrowError(
      expect.objectContaining({ code: 'TARIFF_LINE_UNKNOWN' }),
    )
    expect(price(strict, ride({ lineId: '7' })).listFareFen).toBe(100)
  })
})

describe('the class of a card', () => {
  const { document } = huoshan
  const classes = document.classes.map((rule) =>
    rule.id === 'elder' ? { ...rule, entitlements: ['ELDER70'] } : rule,
  )

  test('comes from an entitlement too, the first rule of the document winning', () => {
    const tariff = compileTariff({ ...document, classes })
    const classOf = (change: Partial<PriceInput>): string =>
      price(tariff, ride({ city: '3764', cardCity: '3764', ...change })).riderClass
    const entitlements = ['ELDER70']
    expect(classOf({ cardKind: 9, entitlements })).toBe('elder')
    expect(classOf({ cardKind: 5, entitlements })).toBe('elder')
    expect(classOf({ cardKind: 2, entitlements })).toBe('student')
    expect(classOf({ cardKind: 9, entitlements: ['OTHER'] })).toBe('adult')
    expect(classOf({ cardKind: 9, entitlements, cardCity: '3610' })).toBe('adult')
  })
})
