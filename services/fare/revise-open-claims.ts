import { type Database, statement } from '@tongxing/platform/database/database.ts'
import { type FareWork, reviseCards } from './handle-taps.ts'

const CARDS_PER_TRANSACTION = 500

const readOpenCards = statement(
  'fare.read-open-cards',
  `select distinct card_number from fare.tap
   where reason_code is not null and card_number > $1 order by card_number limit $2`,
)

/**
 * Decides anew every card that has a claim with a finding. Returns the number of claims looked at.
 */
export async function reviseOpenClaims(
  db: Database,
  work: FareWork & { readonly slot: number },
): Promise<number> {
  let revised = 0
  for (let after = ''; ; ) {
    const page = [after, CARDS_PER_TRANSACTION]
    const { rows } = await db.query<{ card_number: string }>(readOpenCards, page)
    const cardNumbers = rows.map((row) => row.card_number)
    revised += await db.transaction((tx) => reviseCards(tx, cardNumbers, work))
    if (rows.length < CARDS_PER_TRANSACTION) return revised
    after = cardNumbers.at(-1) ?? after
  }
}
