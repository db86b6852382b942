import { invariant } from '../errors/tongxing-error.ts'
import type { AccountCode } from './chart.ts'

/** Business events that are posted; with the key they name an event once and for all. */
export type LedgerEventKind =
  | 'card_sold'
  | 'load_received'
  | 'load_confirmed'
  | 'load_reversed'
  | 'local_ride'
  | 'foreign_ride_pending'
  | 'foreign_ride_final'
  | 'foreign_ride_refused'
  | 'code_ride'
  | 'own_ride_elsewhere'
  | 'own_code_elsewhere'
  | 'own_ride_refused'
  | 'net_settlement'
  | 'prefund_deposit'
  | 'centre_clearing'
  | 'centre_settlement'
  | 'centre_prefund_deposit'
  | 'correction'
  | 'reversal'

/**
 * One movement: the same amount leaves one account and enters another, so every line sums to zero.
 */
export interface LedgerLine {
  readonly debit: AccountCode
  readonly credit: AccountCode
  /** 10⁻⁷ fen, always positive. */
  readonly amountE7: bigint
}

export interface LedgerEventName {
  readonly kind: LedgerEventKind
  readonly key: string
}

/**
 * One business event as the ledger takes it. `lines` may be empty: a free ride is an event, so that
 * rides and postings can be counted against each other, but it moves no money.
 */
export interface LedgerEvent extends LedgerEventName {
  /** Service day that the event belongs to, `YYYY-MM-DD`. */
  readonly serviceDay: string
  readonly lines: readonly LedgerLine[]
  /** The event that this one takes back. */
  readonly reverses?: LedgerEventName | undefined
}

/** What every posting function is told besides its amounts. */
export interface EventName {
  /** Identity within the kind, from the event's own source; the same key twice is a repeat. */
  readonly key: string
  /** `YYYY-MM-DD`. */
  readonly serviceDay: string
}

/**
 * A movement of a signed amount as lines: none for zero, turned round for a negative one (a fee
 * that is a rebate), so that what is stored is always positive.
 */
export function move(debit: AccountCode, credit: AccountCode, amountE7: bigint): LedgerLine[] {
  invariant(debit !== credit, 'a movement has two accounts')
  if (amountE7 === 0n) return []
  return amountE7 > 0n
    ? [{ debit, credit, amountE7 }]
    : [{ debit: credit, credit: debit, amountE7: -amountE7 }]
}

/** What an event does to every account that it touches, credits − debits in 10⁻⁷ fen. */
export function balanceChanges(lines: readonly LedgerLine[]): Map<AccountCode, bigint> {
  const changes = new Map<AccountCode, bigint>()
  for (const { debit, credit, amountE7 } of lines) {
    changes.set(debit, (changes.get(debit) ?? 0n) - amountE7)
    changes.set(credit, (changes.get(credit) ?? 0n) + amountE7)
  }
  return changes
}
