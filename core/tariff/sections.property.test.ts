import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileTariff } from './compile.ts'
import { lintTariff } from './lint.ts'
import { price } from './price.ts'
import { loadTariff, ride } from './testing.ts'
import type { RideInput, SectionFares, TariffDocument } from './types.ts'

const { document: base } = loadTariff('huoshan')

const fen = fc.integer({ min: 0, max: 3000 })

/** Steps of 0 or 1 between the stops; fares that rise by what is drawn. */
const bySections: fc.Arbitrary<SectionFares> = fc
  .array(fc.tuple(fc.boolean(), fen), { minLength: 1, maxLength: 30 })
  .map((steps) => {
    const sectionOfStop = [1]
    const fenByCrossed = [100]
    for (const [rises, moreFen] of steps) {
      sectionOfStop.push((sectionOfStop.at(-1) ?? 1) + (rises ? 1 : 0))
      if (rises) fenByCrossed.push((fenByCrossed.at(-1) ?? 0) + moreFen)
    }
    return { kind: 'sections', sectionOfStop, fenByCrossed }
  })

/** Any fares at all, longer rides cheaper too. */
const byStopPairs: fc.Arbitrary<SectionFares> = fc
  .integer({ min: 1, max: 12 })
  .chain((rows) =>
    fc.tuple(
      ...Array.from({ length: rows }, (_, row) =>
        fc.array(fen, { minLength: rows - row, maxLength: rows - row }),
      ),
    ),
  )
  .map((rows) => ({ kind: 'stop-pairs', rises: false, fen: rows }))

const fares: fc.Arbitrary<SectionFares> = fc
  .tuple(fc.oneof(bySections, byStopPairs), fc.option(fen))
  .map(([line, sameStopFen]) => (sameStopFen === null ? line : { ...line, sameStopFen }))

function documentOf(line: SectionFares): TariffDocument {
  return { ...base, fares: [{ mode: 'bus', kind: 'line', lines: { 7: line }, defaultFen: null }] }
}

const stopsOf = (line: SectionFares): number =>
  line.kind === 'sections' ? line.sectionOfStop.length : line.fen.length + 1

const homeRide = (stage: RideInput, cardKind: number) =>
  ride({ city: '3764', cardCity: '3764', lineId: '7', cardKind, ride: stage })

const anyLine = fc.tuple(fares, fc.constantFrom(1, 2, 3, 5))

test('a ride costs no more than the mark of its boarding, and the dearest costs just that', () => {
  fc.assert(
    fc.property(anyLine, ([line, cardKind]) => {
      expect(lintTariff(documentOf(line))).toEqual([])
      const tariff = compileTariff(documentOf(line))
      const stops = stopsOf(line)
      for (let from = 1; from <= stops; from += 1) {
        for (const up of [true, false]) {
          const board = homeRide({ stage: 'board', stopNo: from, up }, cardKind)
          const { markAmountFen } = price(tariff, board)
          const [first, last] = up ? [from, stops] : [1, from]
          const faresAhead = Array.from({ length: last - first + 1 }, (_, ahead) => {
            const leg = { boardStopNo: from, boardedAtMs: 0, stopNo: first + ahead }
            return price(tariff, homeRide({ stage: 'alight', ...leg }, cardKind)).amountFen
          })
          expect(Math.max(...faresAhead)).toBe(markAmountFen)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a ride costs the same both ways, and what the document says for the pair', () => {
  fc.assert(
    fc.property(fares, (line) => {
      const tariff = compileTariff(documentOf(line))
      const stops = stopsOf(line)
      const listFen = (boardStopNo: number, stopNo: number): number =>
        price(tariff, homeRide({ stage: 'alight', boardStopNo, boardedAtMs: 0, stopNo }, 1))
          .listFareFen
      for (let from = 1; from <= stops; from += 1) {
        for (let to = from + 1; to <= stops; to += 1) {
          expect(listFen(from, to)).toBe(naiveFen(line, from, to))
          expect(listFen(to, from)).toBe(naiveFen(line, from, to))
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** The definition: count the section borders that the ride passes, or look the pair up. */
function naiveFen(line: SectionFares, from: number, to: number): number | undefined {
  if (line.kind === 'stop-pairs') return line.fen[from - 1]?.[to - from - 1]
  const passed = line.sectionOfStop.slice(from - 1, to)
  return line.fenByCrossed[new Set(passed).size - 1]
}
