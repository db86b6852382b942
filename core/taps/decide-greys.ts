import { type Claim, type Decision, type LoadedBefore, placeOf } from './decide-claims.ts'

interface GreyContext {
  /** Greys that no rule before has decided. */
  readonly greys: readonly Claim[]
  /** Debits that may be true, posted or held. */
  readonly debits: readonly Claim[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly loadedBefore: LoadedBefore
}

/**
 * Decides greys by the card's next record (clearing.md 3.4). The counter tells who may have taken
 * it, and the balance that the next purchase found tells whether it was this claim. A grey that is
 * proved so is a purchase like any other and proves the grey before it in turn.
 */
export function decideGreys(context: GreyContext): Map<string, Decision> {
  const { greys, debits, decisions, loadedBefore } = context
  const result = new Map<string, Decision>()
  const debitsAt = Map.groupBy(debits, placeOf)
  const isPosted = (claim: Claim) =>
    (decisions.get(claim.contentHash) ?? result.get(claim.contentHash))?.state === 'posted'
  const standing = new Map<string, Claim>()
  for (const debit of debits) if (isPosted(debit)) standing.set(placeOf(debit), debit)

  // From the last counter down, since a proved grey is evidence for the one before it.
  const groups = [...Map.groupBy(greys, placeOf)].toSorted(
    ([, [a]], [, [b]]) => (b?.purchaseCounter ?? 0) - (a?.purchaseCounter ?? 0),
  )
  for (const [place, rivals] of groups) {
    const isTaken = standing.has(place)
    // Where a held debit wants the same counter, the balance behind it proves neither.
    const winner = debitsAt.has(place) ? undefined : findProved(rivals, standing, loadedBefore)
    if (winner !== undefined) standing.set(place, winner)
    for (const claim of rivals) {
      if (claim === winner) result.set(claim.contentHash, { state: 'posted', code: claim.code })
      else if (isTaken || winner !== undefined) {
        result.set(claim.contentHash, { state: 'void', code: 'TAP_GREY_NOT_DEBITED' })
      } else result.set(claim.contentHash, { state: 'grey', code: 'TAP_GREY' })
    }
  }
  return result
}

/**
 * The claim whose balance the next purchase found. Of several with the same balance it is the
 * last: its card still showed the counter that an earlier one would have used up.
 */
function findProved(
  rivals: readonly Claim[],
  standing: ReadonlyMap<string, Claim>,
  loadedBefore: LoadedBefore,
): Claim | undefined {
  const [first] = rivals
  if (first === undefined) return undefined
  const { purseKey } = first
  const nextCounter = first.purchaseCounter + 1
  const next = standing.get(`${purseKey}#${nextCounter}`)
  if (next === undefined) return undefined
  const afterFen = next.balanceBeforeFen - loadedBefore(purseKey, nextCounter)
  return rivals
    .filter(({ balanceAfterFen }) => balanceAfterFen === afterFen)
    .toSorted(byTime)
    .at(-1)
}

function byTime(a: Claim, b: Claim): number {
  return a.tappedAtMs - b.tappedAtMs || (a.contentHash < b.contentHash ? -1 : 1)
}
