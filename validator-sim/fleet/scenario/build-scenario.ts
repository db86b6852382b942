import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { createRandom } from '../random.ts'
import { scenarioInstitutions } from './institutions.ts'
import { planCards } from './population.ts'
import { planRides } from './rides.ts'
import { planSyncs, planTrips } from './timetable.ts'
import { planHotlist, planLoads, planPowerLoss } from './troubles.ts'
import { huoshanSize, type Scenario, type ScenarioEvent, type ScenarioSize } from './types.ts'
import { planBuses, planLines, planOutlets } from './vehicles.ts'

const HOUR_MS = 3_600_000

/** Which of two things at one instant comes first: the cause before what it acts on. */
const order: Readonly<Record<ScenarioEvent['kind'], number>> = {
  hotlist: 0,
  'sign-in': 1,
  sync: 2,
  load: 3,
  tap: 4,
  'power-loss': 5,
}

/**
 * The county's service day from a seed: the same seed gives the same day, event by event. It runs
 * from the day cut to the morning after, when the last late bus has uploaded.
 */
export function buildScenario(options: {
  readonly seed: string
  readonly serviceDay: string
  readonly size?: ScenarioSize
}): Scenario {
  const size = options.size ?? huoshanSize
  const random = createRandom(`scenario/${options.seed}`)
  const startMs = serviceDayStartMs(options.serviceDay)
  const span = {
    startMs,
    endMs: serviceDayStartMs(nextServiceDay(options.serviceDay)) + 5 * HOUR_MS,
  }
  const lines = planLines(size, random.fork('lines'))
  const buses = planBuses(size, lines, span)
  const cards = planCards(size, random.fork('cards'))
  const outlets = planOutlets()
  const rides = planRides({ cards, buses, dayStartMs: startMs, random: random.fork('rides') })
  const { hotlisted, increment } = planHotlist(rides, cards, startMs)
  const loads = planLoads({
    ...{ rides, cards, outlets, dayStartMs: startMs },
    count: size.countyLoads,
    random: random.fork('loads'),
  })
  const events = [
    ...rides.map(planPowerLoss(rides, buses, startMs)),
    ...loads,
    increment,
    ...buses.flatMap((bus, index) => planTrips(bus, index, startMs)),
    ...buses.flatMap((_, index) => planSyncs(index, span, random.fork(`sync/${index}`))),
  ].sort((a, b) => a.atMs - b.atMs || order[a.kind] - order[b.kind])
  return {
    ...{ seed: options.seed, serviceDay: options.serviceDay, ...span },
    institutions: scenarioInstitutions,
    ...{ lines, buses, cards, outlets, hotlisted, events },
  }
}
