import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { entriesSql } from '../ledger-entries.ts'
import { chainSql } from './chain.ts'

/** The two books of one card, each term from its own evidence (clearing.md 3.7). */
export interface CardTerms {
  readonly cardNumber: string
  /** Sum of the ledger's entries on the card's float account up to the day, 10⁻⁷ fen. */
  readonly ledgerFloatE7: bigint
  /** Balance that the highest posted purchase left on the card, fen; 0 before the first. */
  readonly balanceAfterFen: number
  /** Loads confirmed up to the day that lie behind the highest posted purchase, fen. */
  readonly loadsUnseenFen: number
  /**
   * Loads that a posted purchase has seen on the card but that were confirmed only after the day.
   */
  readonly loadsUnpostedFen: number
}

interface TermsRow {
  readonly card_number: string
  readonly ledger_float_e7: string
  readonly balance_after_fen: string
  readonly loads_unseen_fen: string
  readonly loads_unposted_fen: string
}

/** Terms of every card of an issuer that has ever been loaded or debited. */
export async function sumCards(
  db: Queryable,
  options: { readonly issuerId: string; readonly serviceDay: string },
): Promise<CardTerms[]> {
  const { rows } = await db.query<TermsRow>(
    `with ${chainSql},
    float_by_card as (
      select subject as card_number, sum(amount_e7) as float_e7
      from (${entriesSql('card-float')}) entry
      where service_day <= $2
      group by subject
    ),
    last as (
      select card_number, sum(after_fen)::bigint as after_fen,
        max(purchase_counter) filter (where purse = 0) as loadable_counter
      from chain where is_last group by card_number
    ),
    load_by_card as (
      select o.card_number,
        sum(o.amount_fen) filter (
          where o.decided_at < $3 and o.purchase_counter > coalesce(l.loadable_counter, -1)
        ) as unseen_fen,
        sum(o.amount_fen) filter (
          where o.decided_at >= $3 and o.purchase_counter <= coalesce(l.loadable_counter, -1)
        ) as unposted_fen
      from topup.load o
      left join last l using (card_number)
      where o.issuer_id = $1 and o.state = 'confirmed'
      group by o.card_number
    )
    select card_number, coalesce(f.float_e7, 0) as ledger_float_e7,
      coalesce(l.after_fen, 0) as balance_after_fen,
      coalesce(o.unseen_fen, 0) as loads_unseen_fen,
      coalesce(o.unposted_fen, 0) as loads_unposted_fen
    from float_by_card f
    full join last l using (card_number)
    full join load_by_card o using (card_number)
    order by card_number`,
    [
      options.issuerId,
      options.serviceDay,
      new Date(serviceDayStartMs(nextServiceDay(options.serviceDay))),
    ],
  )
  return rows.map((row) => ({
    cardNumber: row.card_number,
    ledgerFloatE7: BigInt(row.ledger_float_e7),
    balanceAfterFen: toSafeNumber(row.balance_after_fen),
    loadsUnseenFen: toSafeNumber(row.loads_unseen_fen),
    loadsUnpostedFen: toSafeNumber(row.loads_unposted_fen),
  }))
}
