import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintTariff } from './lint.ts'
import { price } from './price.ts'
import { loadTariff, ride } from './testing.ts'
import type { CompiledTariff, TransferState } from './types.ts'

const names = readdirSync(new URL('../../tariffs/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))

describe.each(names)('tariffs/%s.json', (name) => {
  test('is sound and named by its id', () => {
    const file = new URL(`../../tariffs/${name}.json`, import.meta.url)
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
    expect(lintTariff(document)).toEqual([])
    expect(document).toHaveProperty('id', name)
  })
})

test('Huoshan has a fare of 1 to 2 yuan for each of its 66 lines, or fares by section', () => {
  const lines = loadTariff('huoshan').modes.bus?.fare.lines ?? new Map<string, never>()
  const expected = Array.from({ length: 66 }, (_, index) => String(101 + index))
  expect([...lines.keys()]).toEqual(expected)
  const flat = [...lines.values()].filter((fare) => typeof fare === 'number')
  expect([...new Set(flat)]).toEqual([100, 150, 200])
  expect(lines.size - flat.length).toBe(7)
})

interface SharedCase {
  readonly name: string
  readonly rider: { readonly class: string; readonly medium: 'card' | 'qr' }
  readonly taps: readonly {
    readonly at: string
    readonly kind: 'on' | 'off' | 'single'
    readonly mode: 'bus' | 'metro'
    readonly line?: string
    readonly distance_m?: number
    readonly list_fare_cents?: number
  }[]
  readonly expected_per_ride_cents: readonly number[]
}

const casesFile = new URL('../../../shared/cases/fares/shenzhen.json', import.meta.url)

// Facts that stay outside the repository; where they are absent this is reported as skipped.
describe.runIf(existsSync(casesFile))('the published cases of ../shared', () => {
  test('come out to the fen for Shenzhen', () => {
    const cases: readonly SharedCase[] = JSON.parse(readFileSync(casesFile, 'utf8'))
    const tariff = loadTariff('shenzhen')
    expect(cases.length).toBeGreaterThan(0)
    const priced = cases.map((one) => [one.name, priceCase(tariff, one)])
    expect(priced).toEqual(cases.map((one) => [one.name, one.expected_per_ride_cents]))
  })
})

function priceCase(tariff: CompiledTariff, { rider, taps }: SharedCase): number[] {
  let transferState: TransferState | null = null
  return taps.flatMap((tap) => {
    if (tap.kind === 'on') return []
    const { mode, line: lineId = 'metro' } = tap
    const cardKind = { adult: 1, student: 2, senior: 3 }[rider.class] ?? 1
    const listFareFen = tap.list_fare_cents ?? metroFareFen(tap.distance_m ?? 0)
    const input = ride({ mode, lineId, listFareFen, cardKind, medium: rider.medium, transferState })
    const tappedAtMs = Date.parse(tap.at)
    const { amountFen } = price(tariff, { ...input, tappedAtMs })
    transferState = {
      lastTappedAtMs: tappedAtMs,
      lastLineId: lineId,
      lastMode: mode,
      lastAmountFen: amountFen,
      lastCity: input.city,
    }
    return [amountFen]
  })
}

/** 2 yuan to 4 km, 1 more per 4 km to 12, per 6 to 24, per 8 beyond: what the gate would give. */
function metroFareFen(distanceM: number): number {
  const steps = (fromM: number, toM: number, perM: number): number =>
    Math.ceil(Math.max(0, Math.min(distanceM, toM) - fromM) / perM)
  const yuan =
    2 + steps(4000, 12_000, 4000) + steps(12_000, 24_000, 6000) + steps(24_000, Infinity, 8000)
  return yuan * 100
}
