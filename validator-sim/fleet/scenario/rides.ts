import type { Random } from '../random.ts'
import { COUNTY, NEIGHBOURS } from './institutions.ts'
import { atMinute } from './timetable.ts'
import type { BusPlan, CardPlan, ScenarioEvent, TapTear } from './types.ts'

const MINUTE_MS = 60_000
const GAP_MINUTES = 12
const TAP_AGAIN_MS = 4_000

interface RidePlanning {
  readonly cards: readonly CardPlan[]
  readonly buses: readonly BusPlan[]
  readonly dayStartMs: number
  readonly random: Random
}

/** Every rider's taps of the day, out in the morning, home in the evening, some in between. */
export function planRides(planning: RidePlanning): ScenarioEvent[] {
  const busesOfCity = [COUNTY, ...NEIGHBOURS].map((city) =>
    planning.buses.map((bus, index) => ({ bus, index })).filter(({ bus }) => bus.city === city),
  )
  return planning.cards.flatMap((card, cardIndex) => {
    const random = planning.random
    if (!random.chance(0.92)) return []
    const visits = cityOfToday(card, random)
    const buses = busesOfCity[visits] ?? []
    const home = random.pick(buses).bus.line
    const onLine = buses.filter(({ bus }) => bus.line === home)
    return rideMinutes(card, random).flatMap((minute) => {
      const { index } = random.pick(random.chance(0.75) ? onLine : buses)
      const atMs = atMinute(planning.dayStartMs, minute) + random.int(0, 59_999)
      return tapEvents(index, cardIndex, atMs, random)
    })
  })
}

/**
 * County people now and then ride in a neighbouring city; most neighbours' cards here are visitors.
 */
function cityOfToday(card: CardPlan, random: Random): number {
  if (card.city === COUNTY) return random.chance(0.012) ? random.pick(NEIGHBOURS) : COUNTY
  return random.chance(0.75) ? COUNTY : card.city
}

function rideMinutes(card: CardPlan, random: Random): number[] {
  const morning = card.kind === 3 ? random.around(9 * 60 + 15, 75) : random.around(7 * 60 + 20, 45)
  const evening = card.kind === 3 ? random.around(15 * 60, 100) : random.around(17 * 60 + 25, 70)
  const minutes = [morning, evening]
  if (random.chance(0.25)) minutes.push(random.around(11 * 60 + 50, 40))
  if (random.chance(0.2)) minutes.push(random.around(13 * 60 + 30, 40))
  const sorted = minutes.map(Math.round).sort((a, b) => a - b)
  return sorted.filter((minute, i) => i === 0 || minute - (sorted[i - 1] ?? 0) >= GAP_MINUTES)
}

/** One boarding; about one in 120 is torn, and most of those riders tap again at once. */
function tapEvents(bus: number, card: number, atMs: number, random: Random): ScenarioEvent[] {
  if (!random.chance(1 / 120)) return [{ kind: 'tap', atMs, bus, card, tear: null }]
  const tear: TapTear = random.pick(['before-debit', 'after-commit', 'in-answer'])
  const torn: ScenarioEvent = { kind: 'tap', atMs, bus, card, tear }
  if (!random.chance(0.8)) return [torn]
  return [torn, { kind: 'tap', atMs: atMs + TAP_AGAIN_MS, bus, card, tear: null }]
}

/** Instants of the day at which a card is on no bus, for its visit to a counter. */
export function quietMinute(
  taps: readonly number[],
  dayStartMs: number,
  random: Random,
): number | null {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const atMs = atMinute(dayStartMs, random.int(8 * 60, 18 * 60)) + random.int(0, 59_999)
    if (taps.every((tapMs) => Math.abs(tapMs - atMs) > 5 * MINUTE_MS)) return atMs
  }
  return null
}
