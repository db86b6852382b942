import type { Random } from '../random.ts'
import { COUNTY, NEIGHBOURS } from './institutions.ts'
import { atMinute } from './timetable.ts'
import {
  type BusPlan,
  type CardPlan,
  cardKinds,
  type ScenarioEvent,
  type TapPurpose,
  type TapTear,
  type Trip,
} from './types.ts'

const MINUTE_MS = 60_000
const GAP_MINUTES = 12
const TAP_AGAIN_MS = 4_000
/** Somebody who boards after this part of a trip takes the next one. */
const BOARDING_PART = 0.7
/** From the last tap-off to the next boarding. */
const CHANGE_MS = 3 * MINUTE_MS

/** A bus with its place in the scenario and what it does all day. */
export interface BusOnDuty {
  readonly index: number
  readonly plan: BusPlan
  readonly trips: readonly Trip[]
}

interface RidePlanning {
  readonly cards: readonly CardPlan[]
  readonly buses: readonly BusOnDuty[]
  readonly dayStartMs: number
  readonly random: Random
}

/** Every rider's taps of the day, out in the morning, home in the evening, some in between. */
export function planRides(planning: RidePlanning): ScenarioEvent[] {
  const { buses, dayStartMs, random } = planning
  const busesOfCity = [COUNTY, ...NEIGHBOURS].map((city) =>
    buses.filter(({ plan }) => plan.city === city),
  )
  const abroad = buses.filter(({ plan }) => plan.city !== COUNTY && plan.line.bySection)
  return planning.cards.flatMap((card, cardIndex) => {
    const comesFrom = isTraveller(card, cardIndex) ? abroad : []
    if (comesFrom.length === 0 && !random.chance(0.8)) return []
    const around = busesOfCity[comesFrom.length > 0 ? COUNTY : cityOfToday(card, random)] ?? []
    const home = random.pick(around).plan.line
    const onLine = around.filter(({ plan }) => plan.line === home)
    const rider: Rider = { card: cardIndex, kind: card.kind, freeFromMs: dayStartMs }
    return rideMinutes(card.kind, random).flatMap((minute, ride) => {
      const wantedMs = atMinute(dayStartMs, minute) + random.int(0, 59_999)
      if (ride === 0 && comesFrom.length > 0) {
        return sectionRide(rider, random.pick(comesFrom), { wantedMs, tapsOff: false }, random)
      }
      const bus = random.pick(random.chance(0.75) ? onLine : around)
      if (!bus.plan.line.bySection) return flatRide(rider, bus.index, wantedMs, random)
      return sectionRide(rider, bus, { wantedMs, tapsOff: !random.chance(0.06) }, random)
    })
  })
}

interface Rider {
  readonly card: number
  readonly kind: number
  /** When the rider has left the last bus. */
  freeFromMs: number
}

/**
 * County people now and then ride in a neighbouring city; most neighbours' cards here are visitors.
 */
function cityOfToday(card: CardPlan, random: Random): number {
  if (card.city === COUNTY) return random.chance(0.012) ? random.pick(NEIGHBOURS) : COUNTY
  return random.chance(0.75) ? COUNTY : card.city
}

/**
 * Those who board a line by section in a neighbouring city in the morning, leave it without a
 * tap-off, and ride in the county for the rest of the day. A fixed share: each day has some.
 */
function isTraveller(card: CardPlan, cardIndex: number): boolean {
  return card.interoperable && cardIndex % (card.city === COUNTY ? 97 : 23) === 5
}

/** Minutes of the day at which a person takes a bus. */
export function rideMinutes(kind: number, random: Random): number[] {
  const isElder = kind === cardKinds.elder
  const morning = isElder ? random.around(9 * 60 + 15, 75) : random.around(7 * 60 + 20, 45)
  const evening = isElder ? random.around(15 * 60, 100) : random.around(17 * 60 + 25, 70)
  const minutes = [morning, evening]
  if (random.chance(0.25)) minutes.push(random.around(11 * 60 + 50, 40))
  if (random.chance(0.2)) minutes.push(random.around(13 * 60 + 30, 40))
  const sorted = minutes.map(Math.round).sort((a, b) => a - b)
  return sorted.filter((minute, i) => i === 0 || minute - (sorted[i - 1] ?? 0) >= GAP_MINUTES)
}

