import { describe, expect, test } from 'vitest'
import { price } from './price.ts'
import { rideFormOf, sectionLines } from './ride-form.ts'
import { compileTariff } from './compile.ts'
import { loadTariff, ride, rideBefore } from './testing.ts'
import type { PriceInput, RideInput } from './types.ts'

const MINUTE_MS = 60_000
const huoshan = loadTariff('huoshan')

/** Line 140: stops 1 to 5, 6 to 10 and 11 to 14 are a section each; 1, 2 or 3 yuan. */
const on140 = (stage: RideInput, change: Partial<PriceInput> = {}): PriceInput =>
  ride({ city: '3764', cardCity: '3764', lineId: '140', listFareFen: null, ride: stage, ...change })

const board = (stopNo: number, up = true): RideInput => ({ stage: 'board', stopNo, up })
const alight = (boardStopNo: number, stopNo: number): RideInput => ({
  ...{ stage: 'alight', boardStopNo, boardedAtMs: ride().tappedAtMs - 20 * MINUTE_MS, stopNo },
})

describe('a ride by section', () => {
  test('costs nothing at boarding and marks the dearest ride ahead, discounted', () => {
    expect(price(huoshan, on140(board(3)))).toEqual({
      amountFen: 0,
      listFareFen: 300,
      riderClass: 'adult',
      markAmountFen: 270,
      steps: [
        { code: 'LIST_FARE_FARTHEST', beforeFen: 0, afterFen: 300, argument: 3 },
        { code: 'PERCENT', beforeFen: 300, afterFen: 270, argument: 90 },
        { code: 'BOARDING', beforeFen: 270, afterFen: 0, argument: 0 },
      ],
    })
  })

  test('costs at alighting what the sections between the two stops cost', () => {
    expect(price(huoshan, on140(alight(3, 7)))).toEqual({
      amountFen: 180,
      listFareFen: 200,
      riderClass: 'adult',
      markAmountFen: 0,
      steps: [
        { code: 'LIST_FARE_BY_SECTIONS', beforeFen: 0, afterFen: 200, argument: 1 },
        { code: 'PERCENT', beforeFen: 200, afterFen: 180, argument: 90 },
      ],
    })
  })

  test.each([
    ['up from the first stop', 1, true, 300],
    ['up from the second section', 6, true, 200],
    ['up from the last stop', 14, true, 100],
    ['down from the last stop', 14, false, 300],
    ['down from the second section', 6, false, 200],
    ['down from the first stop', 1, false, 100],
  ])('has the mark of its direction: %s', (_, stopNo, up, listFen) => {
    expect(price(huoshan, on140(board(stopNo, up))).markAmountFen).toBe(listFen * 0.9)
    const single = price(huoshan, on140({ stage: 'single', stopNo, up }))
    expect([single.amountFen, single.markAmountFen]).toEqual([listFen * 0.9, 0])
  })

  test('within one section, or back at the stop of boarding, costs the least', () => {
    expect(price(huoshan, on140(alight(1, 5))).listFareFen).toBe(100)
    expect(price(huoshan, on140(alight(9, 9))).listFareFen).toBe(100)
  })

  test('without a tap-off costs its mark, as it stands, whatever the class and the line', () => {
    const supplement: RideInput = { stage: 'supplement', markAmountFen: 270 }
    const paid = price(huoshan, on140(supplement, { cardKind: 2, lineId: '9999' }))
    const steps = [{ code: 'SUPPLEMENT', beforeFen: 0, afterFen: 270, argument: 0 }]
    expect(paid).toEqual({
      ...{ amountFen: 270, listFareFen: 270, riderClass: 'student', markAmountFen: 0, steps },
    })
  })

  test('between two stops of a line with a fare for each pair counts the stops', () => {
    const { listFareFen, steps } = price(huoshan, on140(alight(11, 4), { lineId: '153' }))
    expect([listFareFen, steps[0]?.code, steps[0]?.argument]).toEqual([
      250,
      'LIST_FARE_BY_STOPS',
      7,
    ])
  })

  test.each<[string, RideInput | undefined]>([
    ['no stop at all', undefined],
    ['stop 0', board(0)],
    ['a stop beyond the line', board(15)],
    ['half a stop', board(1.5)],
    ['a boarding at stop 0', alight(0, 5)],
    ['a boarding beyond the line', alight(15, 5)],
  ])('is refused with %s', (_, stage) => {
    const { ride: _none, ...input } = on140(board(1))
    expect(() => price(huoshan, { ...input, ...(stage && { ride: stage }) })).toThrowError(
      expect.objectContaining({ code: 'TARIFF_STOP_INVALID' }),
    )
  })

  test.each([-1, 0.5, Number.NaN, 10_000_001])('has no supplement of %d', (markAmountFen) => {
    const supplement = on140({ stage: 'supplement', markAmountFen })
    expect(() => price(huoshan, supplement)).toThrowError(
      expect.objectContaining({ code: 'TARIFF_LIST_FARE_INVALID' }),
    )
  })
})

