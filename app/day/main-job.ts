import { hash } from 'node:crypto'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { COUNTY } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import { buildScenario } from '@tongxing/validator-sim/fleet/scenario/build-scenario.ts'
import type { Scenario, ScenarioSize } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import { Agent, type Dispatcher } from 'undici'
import type { Cluster } from '../compose/cluster.ts'
import { type NationalNetwork, startNationalNetwork } from '../compose/national-network.ts'
import { readTariff, sectionLinesOf } from '../compose/tariffs.ts'
import { buildFleet } from './build-fleet.ts'
import { type CardPark, createCardPark } from './card-park.ts'
import { closeDay } from './close-day.ts'
import { type DaySummary, summariseDay } from './day-summary.ts'
import { openCountyPages } from './county-pages.ts'
import { beginDayRun, finishDayRun } from './day-run.ts'
import type { City } from '../compose/city.ts'
import { issueCards } from './issue-cards.ts'
import { createKeyRing, type KeyRing } from './key-ring.ts'
import { openOutlets } from './outlets.ts'
import type { Progress } from './progress.ts'
import { publishMorning, publishNoonHotlist } from './publish-parameters.ts'
import { runEvents } from './run-events.ts'

/** Tariffs of the scenario's cities, in their order. */
const tariffNames = ['huoshan', 'hefei', 'nanjing'] as const

/** Most that one ride can cost: the validators' own sanity cap (card.md 3.1, step 9). */
export const MAXIMUM_FARE_FEN = 9_900

/** Boot numbers that one run of the world may use up for a bus. */
const BOOTS_A_RUN = 1_000

export interface MainJobOptions {
  readonly cluster: Cluster
  readonly logger: Logger
  readonly seed: string
  readonly serviceDay: string
  readonly progress: Progress
  readonly size?: ScenarioSize
  /** Where the pages are served on the loopback interface; a free port where it is taken. */
  readonly consolePort: number
}

/** The world of one seed, with everything running, and what its day came to. */
export interface MainJob {
  readonly network: NationalNetwork
  readonly summary: DaySummary
  /** `http://127.0.0.1:7800` */
  readonly pagesUrl: string
  stop(): Promise<void>
}

interface World {
  readonly scenario: Scenario
  readonly clock: SimClock
  readonly keys: KeyRing
  readonly network: NationalNetwork
  readonly http: Dispatcher
  readonly progress: Progress
}

/**
 * Runs a county's service day, or runs on with one that was killed: the world is replayed from its
 * seed, what the services hold already are repeats. A finished day is only summed up again.
 */
export async function runMainJob(options: MainJobOptions): Promise<MainJob> {
  const { seed, serviceDay, progress, cluster, logger } = options
  const tariffs = tariffNames.map(readTariff)
  const scenario = buildScenario({
    ...{ seed, serviceDay, sectionLines: sectionLinesOf(tariffs) },
    ...(options.size && { size: options.size }),
  })
  const clock = createSimClock(scenario.startMs)
  const keys = createKeyRing(seed)
  const network = await startNationalNetwork({
    ...{ institutions: scenario.institutions, keys, clock, logger, firstDay: serviceDay },
    tariffs,
    // The county and Hefei let the centre check TACs for them; Nanjing checks when it gets the
    // detail.
    delegating: scenario.institutions.slice(0, 2).map(({ code }) => code),
    openDatabase: (institution) => cluster.open(databaseName(seed, serviceDay, institution)),
  })
  const http = new Agent({ connections: 16, pipelining: 1 })
  const pages = await openCountyPages({
    county: countyOf(network),
    keys,
    clock,
    logger,
    port: options.consolePort,
  })
  progress.step(`pages: ${pages.url}`)
  const world: World = { scenario, clock, keys, network, http, progress }
  const countyDb = countyOf(network).db
  const run = await beginDayRun(countyDb, seed, serviceDay)
  if (!run.isFinished) {
    if (run.attempt > 1) progress.step(`run ${run.attempt} of this day: the world is replayed`)
    await liveThrough(world, run.attempt)
    await closeDay({
      ...{ network, clock, serviceDay, maximumFareFen: MAXIMUM_FARE_FEN },
      say: (step) => progress.step(step),
    })
    await finishDayRun(countyDb, seed, serviceDay)
  }
  const summary = await summariseDay(network, { seed, serviceDay })
  return {
    ...{ network, summary, pagesUrl: pages.url },
    async stop() {
      await pages.stop()
      await http.close()
      await network.stop()
    },
  }
}

async function liveThrough(world: World, attempt: number): Promise<void> {
  const { scenario, clock, keys, network, http, progress } = world
  const { cities } = network
  const park = createCardPark(scenario, keys)
  const terminals = await openAllOutlets(world)
  progress.step(`issuing and loading ${scenario.cards.length} cards`)
  await issueAllCards(world, park, terminals)
  for (const [index, city] of cities.entries()) {
    await publishMorning({ scenario, city, tariff: readTariff(tariffNames[index] ?? ''), keys })
  }
  const bootFloor = (attempt - 1) * BOOTS_A_RUN
  const fleet = await buildFleet({ scenario, cities, keys, clock, http, bootFloor })
  progress.step(`${fleet.length} buses on the road, ${scenario.serviceDay}`)
  await runEvents({
    ...{ scenario, clock, park, fleet, terminals },
    publishHotlist: (cards, atMs) =>
      publishNoonHotlist(
        { scenario, city: countyOf(network), tariff: readTariff(tariffNames[COUNTY]), keys },
        cards,
        atMs,
      ),
    progress: (atMs, taps) => progress.time(atMs, taps),
  })
  clock.advanceTo(scenario.endMs)
  progress.done()
}

/** Terminals of all outlets, by their place in the scenario. */
async function openAllOutlets({ scenario, network, keys, http }: World): Promise<OutletTerminal[]> {
  const terminals: OutletTerminal[] = []
  for (const [cityIndex, city] of network.cities.entries()) {
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
  { scenario, network, progress, clock }: World,
  park: CardPark,
  terminals: readonly OutletTerminal[],
): Promise<void> {
  let cards = 0
  const issue = async (city: City, cityIndex: number) => {
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
  await Promise.all(network.cities.map(issue))
}

function countyOf(network: NationalNetwork) {
  const county = network.cities[COUNTY]
  if (county === undefined) throw new RangeError('the scenario has a county')
  return county
}

/** Each seed and day has databases of its own. */
export function databaseName(seed: string, serviceDay: string, institution: Institution): string {
  const name = /^[a-z0-9]{1,20}$/.test(seed) ? seed : `x${hash('sha256', seed).slice(0, 16)}`
  return `day_${name}_${serviceDay.replaceAll('-', '')}_${institution.code}`
}
