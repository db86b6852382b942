import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { chainSql } from './chain.ts'

/** A place where a card's posted purchases do not follow each other without a fault. */
export interface ChainFault {
  readonly cardNumber: string
  readonly purse: number
  /** Service day of the purchase behind the fault. */
  readonly serviceDay: string
  /** Counter of the last posted purchase before the fault. */
  readonly afterCounter: number
  /** Counter of the posted purchase behind it. */
  readonly beforeCounter: number
  /** Counters between them that no posted purchase has. */
  readonly missingCounters: number
  /**
   * Spent on the card between the two, by their balances and the loads between; may be negative.
   */
  readonly missingFen: number
  /** Why claims that came for the missing counters are not posted up to the day: their codes. */
  readonly claimCodes: readonly string[]
  /** Those claims by the names that their own cases have. */
  readonly claims: readonly string[]
  /**
   * Loads of the card between the two that are still in suspense: money that may be on the card.
   */
  readonly pendingLoads: readonly string[]
}

interface FaultRow {
  readonly card_number: string
  readonly purse: number
  readonly service_day: string
  readonly previous_counter: number
  readonly purchase_counter: number
  readonly missing_fen: string
  readonly claim_codes: string[]
  readonly claims: string[]
  readonly pending_loads: string[]
}

// Claims of any day: one whose clock ran ahead lies in the gap all the same.
const claimsSql = `
  select coalesce(t.reason_code, t.state) as code,
    'tap ' || t.terminal_key || ' ' || left(encode(t.content_hash, 'hex'), 8) as name
  from fare.tap t
  where t.card_number = c.card_number and t.purchase_counter > c.previous_counter
    and t.purchase_counter < c.purchase_counter and t.issuer_id = $1 and t.purse = c.purse`

/** Every gap (R11) and break (R12) in the chains of an issuer's cards up to a service day. */
export async function findChainFaults(
  db: Queryable,
  options: { readonly issuerId: string; readonly serviceDay: string },
): Promise<ChainFault[]> {
  const { rows } = await db.query<FaultRow>(
    `with ${chainSql}
    select c.card_number, c.purse, c.service_day::text, c.previous_counter, c.purchase_counter,
      c.missing_fen, claim.codes as claim_codes, claim.names as claims,
      array(
        select l.load_id from topup.load l
        where l.issuer_id = $1 and l.card_number = c.card_number and c.purse = 0
          and l.state = 'suspense' and l.purchase_counter > c.previous_counter
          and l.purchase_counter <= c.purchase_counter
        order by l.load_id
      ) as pending_loads
    from chain c
    cross join lateral (
      select coalesce(array_agg(distinct code order by code), '{}') as codes,
        coalesce(array_agg(name order by name), '{}') as names
      from (
        ${claimsSql} and t.state <> 'posted' and t.kind <= 4
          and t.state in ('held', 'rejected', 'grey')
        union all ${claimsSql} and t.state = 'posted'
      ) claim
    ) claim
    where c.purchase_counter <> c.previous_counter + 1 or c.missing_fen <> 0
    order by c.card_number, c.purse, c.purchase_counter`,
    [options.issuerId, options.serviceDay],
  )
  return rows.map((row) => ({
    cardNumber: row.card_number,
    purse: row.purse,
    serviceDay: row.service_day,
    afterCounter: row.previous_counter,
    beforeCounter: row.purchase_counter,
    missingCounters: row.purchase_counter - row.previous_counter - 1,
    missingFen: toSafeNumber(row.missing_fen),
    claimCodes: row.claim_codes,
    claims: row.claims,
    pendingLoads: row.pending_loads,
  }))
}