/** One tap pays; some pay for others too, and some with a concession are tried twice. */
function flatRide(rider: Rider, bus: number, wantedMs: number, random: Random): ScenarioEvent[] {
  const atMs = Math.max(wantedMs, rider.freeFromMs)
  const { card, kind } = rider
  const isConcession = kind !== cardKinds.normal
  const more = random.chance(1 / 60) ? (isConcession ? 1 : random.int(1, 2)) : 0
  const purpose: TapPurpose = isConcession ? 'again' : 'companion'
  const others = Array.from({ length: more }, (_, i): ScenarioEvent => {
    return { kind: 'tap', atMs: atMs + (i + 1) * TAP_AGAIN_MS, bus, card, purpose, tear: null }
  })
  if (more > 0) return [{ kind: 'tap', atMs, bus, card, purpose: 'ride', tear: null }, ...others]
  return tapEvents({ bus, card, atMs, purpose: 'ride' }, random)
}

/** On and off on one run of the bus; no ride where the rider is too late for the last one. */
function sectionRide(
  rider: Rider,
  bus: BusOnDuty,
  { wantedMs, tapsOff }: { readonly wantedMs: number; readonly tapsOff: boolean },
  random: Random,
): ScenarioEvent[] {
  const { index, plan } = bus
  const run = boardingOf(bus, Math.max(wantedMs, rider.freeFromMs), random)
  if (run.boardMs < rider.freeFromMs) return []
  const stopMs = Math.floor((plan.line.tripMinutes * MINUTE_MS) / plan.line.stops)
  const alightMs = random.int(run.boardMs + stopMs, run.endMs - 1)
  rider.freeFromMs = alightMs + CHANGE_MS
  const tap = { bus: index, card: rider.card }
  const boards = tapEvents({ ...tap, atMs: run.boardMs, purpose: 'board' }, random)
  if (!tapsOff) return boards
  return [...boards, ...tapEvents({ ...tap, atMs: alightMs, purpose: 'alight' }, random)]
}

/** When somebody who wants to ride boards: on the trip under way, or on the next. */
export function boardingOf(
  { plan, trips }: BusOnDuty,
  wantedMs: number,
  random: Random,
): { readonly boardMs: number; readonly endMs: number } {
  const tripMs = plan.line.tripMinutes * MINUTE_MS
  const lastBoardingMs = ({ startMs }: Trip) => startMs + Math.floor(tripMs * BOARDING_PART)
  const trip = trips.find((one) => lastBoardingMs(one) > wantedMs) ?? trips.at(-1)
  if (trip === undefined) throw new RangeError('every bus has a trip')
  const isUnderWay = wantedMs >= trip.startMs && wantedMs <= lastBoardingMs(trip)
  return {
    boardMs: isUnderWay ? wantedMs : random.int(trip.startMs, lastBoardingMs(trip)),
    endMs: trip.startMs + tripMs,
  }
}

/** One tap; about one in 120 is torn, and most of those riders tap again at once. */
function tapEvents(
  tap: Omit<Extract<ScenarioEvent, { kind: 'tap' }>, 'kind' | 'tear'>,
  random: Random,
): ScenarioEvent[] {
  if (!random.chance(1 / 120)) return [{ kind: 'tap', ...tap, tear: null }]
  const tear: TapTear = random.pick(['before-debit', 'after-commit', 'in-answer'])
  const torn: ScenarioEvent = { kind: 'tap', ...tap, tear }
  if (!random.chance(0.8)) return [torn]
  return [torn, { kind: 'tap', ...tap, atMs: tap.atMs + TAP_AGAIN_MS, tear: null }]
}

/** An instant of the day at which a card is on no bus, for its visit to a counter. */
export function quietMinute(
  taps: readonly Extract<ScenarioEvent, { kind: 'tap' }>[],
  dayStartMs: number,
  random: Random,
): number | null {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const atMs = atMinute(dayStartMs, random.int(8 * 60, 18 * 60)) + random.int(0, 59_999)
    const isNear = taps.some((tap) => Math.abs(tap.atMs - atMs) <= 5 * MINUTE_MS)
    const isOnBus = taps.find((tap) => tap.atMs > atMs)?.purpose === 'alight'
    if (!isNear && !isOnBus) return atMs
  }
  return null
}
