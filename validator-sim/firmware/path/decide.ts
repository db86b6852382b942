import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import type { Mode, PriceResult, TransferState } from '@tongxing/core/tariff/types.ts'
import { localTimestamp, type Zone } from '@tongxing/core/time/service-day.ts'
import type { OutcomeCode } from '../outcomes.ts'
import type { AcceptedPeriod, ActiveLists } from '../parameters/active-lists.ts'
import type { ValidatorSettings } from '../settings.ts'
import { lastRideOf } from './last-ride.ts'
import type { CardFacts } from './read-card.ts'

/** All that a decision depends on; nothing is read or written beside it. */
export interface DecisionInput {
  readonly card: CardFacts
  readonly lists: ActiveLists
  readonly settings: ValidatorSettings
  readonly nowMs: number
  readonly zone: Zone
  readonly mode: Mode
  readonly lineId: string
  /** Where the tariff lets the vehicle give the list fare. */
  readonly listFareFen: number | undefined
  readonly acceptorCity: string
  readonly acceptorInstitution: string
  /** When this card last paid on this bus, epoch milliseconds. */
  readonly lastRideHereMs: number | undefined
}

/** A price and the state of the card that it was made from. */
export interface PricedRide {
  readonly result: PriceResult
  readonly transferState: TransferState | null
}

export type Decision =
  | { readonly kind: 'debit'; readonly ride: PricedRide }
  | { readonly kind: 'refuse'; readonly outcome: OutcomeCode; readonly ride?: PricedRide }
  | { readonly kind: 'lock' }

/** The decision order of card.md 3.1: the first rule that speaks decides. */
export function decide(input: DecisionInput): Decision {
  const barred = applicationBar(input) ?? validityBar(input) ?? regionBar(input) ?? listedBar(input)
  if (barred !== undefined) return barred
  const { card, settings } = input
  if (card.sectorLocked) return refuse('SECTOR_LOCKED')
  if (card.balanceFen > settings.balanceMaxFen) return refuse('BALANCE_OVER_LIMIT')
  const ride = priceRide(input)
  if (ride === undefined) return refuse('FARE_UNKNOWN')
  const { amountFen, riderClass } = ride.result
  if (isPassback(input, riderClass)) return refuse('PASSBACK', ride)
  if (amountFen > settings.fareMaxFen) return refuse('FARE_OVER_LIMIT', ride)
  if (amountFen > Math.max(0, card.balanceFen)) return refuse('BALANCE_INSUFFICIENT', ride)
  return { kind: 'debit', ride }
}

/** Steps 3 and 4: application type, issuer, enable flag. */
function applicationBar(input: DecisionInput): Decision | undefined {
  const { publicInfo } = input.card
  if (publicInfo.applicationType !== 0x02) return refuse('CARD_TYPE_UNKNOWN')
  const institution = publicInfo.issuerId.slice(0, 8)
  const isOwn = institution === input.acceptorInstitution
  if (!isOwn && !isAccepted(input.lists.issuers?.get(institution), input.nowMs)) {
    return refuse('ISSUER_NOT_ACCEPTED')
  }
  return publicInfo.enableFlag === 0x01 ? undefined : refuse('CARD_NOT_ENABLED')
}

/** Step 5: from the start date to the end date, both included, by the local calendar. */
function validityBar({ card, nowMs, zone }: DecisionInput): Decision | undefined {
  const { startDate, endDate } = card.publicInfo
  const today = localTimestamp(nowMs, zone).slice(0, 8)
  if (!isDate(startDate) || today < startDate) return refuse('CARD_NOT_YET_VALID')
  return isDate(endDate) && today <= endDate ? undefined : refuse('CARD_EXPIRED')
}

/** Step 6: our city, or a card for other cities from a city on the list. */
function regionBar({ card, lists, acceptorCity, nowMs }: DecisionInput): Decision | undefined {
  const { cityCode, interoperability, cardKind } = card.management
  if (cityCode === acceptorCity) return undefined
  const isOpen = interoperability === '0001' && isAccepted(lists.cities?.get(cityCode), nowMs)
  if (!isOpen) return refuse('CITY_NOT_ACCEPTED')
  return cardKind >= 1 && cardKind <= 5 ? undefined : refuse('CARD_KIND_UNKNOWN')
}

/** Step 7. */
function listedBar({ card, lists, settings }: DecisionInput): Decision | undefined {
  if (!lists.hotlist.has(card.publicInfo.cardNumber)) return undefined
  return settings.locksListedCards ? { kind: 'lock' } : refuse('CARD_LISTED')
}

function priceRide(input: DecisionInput): PricedRide | undefined {
  const { card, lists, zone } = input
  if (lists.tariff === undefined) return undefined
  const transferState = lastRideOf(card.lastTrip, zone)
  try {
    const result = price(lists.tariff, {
      mode: input.mode,
      lineId: input.lineId,
      listFareFen: input.listFareFen ?? null,
      tappedAtMs: input.nowMs,
      utcOffsetMinutes: zone.utcOffsetMinutes,
      medium: 'card',
      city: input.acceptorCity,
      cardCity: card.management.cityCode,
      cardKind: card.management.cardKind,
      entitlements: [],
      transferState,
    })
    return { result, transferState }
  } catch (error) {
    if (!(error instanceof TongxingError) || error.code === 'INVARIANT_BROKEN') throw error
    return undefined
  }
}

/** Step 10: classes that one person uses alone may not ride again at once (card.md 3.8). */
function isPassback(
  { settings, lastRideHereMs, nowMs }: DecisionInput,
  riderClass: string,
): boolean {
  const seconds = settings.passbackSeconds[riderClass] ?? 0
  if (lastRideHereMs === undefined) return false
  const sinceMs = nowMs - lastRideHereMs
  return sinceMs >= 0 && sinceMs < seconds * 1000
}

function isAccepted(period: AcceptedPeriod | undefined, nowMs: number): boolean {
  return period !== undefined && nowMs >= period.fromMs && nowMs < period.untilMs
}

function isDate(digits: string): boolean {
  return /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)
}

function refuse(outcome: OutcomeCode, ride?: PricedRide): Decision {
  return ride === undefined ? { kind: 'refuse', outcome } : { kind: 'refuse', outcome, ride }
}
