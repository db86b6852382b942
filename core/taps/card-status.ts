import { firstOf, type TapCode } from './rules.ts'

/** What the issuer's master data says of a card; only for cards of the own issuer. */
export interface CardMaster {
  /** SFI 17 byte 10. */
  readonly cardKind: number
  /** Service days, inclusive, `YYYY-MM-DD`. */
  readonly validFrom: string
  readonly validUntil: string
}

/** A time during which a card was on the hotlist, epoch ms; until null = still. */
export interface HotlistSpan {
  readonly listedAtMs: number
  readonly liftedAtMs: number | null
}

export interface CardUse {
  readonly tappedAtMs: number
  readonly serviceDay: string
  /** Card kind that the price was made from; null for a ride that another city priced. */
  readonly cardKind: number | null
}

export interface CardStatusContext {
  /** Null: the issuer is ours, and the card is not known. Absent: another city's card. */
  readonly master?: CardMaster | null
  readonly listed: readonly HotlistSpan[]
  /** R13: time in which a list reaches every terminal; a tap within it is the issuer's risk. */
  readonly hotlistReachMs: number
}

/**
 * R10, R13 and the check of the rider's class. They depend on what is known of the card, which may
 * come after the tap, so they are asked anew whenever a claim is decided.
 */
export function checkCard(use: CardUse, context: CardStatusContext): TapCode | null {
  const { master } = context
  return firstOf([
    master === null ? 'TAP_CARD_UNKNOWN' : null,
    isListed(use.tappedAtMs, context) ? 'TAP_CARD_LISTED' : null,
    master && (use.serviceDay < master.validFrom || use.serviceDay > master.validUntil)
      ? 'TAP_CARD_OUT_OF_DATE'
      : null,
    master && use.cardKind !== null && use.cardKind !== master.cardKind
      ? 'TAP_CLASS_DIFFERS'
      : null,
  ])
}

function isListed(tappedAtMs: number, { listed, hotlistReachMs }: CardStatusContext): boolean {
  return listed.some(
    ({ listedAtMs, liftedAtMs }) =>
      tappedAtMs >= listedAtMs + hotlistReachMs && (liftedAtMs === null || tappedAtMs < liftedAtMs),
  )
}
