import type { Random } from '../random.ts'
import { COUNTY } from './institutions.ts'
import { quietMinute } from './rides.ts'
import { atMinute } from './timetable.ts'
import type { BusPlan, CardPlan, LoadTear, OutletPlan, ScenarioEvent } from './types.ts'

const LISTED_BEFORE = 12
const LISTED_AT_NOON = 8

/**
 * Cards reported lost: some on the morning's hotlist, some on the increment that goes out at noon.
 */
export function planHotlist(
  rides: readonly ScenarioEvent[],
  cards: readonly CardPlan[],
  dayStartMs: number,
): { readonly hotlisted: number[]; readonly increment: ScenarioEvent } {
  const countyRiders = new Set<number>()
  const afternoonRiders = new Set<number>()
  const noonMs = atMinute(dayStartMs, 12 * 60 + 10)
  for (const event of rides) {
    if (event.kind !== 'tap' || cards[event.card]?.city !== COUNTY) continue
    countyRiders.add(event.card)
    if (event.atMs > noonMs + 3 * 3_600_000) afternoonRiders.add(event.card)
  }
  const hotlisted = spread([...countyRiders], LISTED_BEFORE)
  const listed = new Set(hotlisted)
  const added = spread(
    [...afternoonRiders].filter((card) => !listed.has(card)),
    LISTED_AT_NOON,
  )
  return { hotlisted, increment: { kind: 'hotlist', atMs: noonMs, city: COUNTY, cards: added } }
}

/**
 * Evenly spread members of a list, so that the choice does not depend on how it is ordered inside.
 */
function spread(items: readonly number[], count: number): number[] {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => index % step === step - 1).slice(0, count)
}

/** Visits to the county's counters, each between two rides; one in twenty card is pulled away. */
export function planLoads(options: {
  readonly rides: readonly ScenarioEvent[]
  readonly cards: readonly CardPlan[]
  readonly outlets: readonly OutletPlan[]
  readonly count: number
  readonly dayStartMs: number
  readonly random: Random
}): ScenarioEvent[] {
  const { random, cards } = options
  const tapsByCard = new Map<number, number[]>()
  for (const event of options.rides) {
    if (event.kind !== 'tap' || cards[event.card]?.city !== COUNTY) continue
    tapsByCard.set(event.card, [...(tapsByCard.get(event.card) ?? []), event.atMs])
  }
  const counters = options.outlets.flatMap((outlet, index) =>
    outlet.city === COUNTY ? [index] : [],
  )
  return spread([...tapsByCard.keys()], options.count).flatMap((card): ScenarioEvent[] => {
    const atMs = quietMinute(tapsByCard.get(card) ?? [], options.dayStartMs, random)
    if (atMs === null) return []
    const tear: LoadTear | null = random.chance(0.05)
      ? random.pick(['before-credit', 'after-commit', 'in-answer'])
      : null
    const amountFen = random.pick([2000, 5000, 10_000])
    return [{ kind: 'load', atMs, outlet: random.pick(counters), card, amountFen, tear }]
  })
}

/** A bus whose power fails in the middle of a rider's transaction, in the evening peak. */
export function planPowerLoss(
  rides: readonly ScenarioEvent[],
  buses: readonly BusPlan[],
  dayStartMs: number,
): (event: ScenarioEvent) => ScenarioEvent {
  const afterMs = atMinute(dayStartMs, 17 * 60 + 20)
  const victim = rides
    .filter((event) => event.kind === 'tap' && event.tear === null && event.atMs > afterMs)
    .filter((event) => event.kind === 'tap' && buses[event.bus]?.city === COUNTY)
    .sort((a, b) => a.atMs - b.atMs)[0]
  return (event) => {
    if (event !== victim || event.kind !== 'tap') return event
    return { kind: 'power-loss', atMs: event.atMs, bus: event.bus, card: event.card }
  }
}
