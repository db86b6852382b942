import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { CardState } from './life-cycle.ts'

/** A `CardLock` of a row of the view. */
export const lockSql = `jsonb_build_object('vehicleId', card_lock.vehicle_id,
  'deviceId', card_lock.device_id, 'at', card_lock.locked_at)`

/** Where and when a listed card was blocked, so that it pays no more anywhere (card.md 3.6). */
export interface CardLock {
  readonly vehicleId: string
  readonly deviceId: string
  /** ISO 8601, of the validator's clock. */
  readonly at: string
}

/** What anybody who has the card in hand may know of it. */
export interface CardView {
  /** Masked, unless the reader is authorised. */
  readonly cardNumber: string
  readonly state: CardState
  readonly isHotlisted: boolean
  /** `YYYY-MM-DD`. */
  readonly validUntil: string
  /** A validator has reported that it blocked the card. */
  readonly isLocked: boolean
  /** The rest is for authorised readers. */
  /** The last such report. */
  readonly locked?: CardLock | null
  readonly issuerId?: string
  readonly cardKind?: number
  readonly riderClass?: string
  readonly validFrom?: string
  readonly soldAt?: string | null
  readonly depositFen?: number
  readonly feeFen?: number
}

/**
 * One card of the books, with what validators reported of it (view `fare.card_lock` of the fare
 * service: a lock that is delivered twice is there once). Throws `CARD_UNKNOWN`.
 */
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
       k.deposit_fen as "depositFen", k.fee_fen as "feeFen",
       l.locked is not null as "isLocked", l.locked
     from cards.card k
     left join lateral (
       select ${lockSql} as locked from fare.card_lock
       where card_lock.card_number = k.card_number order by locked_at desc limit 1
     ) l on true
     left join cards.hotlist h on h.card_number = k.card_number and h.lifted_version is null
     where k.card_number = $1`,
    [cardNumber],
  )
  const card = rows[0]
  if (!card) throw new TongxingError('CARD_UNKNOWN', { detail: { card: maskCard(cardNumber) } })
  if (reader.isAuthorised) return card
  const { state, isHotlisted, isLocked, validUntil } = card
  return { cardNumber: maskCard(cardNumber), state, isHotlisted, isLocked, validUntil }
}
