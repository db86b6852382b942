import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import type { PendingLoad } from './decide-load.ts'

export type LoadState = 'suspense' | 'confirmed' | 'reversed'

/** A row of topup.load as the program uses it. */
export interface LoadRow extends PendingLoad {
  readonly loadId: string
  /** Order in which loads were taken in. */
  readonly loadNo: number
  readonly outletId: string
  readonly outletSequence: number
  /** 64 hex digits. */
  readonly contentHash: string
  readonly issuerId: string
  readonly cardNumber: string
  readonly overdraftLimitFen: number
  readonly keyVersion: number
  readonly algorithm: number
  /** The card's random number at INITIALIZE, 8 hex digits. */
  readonly random: string
  /** 8 hex digits. */
  readonly mac2: string
  readonly state: LoadState
  readonly tac: string | null
}

/** What the database gives for `loadColumns`. */
export type StoredLoad = Omit<LoadRow, 'timestamp' | 'loadNo' | 'outletSequence'> & {
  readonly loadNo: string
  readonly outletSequence: string
  readonly loadedAt: Date
}

/** Select list of a load, for a table or alias named `l`. */
export const loadColumns = `l.load_id as "loadId", l.load_no as "loadNo", l.outlet_id as "outletId",
  l.outlet_sequence as "outletSequence", encode(l.content_hash, 'hex') as "contentHash",
  l.issuer_id as "issuerId", l.card_number as "cardNumber", l.load_counter as "loadCounter",
  l.purchase_counter as "purchaseCounter", l.balance_before_fen as "balanceBeforeFen",
  l.overdraft_limit_fen as "overdraftLimitFen", l.amount_fen as "amountFen",
  l.terminal_id as "terminalId", l.key_version as "keyVersion", l.algorithm,
  encode(l.card_random, 'hex') as random, encode(l.mac2, 'hex') as mac2,
  encode(l.tac, 'hex') as tac, l.loaded_at as "loadedAt", l.state`

export function loadOf({ loadedAt, ...stored }: StoredLoad): LoadRow {
  return {
    ...stored,
    loadNo: Number(stored.loadNo),
    outletSequence: Number(stored.outletSequence),
    timestamp: localTimestamp(loadedAt.getTime()),
  }
}
