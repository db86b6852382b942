import { TongxingError } from '../errors/tongxing-error.ts'
import type { TariffFinding } from './finding.ts'
import type { CompiledTariff, TariffDocument } from './types.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/

/** Epoch ms of an ISO instant that states its offset; null when it is none. */
export function parseInstantMs(instant: string): number | null {
  const instantMs = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN
  return Number.isNaN(instantMs) ? null : instantMs
}

/**
 * The version that prices a tap, by the tap's time and nothing else: of those in force the one that
 * came into force last, and of two from the same instant the higher version. A late upload is so
 * priced as the bus priced it. Throws `TARIFF_NOT_IN_FORCE`.
 */
export function tariffAt(tariffs: readonly CompiledTariff[], instantMs: number): CompiledTariff {
  let chosen: CompiledTariff | undefined
  for (const tariff of tariffs) {
    if (instantMs < tariff.effectiveFromMs || instantMs >= tariff.effectiveUntilMs) continue
    if (chosen === undefined || supersedes(tariff, chosen)) chosen = tariff
  }
  if (chosen !== undefined) return chosen
  throw new TongxingError('TARIFF_NOT_IN_FORCE', { detail: { instant: instantMs } })
}

function supersedes(later: CompiledTariff, earlier: CompiledTariff): boolean {
  if (later.effectiveFromMs !== earlier.effectiveFromMs) {
    return later.effectiveFromMs > earlier.effectiveFromMs
  }
  return later.document.version > earlier.document.version
}

/**
 * Faults between the versions of one tariff, each of them sound in itself: a version number used
 * twice or growing against time, and a stated end that reaches into the next version. An open end
 * is no overlap: the next version takes over from it.
 */
export function lintTariffVersions(documents: readonly TariffDocument[]): readonly TariffFinding[] {
  const dated = documents
    .map((document) => ({ document, fromMs: Date.parse(document.effectiveFrom) }))
    .sort((a, b) => a.fromMs - b.fromMs || a.document.version - b.document.version)
  return dated.flatMap(({ document: next, fromMs }, index) => {
    const previous = dated[index - 1]
    if (previous === undefined) return []
    return lintSuccession(previous.document, next, fromMs === previous.fromMs)
  })
}

function lintSuccession(
  previous: TariffDocument,
  next: TariffDocument,
  sameStart: boolean,
): TariffFinding[] {
  const path = `${next.id}@${next.version}`
  const findings: TariffFinding[] = []
  if (previous.version >= next.version) {
    const problem = `version ${previous.version} was in force before it`
    findings.push({ code: 'TARIFF_DUPLICATE', path, problem })
  }
  const until = previous.effectiveUntil
  if (sameStart || (until !== null && Date.parse(until) > Date.parse(next.effectiveFrom))) {
    const problem = `version ${previous.version} is still in force at ${next.effectiveFrom}`
    findings.push({ code: 'TARIFF_DATES_OVERLAP', path, problem })
  }
  return findings
}
