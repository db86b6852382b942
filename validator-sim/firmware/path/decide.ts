import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import type { CompiledTariff, Mode } from '@tongxing/core/tariff/types.ts'
import { localTimestamp, type Zone } from '@tongxing/core/time/service-day.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { type AcceptedPeriod, isAcceptedAt } from '@tongxing/core/parameters/accepted-period.ts'
import type { ActiveLists, LineSettings } from '../parameters/active-lists.ts'
import type { RepeatRule, ValidatorSettings } from '../settings.ts'
import type { Place } from './open-ride.ts'
import { planRide } from './plan-ride.ts'
import { type PricedRide, priceCompanion, priceRide } from './price-ride.ts'
import type { CardFacts } from './read-card.ts'
import type { RecentRide } from './remember.ts'

/** All that a decision depends on; nothing is read or written beside it. */
export interface DecisionInput {
  readonly card: CardFacts
  readonly lists: ActiveLists
  readonly line: LineSettings
  readonly settings: ValidatorSettings
  readonly nowMs: number
  readonly zone: Zone
  readonly mode: Mode
  readonly place: Place
  /** Where the tariff lets the vehicle give the list fare. */
  readonly listFareFen: number | undefined
  /** What this bus remembers of the card and of the trip. */
  readonly here: {
    readonly lastRide: RecentRide | undefined
    /** See `tripOf`. */
    readonly trip: string
    readonly passengers: number
    /** Nobody else rode since this card did. */
    readonly rodeLast: boolean
  }
}

export type Decision =
  | { readonly kind: 'debit'; readonly ride: PricedRide }
  | { readonly kind: 'refuse'; readonly outcome: OutcomeCode; readonly ride?: PricedRide }
  | { readonly kind: 'lock' }

/** The decision order of card.md 3.1: the first rule that speaks decides. */
export function decide(input: DecisionInput): Decision {
  const barred = applicationBar(input) ?? validityBar(input) ?? regionBar(input) ?? listedBar(input)
  if (barred !== undefined) return barred
  const { card, settings, lists, line } = input
  if ((card.busRecord?.lockFlag ?? 0) !== 0) return refuse('SECTOR_LOCKED')
  if ((card.balanceFen ?? 0) > settings.balanceMaxFen) return refuse('BALANCE_OVER_LIMIT')
  if (lists.tariff === undefined) return refuse('FARE_UNKNOWN')
  const plan = planRide(input, lists.tariff)
  if (typeof plan === 'string') return refuse(plan)
  const asHolder = priceRide(input, lists.tariff, plan)
  if (asHolder === undefined) return refuse('FARE_UNKNOWN')
  const ride = plan.stage === 'single' ? asRider(input, lists.tariff, asHolder) : asHolder
  if (ride === undefined) return refuse('PASSBACK', asHolder)
  if (isFull(input, ride)) return refuse('BUS_FULL', ride)
  if (ride.result.amountFen > settings.fareMaxFen) return refuse('FARE_OVER_LIMIT', ride)
  // With an overdraft only the card knows how far it goes: INITIALIZE asks it.
  const isKnown = card.balanceFen !== undefined && !line.allowsOverdraft
  return isKnown && shortFen(ride, card.balanceFen) > 0
    ? refuse(shortOutcome(ride), ride)
    : { kind: 'debit', ride }
}

/**
 * What a purse lacks for a ride, fen. A boarding needs the mark amount (card.md 3.3); what costs
 * nothing needs nothing, of an overdrawn purse neither.
 */
export function shortFen({ result }: PricedRide, availableFen: number): number {
  const neededFen = Math.max(result.amountFen, result.markAmountFen)
  return Math.max(0, neededFen - Math.max(0, availableFen))
}

/**
 * What INITIALIZE's answer says against a ride: of the key, and of a purse that was not read
 * before, or that may go below zero.
 */
export function purseBar(
  { card, lists, line, settings }: DecisionInput,
  ride: PricedRide,
  initialized: { readonly keyVersion: number; readonly overdraftFen: number },
): OutcomeCode | undefined {
  const { keyVersion, overdraftFen } = initialized
  const { balanceFen = 0 } = card
  if (lists.purchaseKeyVersions?.has(keyVersion) === false) return 'KEY_VERSION_REFUSED'
  if (balanceFen > settings.balanceMaxFen) return 'BALANCE_OVER_LIMIT'
  const limitFen = line.allowsOverdraft ? overdraftFen : 0
  return shortFen(ride, balanceFen + limitFen) > 0 ? shortOutcome(ride) : undefined
}

