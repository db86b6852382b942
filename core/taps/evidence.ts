import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

/**
 * What the issuer's key says: `unchecked` where the key is not held, `absent` where there is no
 * TAC. Of a ride code its three signatures and its terms: `unchecked` where the list is not held.
 */
export type TacState = 'ok' | 'wrong' | 'unchecked' | 'absent'

export type ClaimKind = 'debit' | 'grey' | 'void' | 'code' | 'note'

const claimKinds = new Map<TapRecord['kind'], ClaimKind>([
  [recordKind.RECORD_KIND_PURCHASE, 'debit'],
  [recordKind.RECORD_KIND_PROVED, 'debit'],
  [recordKind.RECORD_KIND_GREY, 'grey'],
  [recordKind.RECORD_KIND_VOID, 'void'],
  [recordKind.RECORD_KIND_CODE_RIDE, 'code'],
])

/** What a record claims to be; notes (refusals, locks, skipped counters, staff) claim no money. */
export function claimKindOf(kind: TapRecord['kind']): ClaimKind {
  return claimKinds.get(kind) ?? 'note'
}

/**
 * How good a record's evidence is. Of two records with the same content the better one stands,
 * whichever came first: a TAC over a statement that nothing was debited, that over a grey claim,
 * and all of them over a TAC that is wrong, so that a forged copy cannot hurt the claim that it
 * copies.
 */
export function evidenceRank(
  kind: ClaimKind,
  tacState: TacState,
  isFromItsTerminal: boolean,
): number {
  if (!isFromItsTerminal) return 0
  if (kind === 'void') return 3
  if (kind === 'grey') return 2
  if (kind === 'note') return 1
  if (tacState === 'ok') return 5
  return tacState === 'unchecked' ? 4 : 1
}
