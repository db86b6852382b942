import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { chainSql } from './chain.ts'

/** A place where a card's posted purchases do not follow each other without a fault. */
export interface ChainFault {
  readonly cardNumber: string
  /** Counter of the last posted purchase before the fault. */
  readonly afterCounter: number
  /** Counter of the posted purchase behind it. */
  readonly beforeCounter: number
  /** Counters between them that no posted purchase has. */
  readonly missingCounters: number
  /** Spent on the card between the two, by their balances and the loads between; may be negative. */
  readonly missingFen: number
  /** Claims that were received for the missing counters and not posted, by the code that says why. */
  readonly claimCodes: readonly string[]
}

interface FaultRow {
  readonly card_number: string
  readonly previous_counter: number
  readonly purchase_counter: number
  readonly missing_fen: string
  readonly claim_codes: string[] | null
}

/** Every gap (R11) and break (R12) in the chains of an issuer's cards up to a service day. */
export async function findChainFaults(
  db: Queryable,
  options: { readonly issuerId: string; readonly serviceDay: string },
): Promise<ChainFault[]> {
  const { rows } = await db.query<FaultRow>(
    `with ${chainSql}
    select c.card_number, c.previous_counter, c.purchase_counter, c.missing_fen,
      (
        select array_agg(distinct coalesce(t.reason_code, t.state) order by
          coalesce(t.reason_code, t.state))
        from fare.tap t
        where t.issuer_id = $1 and t.card_number = c.card_number and t.service_day <= $2
          and t.purchase_counter > c.previous_counter and t.purchase_counter < c.purchase_counter
          and t.state in ('held', 'rejected', 'grey')
      ) as claim_codes
    from chain c
    where c.purchase_counter <> c.previous_counter + 1 or c.missing_fen <> 0
    order by c.card_number, c.purchase_counter`,
    [options.issuerId, options.serviceDay],
  )
  return rows.map((row) => ({
    cardNumber: row.card_number,
    afterCounter: row.previous_counter,
    beforeCounter: row.purchase_counter,
    missingCounters: row.purchase_counter - row.previous_counter - 1,
    missingFen: toSafeNumber(row.missing_fen),
    claimCodes: row.claim_codes ?? [],
  }))
}
