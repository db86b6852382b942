import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { createRandom } from '../random.ts'
import { planCodeRides } from './code-rides.ts'
import { scenarioInstitutions } from './institutions.ts'
import { planCards, planCodeAccounts } from './population.ts'
import { planRides } from './rides.ts'
import { planStaff } from './staff.ts'
import { planSyncs, planTrips } from './timetable.ts'
import { planHotlist, planLoads, planPowerLoss } from './troubles.ts'
import {
  huoshanSize,
  type Scenario,
  type ScenarioEvent,
  type ScenarioSize,
  type Trip,
} from './types.ts'
import { planBuses, planLines, planOutlets, type SectionLines } from './vehicles.ts'

const HOUR_MS = 3_600_000

/** Which of two things at one instant comes first: the cause before what it acts on. */
const order: Readonly<Record<ScenarioEvent['kind'], number>> = {
  hotlist: 0,
  'staff-card': 1,
  'sign-in': 2,
  sync: 3,
  load: 4,
  tap: 5,
  scan: 6,
  'power-loss': 7,
}

/**
 * The county's service day from a seed: the same seed gives the same day, event by event. It runs
 * from the day cut to the morning after, when the last late bus has uploaded.
 */
export function buildScenario(options: {
  readonly seed: string
  readonly serviceDay: string
  readonly sectionLines: SectionLines
  readonly size?: ScenarioSize
}): Scenario {
  const { seed, serviceDay, size = huoshanSize } = options
  const random = createRandom(`scenario/${seed}`)
  const startMs = serviceDayStartMs(serviceDay)
  const span = { startMs, endMs: serviceDayStartMs(nextServiceDay(serviceDay)) + 5 * HOUR_MS }
  const lines = planLines(size, options.sectionLines, random.fork('lines'))
  const buses = planBuses(size, lines, span)
  const onDuty = buses.map((plan, index) => {
    return { plan, index, trips: planTrips(plan, index, startMs) }
  })
  const cards = planCards(size, serviceDay, random.fork('cards'))
  const codeAccounts = planCodeAccounts(size)
  const outlets = planOutlets()
  const day = { buses: onDuty, dayStartMs: startMs }
  const rides = planRides({ ...day, cards, random: random.fork('rides') })
  const codes = { ...day, accounts: codeAccounts, random: random.fork('codes') }
  const { scans, deniedAccounts } = planCodeRides(codes)
  const { staffCards, events: staffEvents } = planStaff(onDuty)
  const { hotlisted, increment } = planHotlist(rides, cards, startMs)
  const loads = planLoads({
    ...{ rides, cards, outlets, dayStartMs: startMs },
    count: size.countyLoads,
    random: random.fork('loads'),
  })
  const events = [
    ...rides.map(planPowerLoss(rides, buses, startMs)),
    ...scans,
    ...loads,
    increment,
    ...staffEvents,
    ...onDuty.flatMap(({ index, trips }) => trips.map((trip) => signIn(index, trip))),
    ...buses.flatMap((_, index) => planSyncs(index, span, random.fork(`sync/${index}`))),
  ].sort((a, b) => a.atMs - b.atMs || order[a.kind] - order[b.kind])
  return {
    ...{ seed, serviceDay, ...span, institutions: scenarioInstitutions },
    ...{ lines, buses, cards, staffCards, codeAccounts, outlets },
    ...{ hotlisted, deniedAccounts, events },
  }
}

function signIn(bus: number, trip: Trip): ScenarioEvent {
  return { kind: 'sign-in', atMs: trip.startMs, bus, trip }
}
