import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { CardState } from './life-cycle.ts'

/** What anybody who has the card in hand may know of it. */
export interface CardView {
  /** Masked, unless the reader is authorised. */
  readonly cardNumber: string
  readonly state: CardState
  readonly isHotlisted: boolean
  /** `YYYY-MM-DD`. */
  readonly validUntil: string
  /** The rest is for authorised readers. */
  readonly issuerId?: string
  readonly cardKind?: number
  readonly riderClass?: string
  readonly validFrom?: string
  readonly soldAt?: string | null
  readonly depositFen?: number
  readonly feeFen?: number
}

/** One card of the books. Throws `CARD_UNKNOWN`. */
export async function readCard(
  db: Queryable,
  cardNumber: string,
  reader: { readonly isAuthorised: boolean },
): Promise<CardView> {
  const { rows } = await db.query<CardView>(
    `select k.card_number as "cardNumber", k.state, h.card_number is not null as "isHotlisted",
       k.valid_until::text as "validUntil", k.issuer_id as "issuerId",
       k.card_kind as "cardKind", k.rider_class as "riderClass",
       k.valid_from::text as "validFrom", k.sold_at as "soldAt",
       k.deposit_fen as "depositFen", k.fee_fen as "feeFen"
     from cards.card k
     left join cards.hotlist h on h.card_number = k.card_number and h.lifted_version is null
     where k.card_number = $1`,
    [cardNumber],
  )
  const card = rows[0]
  if (!card) throw new TongxingError('CARD_UNKNOWN', { detail: { card: maskCard(cardNumber) } })
  if (reader.isAuthorised) return card
  const { state, isHotlisted, validUntil } = card
  return { cardNumber: maskCard(cardNumber), state, isHotlisted, validUntil }
}
