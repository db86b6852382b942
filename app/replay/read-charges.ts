import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { Charge } from './compare.ts'

/** What became of every presentation of a card, as the fare service decided it, in its order. */
export async function readCharges(db: Queryable): Promise<Charge[]> {
  const { rows } = await db.query<{
    card_number: string
    tapped_at_ms: string
    amount_fen: number
    is_posted: boolean
    code: string
  }>(
    // Record kinds of tap.proto: 1 purchase, 2 proved, 3 grey, 5 refused, 6 locked.
    `select card_number, (extract(epoch from tapped_at) * 1000)::bigint as tapped_at_ms,
      amount_fen, state = 'posted' as is_posted, coalesce(reason_code, outcome_code) as code
    from fare.tap where source = 'device' and kind in (1, 2, 3, 5, 6)
    order by card_number, tapped_at, purchase_counter, tap_id`,
  )
  return rows.map((row) => ({
    cardNumber: row.card_number,
    tappedAtMs: toSafeNumber(row.tapped_at_ms),
    postedFen: row.is_posted ? row.amount_fen : null,
    code: row.code,
  }))
}

/** What the ledger says that riders paid to operators, fen. */
export async function readLedgerFen(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ fen: string }>(
    `select coalesce(sum(balance_e7), 0) / 10000000 as fen
    from ledger.account_balance where kind = 'operator-payable'`,
  )
  return toSafeNumber(Number(rows[0]?.fen ?? 0))
}
