import {
  type ChargedRide,
  explainCard,
  type Verdict,
} from '@tongxing/core/tariff/class-inference.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import type { CompiledTariff, PriceInput, TransferState } from '@tongxing/core/tariff/types.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import type { ShenzhenTap } from './shenzhen-taps.ts'

/** City code of Shenzhen in T-Union files. */
export const SHENZHEN_CITY = '5840'

/** Stands for the line of a ride that the city knows of and the sample does not show. */
export const UNSEEN_LINE = '99999999'

const UNSEEN_RIDE_AGE_MS = 30 * 60_000

/**
 * Where the transfer right of a ride is from. `none`: conn_mark is 0; no right is invented there.
 * `seen`: conn_mark is 1 and the tariff grants it from the card's earlier ride in the sample.
 * `carried`: conn_mark is 1 and the sample shows no such ride, so the card brought the right.
 */
type TransferRight = 'none' | 'seen' | 'carried'

/**
 * Why a charge stays unexplained, as far as the row shows. `transferUnmarked`: it is the price of a
 * transfer, but conn_mark is 0. `listFareCharged`: no discount was given at all. `other`: neither.
 */
type UnexplainedPattern = 'transferUnmarked' | 'listFareCharged' | 'other'

export interface PlannedRide {
  readonly tap: ShenzhenTap
  /**
   * What the bus or gate prices the ride from, the class of the card included. The card that taps
   * must carry `transferState`, and none where it is null: what the city knew of rides that the
   * sample does not show stands over the sample.
   */
  readonly input: PriceInput
  readonly right: TransferRight
  /** conn_mark is 0 although the tariff would grant a transfer from a ride in the sample. */
  readonly rightWithheld: boolean
  readonly pricedFen: number
  readonly verdict: Verdict
  /** Null unless the verdict is `unexplained`. */
  readonly pattern: UnexplainedPattern | null
}

/** One card with its charged rides in the order of time. */
export interface PlannedCard {
  readonly cardNo: string
  readonly cardKind: number
  readonly riderClass: string
  readonly rides: readonly PlannedRide[]
}

/**
 * Turns the taps of the sample into what simulated cards must carry and what the tariff says of
 * each charge. Metro entries charge nothing and have no place here. Cards come in the order of the
 * file.
 */
export function planShenzhenReplay(
  tariff: CompiledTariff,
  taps: readonly ShenzhenTap[],
): readonly PlannedCard[] {
  const charged = taps.filter((tap) => tap.kind !== 'metroEntry')
  const lineIds = numberLines(charged)
  const byCard = Map.groupBy(charged, (tap) => tap.cardNo)
  return [...byCard].map(([cardNo, cardTaps]) => {
    const ordered = cardTaps.toSorted((a, b) => a.tappedAtMs - b.tappedAtMs)
    const taken = ordered.map((tap) => ({ tap, lineId: lineIds.get(lineOf(tap)) ?? '' }))
    return planCard(tariff, cardNo, taken)
  })
}

/** Routes and metro lines by number, as they first appear: a card remembers a line as digits. */
function numberLines(taps: readonly ShenzhenTap[]): ReadonlyMap<string, string> {
  const names = new Set(taps.map(lineOf))
  return new Map([...names].map((name, index) => [name, String(index + 1)]))
}

/** Where the city left names out, a bus and a metro line still are two. */
function lineOf(tap: ShenzhenTap): string {
  return `${modeOf(tap)} ${tap.kind === 'bus' ? tap.place : tap.company}`
}

interface LineTap {
  readonly tap: ShenzhenTap
  readonly lineId: string
}

interface Drafted extends ChargedRide {
  readonly tap: ShenzhenTap
  readonly right: TransferRight
  readonly seen: TransferState | null
}

function planCard(tariff: CompiledTariff, cardNo: string, taps: readonly LineTap[]): PlannedCard {
  const drafts = taps.map((taken, index) => draftRide(tariff, taken, taps[index - 1]))
  const { cardKind, riderClass, rides: explained } = explainCard(tariff, drafts)
  const rides = explained.map(({ ride, verdict, pricedFen }): PlannedRide => {
    const { tap, right, seen } = ride
    const input = { ...ride.input, cardKind }
    const rightWithheld = right === 'none' && grants(tariff, input, seen)
    const pattern = verdict === 'unexplained' ? patternOf(tariff, ride) : null
    return { tap, input, right, rightWithheld, pricedFen, verdict, pattern }
  })
  return { cardNo, cardKind, riderClass, rides }
}

function draftRide(tariff: CompiledTariff, taken: LineTap, earlier: LineTap | undefined): Drafted {
  const { tap } = taken
  const input = inputOf(taken)
  const seen = earlier === undefined ? null : stateAfter(earlier)
  const base = { tap, seen, chargedFen: tap.chargedFen }
  if (!tap.transferMarked) return { ...base, right: 'none', input }
  if (grants(tariff, input, seen)) {
    return { ...base, right: 'seen', input: { ...input, transferState: seen } }
  }
  const transferState = unseenRide(tap, earlier?.tap)
  return { ...base, right: 'carried', input: { ...input, transferState } }
}

function inputOf({ tap, lineId }: LineTap): PriceInput {
  return {
    mode: modeOf(tap),
    lineId,
    listFareFen: tap.listFareFen,
    tappedAtMs: tap.tappedAtMs,
    utcOffsetMinutes: chinaZone.utcOffsetMinutes,
    medium: 'card',
    city: SHENZHEN_CITY,
    cardCity: SHENZHEN_CITY,
    cardKind: 1,
    entitlements: [],
    transferState: null,
  }
}

function stateAfter({ tap, lineId }: LineTap): TransferState {
  return {
    lastTappedAtMs: tap.tappedAtMs,
    lastLineId: lineId,
    lastMode: modeOf(tap),
    lastAmountFen: tap.chargedFen,
    lastCity: SHENZHEN_CITY,
  }
}

/** A bus ride half an hour ago, though not before the last ride that the sample does show. */
function unseenRide(tap: ShenzhenTap, earlier: ShenzhenTap | undefined): TransferState {
  const assumedMs = tap.tappedAtMs - UNSEEN_RIDE_AGE_MS
  return {
    lastTappedAtMs: Math.max(assumedMs, earlier?.tappedAtMs ?? assumedMs),
    lastLineId: UNSEEN_LINE,
    lastMode: 'bus',
    lastAmountFen: 0,
    lastCity: SHENZHEN_CITY,
  }
}

function grants(tariff: CompiledTariff, input: PriceInput, state: TransferState | null): boolean {
  if (state === null) return false
  const { steps } = price(tariff, { ...input, transferState: state })
  return steps.some(({ code }) => code === 'TRANSFER')
}

function patternOf(tariff: CompiledTariff, { tap, input, right }: Drafted): UnexplainedPattern {
  if (tap.chargedFen === tap.listFareFen) return 'listFareCharged'
  const transferState = unseenRide(tap, undefined)
  const asTransfer = price(tariff, { ...input, transferState }).amountFen
  return right === 'none' && asTransfer === tap.chargedFen ? 'transferUnmarked' : 'other'
}

function modeOf(tap: ShenzhenTap): PriceInput['mode'] {
  return tap.kind === 'bus' ? 'bus' : 'metro'
}
