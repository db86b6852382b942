import type { SectionFares, SectionTable } from './types.ts'

/**
 * Lays the fares of a line out by pairs of stops. The document is sound (`lintSections`): each pair
 * has its fare, so that no look-up between stops of the line misses.
 */
export function compileSections(fares: SectionFares): SectionTable {
  const stops = stopsOf(fares)
  const fen = new Uint32Array(stops * stops)
  const least = fares.sameStopFen ?? leastFen(fares)
  for (let from = 0; from < stops; from += 1) {
    fen[from * stops + from] = least
    for (let to = from + 1; to < stops; to += 1) {
      const pairFen = fareFen(fares, from, to)
      fen[from * stops + to] = pairFen
      fen[to * stops + from] = pairFen
    }
  }
  const dearestFen = (stop: number, from: number, to: number): number =>
    Math.max(...fen.subarray(stop * stops + from, stop * stops + to))
  const places = Array.from({ length: stops }, (_, stop) => stop)
  return {
    stops,
    fen,
    farthestUpFen: Uint32Array.from(places, (stop) => dearestFen(stop, stop, stops)),
    farthestDownFen: Uint32Array.from(places, (stop) => dearestFen(stop, 0, stop + 1)),
    marks: Uint8Array.from(fares.kind === 'sections' ? fares.sectionOfStop : places),
    code: fares.kind === 'sections' ? 'LIST_FARE_BY_SECTIONS' : 'LIST_FARE_BY_STOPS',
  }
}

function stopsOf(fares: SectionFares): number {
  return fares.kind === 'sections' ? fares.sectionOfStop.length : fares.fen.length + 1
}

/** Fen between two stops, counted from 0, the second one farther up the line. */
function fareFen(fares: SectionFares, from: number, to: number): number {
  if (fares.kind === 'stop-pairs') return fares.fen[from]?.[to - from - 1] ?? 0
  const crossed = (fares.sectionOfStop[to] ?? 0) - (fares.sectionOfStop[from] ?? 0)
  return fares.fenByCrossed[crossed] ?? 0
}

function leastFen(fares: SectionFares): number {
  return Math.min(...(fares.kind === 'sections' ? fares.fenByCrossed : fares.fen.flat()))
}