test('a line with one fare costs it at every stage, wherever the bus is', () => {
  for (const stage of [
    board(0),
    alight(0, 0),
    { stage: 'single', stopNo: 99, up: true } as const,
  ]) {
    const flat = price(huoshan, on140(stage, { lineId: '139' }))
    expect([flat.amountFen, flat.markAmountFen]).toEqual([180, 0])
  }
})

describe('a transfer to a ride by section', () => {
  const transfers = [
    {
      ...{ id: 't', windowMinutes: 30, offFen: 50 },
      pairs: [{ from: 'bus', to: 'bus', otherLineOnly: true } as const],
    },
  ]
  const tariff = compileTariff({ ...huoshan.document, transfers })
  const after = (elapsedMs: number) => rideBefore(elapsedMs, { lastCity: '3764' })

  test('is measured to the boarding, though it is taken at the alighting', () => {
    const at = (elapsedMs: number) =>
      price(tariff, on140(alight(3, 7), { transferState: after(elapsedMs) })).steps.at(-1)
    const boardedAfter = (ms: number) => at(20 * MINUTE_MS + ms)
    const transfer = { code: 'TRANSFER', beforeFen: 180, afterFen: 130 }
    expect(boardedAfter(30 * MINUTE_MS)).toEqual({ ...transfer, argument: 30 })
    expect(boardedAfter(30 * MINUTE_MS + 1)?.code).toBe('PERCENT')
    expect(boardedAfter(-1)?.code).toBe('PERCENT')
  })

  test('is no part of the mark', () => {
    const marked = price(tariff, on140(board(3), { transferState: after(MINUTE_MS) }))
    expect(marked.markAmountFen).toBe(270)
  })
})

describe('a concession that ends', () => {
  const lastDay = '20240601'
  const classAt = (instant: string, concessionUntil = lastDay) =>
    price(
      huoshan,
      on140(board(1), { cardKind: 2, concessionUntil, tappedAtMs: Date.parse(instant) }),
    ).riderClass

  test('holds to the last millisecond of its last local day', () => {
    expect(classAt('2024-06-01T23:59:59.999+08:00')).toBe('student')
    expect(classAt('2024-06-02T00:00:00+08:00')).toBe('adult')
  })

  test('has ended when its day cannot be read, and then takes an entitlement with it', () => {
    expect(classAt('2024-06-01T08:00:00+08:00', '20241301')).toBe('adult')
    expect(classAt('2024-06-01T08:00:00+08:00', 'FFFFFFFF')).toBe('adult')
  })
})

describe('the form of a ride', () => {
  test('is asked of the tariff', () => {
    expect(rideFormOf(huoshan, 'bus', '140')).toBe('sections')
    expect(rideFormOf(huoshan, 'bus', '139')).toBe('flat')
    expect(rideFormOf(huoshan, 'bus', '9999')).toBe('flat')
    expect(rideFormOf(huoshan, 'metro', '140')).toBe('flat')
    expect(rideFormOf(loadTariff('shenzhen'), 'bus', '140')).toBe('flat')
  })

  test('comes with the stops of the line', () => {
    expect([...sectionLines(huoshan, 'bus')]).toEqual([
      ['140', 14],
      ['143', 20],
      ['147', 18],
      ['153', 12],
      ['156', 26],
      ['160', 19],
      ['164', 24],
    ])
    expect(sectionLines(loadTariff('shenzhen'), 'metro').size).toBe(0)
  })
})
