import { describe, expect, test } from 'vitest'
import { compileTariff } from './compile.ts'
import { lintTariffVersions, parseInstantMs, tariffAt } from './effective-dates.ts'
import { loadTariff } from './testing.ts'
import type { TariffDocument } from './types.ts'

const { document } = loadTariff('shenzhen')

function version(number: number, from: string, until: string | null = null): TariffDocument {
  return { ...document, version: number, effectiveFrom: from, effectiveUntil: until }
}

const JANUARY = '2024-01-01T00:00:00+08:00'
const SUNDAY_TEN = '2024-06-26T10:00:00+08:00'
const AUTUMN = '2024-09-01T00:00:00+08:00'

describe('the version that prices a tap', () => {
  const tariffs = [version(2, SUNDAY_TEN), version(1, JANUARY)].map(compileTariff)
  const versionAt = (instantMs: number): number => tariffAt(tariffs, instantMs).document.version

  test('changes at the instant, not at midnight', () => {
    expect(versionAt(Date.parse(SUNDAY_TEN) - 1)).toBe(1)
    expect(versionAt(Date.parse(SUNDAY_TEN))).toBe(2)
  })

  test('is unknown before the first and after a stated end', () => {
    const ended = [compileTariff(version(1, JANUARY, AUTUMN))]
    const notInForce = expect.objectContaining({ code: 'TARIFF_NOT_IN_FORCE' })
    expect(() => tariffAt(ended, Date.parse(JANUARY) - 1)).toThrowError(notInForce)
    expect(tariffAt(ended, Date.parse(AUTUMN) - 1).document.version).toBe(1)
    expect(() => tariffAt(ended, Date.parse(AUTUMN))).toThrowError(notInForce)
  })

  test('is the higher one of two that start together, in any order', () => {
    const pair = [version(3, JANUARY), version(4, JANUARY)].map(compileTariff)
    for (const order of [pair, pair.toReversed()]) {
      expect(tariffAt(order, Date.parse(AUTUMN)).document.version).toBe(4)
    }
  })
})

describe('between versions the linter', () => {
  const codes = (...documents: TariffDocument[]): string[] =>
    lintTariffVersions(documents).map(({ code, path }) => `${code} ${path}`)

  test('takes an open end that the next version ends, and a stated end that meets it', () => {
    expect(codes(version(2, AUTUMN), version(1, JANUARY))).toEqual([])
    expect(codes(version(1, JANUARY, AUTUMN), version(2, AUTUMN))).toEqual([])
  })

  test('finds a stated end that reaches into the next version, and a common start', () => {
    expect(codes(version(1, JANUARY, AUTUMN), version(2, SUNDAY_TEN))).toEqual([
      'TARIFF_DATES_OVERLAP shenzhen@2',
    ])
    expect(codes(version(1, JANUARY), version(2, JANUARY))).toEqual([
      'TARIFF_DATES_OVERLAP shenzhen@2',
    ])
  })

  test('finds version numbers that repeat or run against time', () => {
    expect(codes(version(2, JANUARY), version(2, AUTUMN))).toEqual(['TARIFF_DUPLICATE shenzhen@2'])
    expect(codes(version(3, JANUARY), version(2, AUTUMN))).toEqual(['TARIFF_DUPLICATE shenzhen@2'])
  })
})

test('an instant without an offset, or that is none, is not read', () => {
  expect(parseInstantMs('2024-01-01T08:00+08:00')).toBe(Date.parse('2024-01-01T00:00:00Z'))
  expect(parseInstantMs('2024-01-01')).toBeNull()
  expect(parseInstantMs('2024-13-01T00:00:00Z')).toBeNull()
})
