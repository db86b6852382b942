import { readTariff, sectionLinesOf } from '../compose/tariffs.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import { buildScenario } from '@tongxing/validator-sim/fleet/scenario/build-scenario.ts'
import { COUNTY } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { Scenario, ScenarioSize } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import { Agent, type Dispatcher } from 'undici'
import { buildFleet } from './build-fleet.ts'
import { type CardPark, createCardPark } from './card-park.ts'
import type { CityAccess } from './city-access.ts'
import { type CodeIssuers, createCodeIssuers } from './code-issuers.ts'
import { issueCards } from './issue-cards.ts'
import { createKeyRing, type KeyRing } from './key-ring.ts'
import { openOutlets } from './outlets.ts'
import type { Progress } from './progress.ts'
import { publishMorning, publishNoonHotlist } from './publish-parameters.ts'
import { runEvents } from './run-events.ts'

/** Tariffs of the scenario's cities, in their order. */
const tariffNames = ['huoshan', 'hefei', 'nanjing'] as const

/** Boot numbers that one run of the world may use up for a bus. */
const BOOTS_A_RUN = 1_000

/** What a day is drawn from. */
export interface DaySeed {
  readonly seed: string
  readonly serviceDay: string
  readonly size?: ScenarioSize
}

/** What was planned for a day and is known on both sides of the wire. */
export interface DayPlan {
  readonly scenario: Scenario
  readonly keys: KeyRing
  readonly tariffs: readonly TariffDocument[]
  readonly codes: CodeIssuers
}

/** The same plan from the same seed, in whatever thread. */
export function planDay({ seed, serviceDay, size }: DaySeed): DayPlan {
  const tariffs = tariffNames.map(readTariff)
  const scenario = buildScenario({
    ...{ seed, serviceDay, sectionLines: sectionLinesOf(tariffs) },
    ...(size && { size }),
  })
  const keys = createKeyRing(seed)
  return { scenario, keys, tariffs, codes: createCodeIssuers(scenario, keys) }
}

export interface WorldOptions {
  readonly daySeed: DaySeed
  /** In the scenario's order. */
  readonly cities: readonly CityAccess[]
  readonly clock: SimClock
  /** How manieth run of this day it is, from 1. */
  readonly attempt: number
  readonly progress: Progress
}

interface World extends DayPlan, Pick<WorldOptions, 'cities' | 'clock' | 'progress'> {
  readonly http: Dispatcher
}

/**
 * Riders, cards, buses and outlets of a day, from the issuing of the cards to the last late upload.
 * The world meets the back end on the wire and nowhere else.
 */
export async function liveThroughDay(options: WorldOptions): Promise<void> {
  const { daySeed, cities, clock, attempt, progress } = options
  const http = new Agent({ connections: 16, pipelining: 1 })
  const world: World = { ...planDay(daySeed), cities, clock, progress, http }
  const { scenario, keys } = world
  const park = createCardPark(scenario, keys)
  const terminals = await openAllOutlets(world)
  progress.step(`issuing and loading ${scenario.cards.length} cards`)
  await issueAllCards(world, park, terminals)
  for (const index of cities.keys()) await publishMorning(publicationOf(world, index))
  const bootFloor = (attempt - 1) * BOOTS_A_RUN
  const fleet = await buildFleet({
    ...{ scenario, cities, keys, clock, http, bootFloor },
    rideCodeSettings: world.codes.rules.settings,
  })
  progress.step(`${fleet.length} buses on the road, ${scenario.serviceDay}`)
  await runEvents({
    ...{ scenario, clock, park, fleet, terminals, codes: world.codes },
    publishHotlist: (cards, atMs) => publishNoonHotlist(publicationOf(world, COUNTY), cards, atMs),
    progress: (atMs, taps) => progress.time(atMs, taps),
  })
  clock.advanceTo(scenario.endMs)
  progress.done()
  await http.close()
}

function publicationOf({ scenario, cities, tariffs, keys, codes }: World, index: number) {
  const city = cities[index]
  const tariff = tariffs[index]
  if (city === undefined || tariff === undefined) throw new RangeError(`no city ${index}`)
  return { scenario, city, tariff, keys, codes }
}

/** Terminals of all outlets, by their place in the scenario. */
async function openAllOutlets({ scenario, cities, keys, http }: World): Promise<OutletTerminal[]> {
  const terminals: OutletTerminal[] = []
  for (const [cityIndex, city] of cities.entries()) {
    const own = scenario.outlets.flatMap((plan, index) =>
      plan.city === cityIndex ? [{ plan, index }] : [],
    )
    const opened = await openOutlets(
      city,
      own.map(({ plan }) => plan),
      { keys, http },
    )
    for (const [place, { index }] of own.entries()) {
      const terminal = opened[place]
      if (terminal !== undefined) terminals[index] = terminal
    }
  }
  return terminals
}

async function issueAllCards(
  { scenario, cities, progress, clock }: World,
  park: CardPark,
  terminals: readonly OutletTerminal[],
): Promise<void> {
  let cards = 0
  const issue = async (city: CityAccess, cityIndex: number) => {
    const outlets = scenario.outlets.flatMap(({ outletId, city: at }, index) => {
      const terminal = terminals[index]
      return at === cityIndex && terminal !== undefined ? [{ outletId, terminal }] : []
    })
    await issueCards({
      ...{ scenario, cityIndex, city, park, outlets },
      progress: (count) => {
        cards += count
        progress.time(clock.nowMs(), cards)
      },
    })
  }
  await Promise.all(cities.map(issue))
}
