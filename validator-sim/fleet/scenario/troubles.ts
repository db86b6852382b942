import type { Random } from '../random.ts'
import { COUNTY } from './institutions.ts'
import { quietMinute } from './rides.ts'
import { atMinute } from './timetable.ts'
import type { BusPlan, CardPlan, LoadTear, OutletPlan, ScenarioEvent } from './types.ts'

type Tap = Extract<ScenarioEvent, { kind: 'tap' }>

const loadTears: readonly LoadTear[] = ['before-credit', 'after-commit', 'in-answer']

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
  const tapsByCard = new Map<number, Tap[]>()
  for (const event of options.rides) {
    if (event.kind !== 'tap' || cards[event.card]?.city !== COUNTY) continue
    tapsByCard.set(event.card, [...(tapsByCard.get(event.card) ?? []), event])
  }
  const counters = options.outlets.flatMap((outlet, index) =>
    outlet.city === COUNTY ? [index] : [],
  )
  return spread([...tapsByCard.keys()], options.count).flatMap((card, visit): ScenarioEvent[] => {
    const atMs = quietMinute(tapsByCard.get(card) ?? [], options.dayStartMs, random)
    if (atMs === null) return []
    const tear = visit % 20 === 4 ? random.pick(loadTears) : null
    const amountFen = random.pick([2000, 5000, 10_000])
    return [{ kind: 'load', atMs, outlet: random.pick(counters), card, amountFen, tear }]
  })
}

/**
 * Two buses whose power fails in the middle of a rider's transaction, in the evening peak: one that
 * takes a flat fare, and one that a rider boards who taps off later.
 */
export function planPowerLoss(
  rides: readonly ScenarioEvent[],
  buses: readonly BusPlan[],
  dayStartMs: number,
): (event: ScenarioEvent) => ScenarioEvent {
  const afterMs = atMinute(dayStartMs, 17 * 60 + 20)
  const candidates = rides
    .filter((event) => event.kind === 'tap')
    .filter(({ tear, atMs, bus }) => tear === null && atMs > afterMs && buses[bus]?.city === COUNTY)
    .toSorted((a, b) => a.atMs - b.atMs)
  const isTappedOff = ({ card, atMs }: Tap) =>
    candidates.find((tap) => tap.card === card && tap.atMs > atMs)?.purpose === 'alight'
  const victims = new Set<ScenarioEvent | undefined>([
    candidates.find(({ purpose }) => purpose === 'ride'),
    candidates.find((tap) => tap.purpose === 'board' && isTappedOff(tap)),
  ])
  return (event) => {
    if (event.kind !== 'tap' || !victims.has(event)) return event
    return { kind: 'power-loss', atMs: event.atMs, bus: event.bus, card: event.card }
  }
}
