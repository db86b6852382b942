import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { chainSql } from './chain.ts'

/** The two books of one card, each term from its own evidence (clearing.md 3.7), fen. */
export interface CardTerms {
  readonly cardNumber: string
  /** Sum of the ledger's entries on the card's float account up to the day. */
  readonly ledgerFloatFen: number
  /** Balance that the highest posted purchase left on the card; 0 before the first. */
  readonly balanceAfterFen: number
  /** Loads confirmed up to the day that lie behind the highest posted purchase. */
  readonly loadsUnseenFen: number
  /** Loads that a posted purchase has seen on the card but that were confirmed only after the day. */
  readonly loadsUnpostedFen: number
}

interface TermsRow {
  readonly card_number: string
  readonly ledger_float_fen: string
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
      select substr(a.code, length('card-float:') + 1) as card_number,
        sum(case when t.credit_account = a.account_id then t.amount_e7 else -t.amount_e7 end)
          / 10000000 as float_fen
      from ledger.account a
      join ledger.transfer t on a.account_id in (t.debit_account, t.credit_account)
      join ledger.event e using (event_id)
      where a.kind = 'card-float' and e.service_day <= $2
      group by 1
    ),
    last as (select * from chain where is_last),
    load_by_card as (
      select o.card_number,
        sum(o.amount_fen) filter (
          where o.decided_at < $3 and o.purchase_counter > coalesce(l.purchase_counter, -1)
        ) as unseen_fen,
        sum(o.amount_fen) filter (
          where o.decided_at >= $3 and o.purchase_counter <= coalesce(l.purchase_counter, -1)
        ) as unposted_fen
      from topup.load o
      left join last l using (card_number)
      where o.issuer_id = $1 and o.state = 'confirmed'
      group by 1
    )
    select card_number, coalesce(f.float_fen, 0)::bigint as ledger_float_fen,
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
    ledgerFloatFen: toSafeNumber(row.ledger_float_fen),
    balanceAfterFen: toSafeNumber(row.balance_after_fen),
    loadsUnseenFen: toSafeNumber(row.loads_unseen_fen),
    loadsUnpostedFen: toSafeNumber(row.loads_unposted_fen),
  }))
}