export function shortOutcome({ stage }: PricedRide): OutcomeCode {
  return stage === 'supplement' ? 'SUPPLEMENT_INSUFFICIENT' : 'BALANCE_INSUFFICIENT'
}

/** Steps 3 and 4: application type, issuer, enable flag. */
function applicationBar(input: DecisionInput): Decision | undefined {
  const { publicInfo } = input.card
  if (publicInfo.applicationType !== 0x02) return refuse('CARD_TYPE_UNKNOWN')
  const institution = publicInfo.issuerId.slice(0, 8)
  const isOwn = institution === input.place.institution
  if (!isOwn && !isAccepted(input.lists.issuers?.get(institution), input.nowMs)) {
    return refuse('ISSUER_NOT_ACCEPTED')
  }
  return publicInfo.enableFlag === 0x01 ? undefined : refuse('CARD_NOT_ENABLED')
}

/** Step 5: from the start date to the end date, both included, by the local calendar. */
function validityBar({ card, nowMs, zone }: DecisionInput): Decision | undefined {
  const outcome = validityOutcome(card.publicInfo, nowMs, zone)
  return outcome && refuse(outcome)
}

/** Undefined within the dates of file 15. */
export function validityOutcome(
  { startDate, endDate }: PublicInfo,
  nowMs: number,
  zone: Zone,
): OutcomeCode | undefined {
  const today = localTimestamp(nowMs, zone).slice(0, 8)
  if (!isDate(startDate) || today < startDate) return 'CARD_NOT_YET_VALID'
  return isDate(endDate) && today <= endDate ? undefined : 'CARD_EXPIRED'
}

/** Step 6: our city, or a card for other cities from a city on the list. */
function regionBar({ card, lists, place, nowMs }: DecisionInput): Decision | undefined {
  const { cityCode, interoperability, cardKind } = card.management
  if (cityCode === place.city) return undefined
  const isOpen = interoperability === '0001' && isAccepted(lists.cities?.get(cityCode), nowMs)
  if (!isOpen) return refuse('CITY_NOT_ACCEPTED')
  return cardKind >= 1 && cardKind <= 5 ? undefined : refuse('CARD_KIND_UNKNOWN')
}

/** Step 7. */
function listedBar({ card, lists, settings }: DecisionInput): Decision | undefined {
  if (!lists.hotlist.has(card.publicInfo.cardNumber)) return undefined
  return settings.locksListedCards ? { kind: 'lock' } : refuse('CARD_LISTED')
}

/**
 * Step 10: who rides on a card that rode on this bus before (card.md 3.8). Soon after, on the same
 * trip, it is a companion, else its holder again; undefined: it may not.
 */
function asRider(
  input: DecisionInput,
  tariff: CompiledTariff,
  asHolder: PricedRide,
): PricedRide | undefined {
  const { settings, here, nowMs } = input
  const { lastRide, trip, rodeLast } = here
  if (lastRide === undefined) return asHolder
  const rule: RepeatRule = settings.repeats[asHolder.result.riderClass] ?? settings.repeatDefault
  const sinceMs = nowMs - lastRide.tappedAtMs
  if (sinceMs >= 0 && sinceMs < rule.passbackSeconds * 1000) return undefined
  const isTogether = lastRide.trip === trip && sinceMs < settings.companionSeconds * 1000
  if (!isTogether) return asHolder
  const personNo = lastRide.persons + 1
  const mayFollow = rule.consecutive || !rodeLast
  if (!mayFollow || personNo > rule.companionsMax + 1) return undefined
  return priceCompanion(input, tariff, personNo)
}

/** The cap of a trip is on those that get on. */
function isFull({ line, here }: DecisionInput, { stage }: PricedRide): boolean {
  const getsOn = stage === 'single' || stage === 'board'
  return getsOn && line.passengersMax > 0 && here.passengers >= line.passengersMax
}

export function isAccepted(period: AcceptedPeriod | undefined, nowMs: number): boolean {
  return period !== undefined && isAcceptedAt(period, nowMs)
}

function isDate(digits: string): boolean {
  return /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)
}

function refuse(outcome: OutcomeCode, ride?: PricedRide): Decision {
  return ride === undefined ? { kind: 'refuse', outcome } : { kind: 'refuse', outcome, ride }
}
