import type { DocumentOffer, ListVersion } from '@tongxing/proto/messages.ts'
import type { DocumentFacts } from './check-document.ts'

export type Published = Pick<DocumentFacts, 'kind' | 'version' | 'baseVersion' | 'effectiveAtMs'>

/**
 * What a validator should fetch next. It holds one active and one staged version of each list, so
 * it is led along the versions in the order in which they come into force: first the one in force
 * now, then the next to come. A version that a later one overtakes (in force no later) is never
 * offered. Where an increment on its active version is published, that is the offer.
 */
export function offersFor(
  held: readonly ListVersion[],
  published: readonly Published[],
  nowMs: number,
): DocumentOffer[] {
  const offers: DocumentOffer[] = []
  for (const [kind, documents] of Map.groupBy(published, (document) => document.kind)) {
    const list = held.find((one) => one.kind === kind)
    const active = list?.activeVersion ?? 0
    const wanted = nextVersion(documents, active, nowMs)
    if (wanted === undefined || wanted === list?.stagedVersion) continue
    const hasIncrement = documents.some(
      ({ version, baseVersion }) => version === wanted && baseVersion === active,
    )
    const baseVersion = hasIncrement ? active : 0
    offers.push({ kind, version: wanted, baseVersion })
  }
  return offers.toSorted((a, b) => (a.kind ?? 0) - (b.kind ?? 0))
}

function nextVersion(
  documents: readonly Published[],
  active: number,
  nowMs: number,
): number | undefined {
  const full = documents.filter(({ baseVersion }) => baseVersion === 0)
  const valid = full
    .filter((one) => !full.some((later) => overtakes(later, one)))
    .toSorted((a, b) => a.version - b.version)
  const inForce = valid.findLast(({ effectiveAtMs }) => effectiveAtMs <= nowMs)
  if (inForce !== undefined && inForce.version > active) return inForce.version
  const toCome = valid.filter(({ effectiveAtMs }) => effectiveAtMs > nowMs)
  return toCome.find(({ version }) => version > active)?.version
}

function overtakes(later: Published, one: Published): boolean {
  return later.version > one.version && later.effectiveAtMs <= one.effectiveAtMs
}
