import type { ClaimKind, TacState } from './evidence.ts'
import { decideCodes } from './decide-codes.ts'
import { decideGreys } from './decide-greys.ts'
import { type TapCode, tapRules } from './rules.ts'

/** A record that claims money, or claims that none was taken, with what is known of it alone. */
export interface Claim {
  /** Content hash: identity of the claim. */
  readonly contentHash: string
  /** Issuer, card and purse as one text. */
  readonly purseKey: string
  readonly purchaseCounter: number
  /** `psam/counter`, or the identity of a ride code. */
  readonly terminalKey: string
  readonly kind: Exclude<ClaimKind, 'note'>
  readonly tacState: TacState
  readonly balanceBeforeFen: number
  readonly balanceAfterFen: number
  readonly tappedAtMs: number
  /** First finding about the claim alone: `screenRecord` and `checkCard`. */
  readonly code: TapCode | null
}

export type ClaimState = 'posted' | 'held' | 'rejected' | 'void' | 'grey' | 'noted'

export interface Decision {
  readonly state: ClaimState
  /** Why; null for a ride without any finding. */
  readonly code: TapCode | null
}

/**
 * Confirmed loads that lie before the purchase with this counter and after the one before it, fen.
 */
export type LoadedBefore = (purseKey: string, purchaseCounter: number) => number

/**
 * What every claim becomes, given all claims that touch each other: those of the same card and
 * counter, those of the same terminal counter, a card's greys, and what lies at their counters and
 * the next. It is a function of the set alone, so any order of arrival, with any repeats, ends the
 * same.
 *
 * Findings about a claim alone come first. Then a counter of a terminal, and then one of a card,
 * goes to one claim (R5, R4): the one that its TAC proves; if both or neither are proved, all are
 * held. Last come the greys (R6), which only take a counter that nobody else proved. Rides on ride
 * codes have no counter; of those with one code the earliest is paid.
 */
export function decideClaims(
  claims: readonly Claim[],
  loadedBefore: LoadedBefore,
): Map<string, Decision> {
  const decisions = new Map<string, Decision>()
  const decide = (claim: Claim, state: ClaimState, code: TapCode | null) =>
    decisions.set(claim.contentHash, { state, code })

  for (const claim of claims) {
    const outcome = claim.code === null ? 'posted' : tapRules[claim.code].outcome
    if (outcome === 'rejected' || outcome === 'noted') decide(claim, outcome, claim.code)
    else if (claim.kind === 'void') decide(claim, 'void', null)
  }
  const undecided = claims.filter(({ contentHash }) => !decisions.has(contentHash))
  const codes = undecided.filter(({ kind }) => kind === 'code')
  for (const [contentHash, decision] of decideCodes(codes)) decisions.set(contentHash, decision)
  const alive = undecided.filter(({ kind }) => kind !== 'code')

  for (const rivals of rivalsBy(alive, ({ terminalKey }) => terminalKey)) {
    settle(rivals, 'TAP_TERMINAL_REUSED', decide)
  }
  // A claim that is held stays in the contest for its card's counter: it may be the true one.
  const isOut = (claim: Claim) => decisions.get(claim.contentHash)?.state === 'rejected'
  const debits = alive.filter((claim) => claim.kind === 'debit' && !isOut(claim))
  for (const rivals of rivalsBy(debits, placeOf)) settle(rivals, 'TAP_CONFLICT', decide)

  for (const claim of alive) {
    if (decisions.has(claim.contentHash)) continue
    const isHeld = claim.code !== null && tapRules[claim.code].outcome === 'held'
    if (isHeld) decide(claim, 'held', claim.code)
    else if (claim.kind === 'debit') decide(claim, 'posted', claim.code)
  }
  const greys = alive.filter(({ contentHash }) => !decisions.has(contentHash))
  for (const [contentHash, decision] of decideGreys({ greys, debits, decisions, loadedBefore })) {
    decisions.set(contentHash, decision)
  }
  return decisions
}

/** A place in a card's chain. */
export function placeOf({ purseKey, purchaseCounter }: Claim): string {
  return `${purseKey}#${purchaseCounter}`
}

/** Groups of at least two that want the same. */
function rivalsBy(claims: readonly Claim[], keyOf: (claim: Claim) => string): Claim[][] {
  return [...Map.groupBy(claims, keyOf).values()].filter(({ length }) => length > 1)
}

function settle(
  rivals: readonly Claim[],
  code: TapCode,
  decide: (claim: Claim, state: ClaimState, code: TapCode) => void,
): void {
  const proved = rivals.filter(({ tacState }) => tacState === 'ok')
  const winner = proved.length === 1 ? proved[0] : undefined
  for (const claim of rivals) {
    if (winner === undefined) decide(claim, 'held', code)
    else if (claim !== winner) decide(claim, 'rejected', code)
  }
}
