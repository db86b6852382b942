import type { Claim, Decision } from './decide-claims.ts'
import { tapRules } from './rules.ts'

/**
 * What the claims of ride codes become. A code pays for one ride (card.md 5.3, step 6), and two
 * validators without a network may both have taken it: the earliest tap stands, of two at the same
 * instant the one with the lower content hash, so that the order of arrival does not matter. A
 * claim that is held cannot keep a sound one from being paid.
 */
export function decideCodes(codes: readonly Claim[]): Map<string, Decision> {
  const decisions = new Map<string, Decision>()
  for (const rivals of Map.groupBy(codes, ({ terminalKey }) => terminalKey).values()) {
    const [first, ...others] = rivals.toSorted(byStanding)
    if (first === undefined) continue
    decisions.set(first.contentHash, { state: isHeld(first) ? 'held' : 'posted', code: first.code })
    for (const { contentHash } of others) {
      decisions.set(contentHash, { state: 'rejected', code: 'RIDE_CODE_REUSED' })
    }
  }
  return decisions
}

function byStanding(a: Claim, b: Claim): number {
  return (
    Number(isHeld(a)) - Number(isHeld(b)) ||
    a.tappedAtMs - b.tappedAtMs ||
    (a.contentHash < b.contentHash ? -1 : 1)
  )
}

function isHeld({ code }: Claim): boolean {
  return code !== null && tapRules[code].outcome === 'held'
}
