import type { LedgerEventKind } from '@tongxing/core/accounts/ledger-event.ts'
import type { ClearingFees } from '@tongxing/core/accounts/ride.ts'
import type { ClaimState } from '@tongxing/core/taps/decide-claims.ts'
import type { TacState } from '@tongxing/core/taps/evidence.ts'
import type { PriceCheck } from '@tongxing/core/taps/price-check.ts'
import type { TapCode } from '@tongxing/core/taps/rules.ts'
import { type RecordKind, recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

/** What the centre's clearing detail says of a ride besides the record. */
export interface ClearingTerms extends ClearingFees {
  /** Institution that took the card, 8 digits. */
  readonly acquirer: string
  readonly centreSerial: string
  /** `YYYY-MM-DD`. */
  readonly settleDate: string
}

/** Where a record came from; for clearing the device is '' and the journal is the file. */
export interface TapPlace {
  readonly deviceId: string
  readonly journalId: string
  readonly recordNo: number
}

/** What decisions and postings need of a record, stored or just arrived. */
export interface Tap extends TapPlace {
  readonly terminalKey: string
  /** 32 hex digits; with the terminal key the identity of the record. */
  readonly contentHash: string
  readonly kind: RecordKind
  /** Of a ride code `issuerIdOfCode`, and its account. */
  readonly issuerId: string
  readonly cardNumber: string
  readonly purse: number
  readonly purchaseCounter: number
  readonly balanceBeforeFen: number
  readonly amountFen: number
  readonly balanceAfterFen: number
  /** Null where another city priced the ride. */
  readonly cardKind: number | null
  readonly tappedAtMs: number
  /** `YYYY-MM-DD`. */
  readonly serviceDay: string
  readonly operatorId: string
  readonly tacState: TacState
  readonly screenCode: TapCode | null
  readonly evidenceRank: number
  /** Null for records of our own devices. */
  readonly clearing: ClearingTerms | null
}

/** A record off the log, examined for itself. */
export interface ArrivedTap extends Tap {
  readonly record: TapRecord
  readonly boot: number
  readonly sequence: number
  readonly receivedAtMs: number
  readonly priceCheck: PriceCheck
  readonly logPartition: number
  readonly logOffset: bigint
}

/** What is decided of a tap. */
export interface TapStanding {
  readonly state: ClaimState
  readonly reasonCode: TapCode | null
  /** Ledger event in force, whose key is `contentHash:postingGeneration`. */
  readonly postingKind: LedgerEventKind | null
  /** Postings that the tap has had. */
  readonly postingGeneration: number
}

export interface StoredTap extends Tap, TapStanding {
  readonly tapId: string
}

/** A ride on a ride code: the card number is its account, and no purse was debited. */
export function isOfCode({ kind }: Pick<Tap, 'kind'>): boolean {
  return kind === recordKind.RECORD_KIND_CODE_RIDE
}

/** `terminalKey contentHash`. */
export function identityOf({ terminalKey, contentHash }: Tap): string {
  return `${terminalKey} ${contentHash}`
}
