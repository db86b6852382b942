import type { TariffFinding } from './finding.ts'
import type { SectionFares, TariffDocument } from './types.ts'

/** Lines by sections in which a ride has no fare, or a longer ride costs less. */
export function lintSections(tariff: TariffDocument): TariffFinding[] {
  return tariff.fares.flatMap((source, index) => {
    if (source.kind !== 'line') return []
    return Object.entries(source.lines).flatMap(([lineId, fares]) => {
      const problem = typeof fares === 'number' ? null : problemOf(fares)
      if (problem === null) return []
      const path = `fares[${index}].lines.${lineId}`
      return [{ code: 'TARIFF_SECTIONS_INVALID' as const, path, problem }]
    })
  })
}

function problemOf(fares: SectionFares): string | null {
  return fares.kind === 'sections' ? sectionsProblem(fares) : stopPairsProblem(fares)
}

function sectionsProblem(fares: Extract<SectionFares, { kind: 'sections' }>): string | null {
  const { sectionOfStop, fenByCrossed } = fares
  const isCounted = sectionOfStop.every((section, stop) => {
    const rise = section - (sectionOfStop[stop - 1] ?? 1)
    return rise === 0 || (rise === 1 && stop > 0)
  })
  if (!isCounted) return 'sections start at 1 and rise by one at a time'
  if (fenByCrossed.length !== sectionOfStop.at(-1)) {
    return `${sectionOfStop.at(-1)} sections need as many fares; ${fenByCrossed.length} are given`
  }
  const rises = fenByCrossed.every((fen, crossed) => fen >= (fenByCrossed[crossed - 1] ?? 0))
  return rises ? null : 'crossing more sections costs less'
}

function stopPairsProblem(fares: Extract<SectionFares, { kind: 'stop-pairs' }>): string | null {
  const { fen: rows } = fares
  const short = rows.findIndex((row, stop) => row.length !== rows.length - stop)
  if (short >= 0) return `row ${short + 1} needs ${rows.length - short} fares`
  if (!fares.rises) return null
  // The longer rides that matter are those by one stop: at either end of this one.
  const falls = rows.findIndex((row, stop) =>
    row.some((fen, ridden) => {
      const fromOneStopEarlier = rows[stop - 1]?.[ridden + 1] ?? fen
      const toOneStopLater = row[ridden + 1] ?? fen
      return fromOneStopEarlier < fen || toOneStopLater < fen
    }),
  )
  return falls < 0 ? null : `a ride from stop ${falls + 1} costs more than a longer one`
}
