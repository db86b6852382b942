import { hash } from 'node:crypto'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { COUNTY } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { ScenarioSize } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { Cluster } from '../compose/cluster.ts'
import { type NationalNetwork, startNationalNetwork } from '../compose/national-network.ts'
import { closeDay } from './close-day.ts'
import { openCountyPages } from './county-pages.ts'
import { beginDayRun, finishDayRun } from './day-run.ts'
import { type DaySummary, summariseDay } from './day-summary.ts'
import { liveInThread } from './live-in-thread.ts'
import type { Progress } from './progress.ts'
import { type DaySeed, planDay } from './world.ts'

/** Most that one ride can cost: the validators' own sanity cap (card.md 3.1, step 9). */
export const MAXIMUM_FARE_FEN = 9_900

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

/**
 * Runs a county's service day, or runs on with one that was killed: the world is replayed from its
 * seed, what the services hold already are repeats. A finished day is only summed up again.
 */
export async function runMainJob(options: MainJobOptions): Promise<MainJob> {
  const { seed, serviceDay, progress, cluster, logger, size } = options
  const daySeed = { seed, serviceDay, ...(size && { size }) }
  const { institutions, startMs, keys, tariffs, rideCodes } = backEndPlan(daySeed)
  const clock = createSimClock(startMs)
  const network = await startNationalNetwork({
    ...{ institutions, keys, clock, logger, firstDay: serviceDay, tariffs, rideCodes },
    // The county and Hefei let the centre check TACs for them; Nanjing checks when it gets the
    // detail.
    delegating: institutions.slice(0, 2).map(({ code }) => code),
    openDatabase: (institution) => cluster.open(databaseName(seed, serviceDay, institution)),
  })
  const county = countyOf(network)
  const pages = await openCountyPages({
    ...{ county, keys, clock, logger, port: options.consolePort },
    rideCodeSettings: rideCodes.settings,
  })
  progress.step(`pages: ${pages.url}`)
  const run = await beginDayRun(county.db, seed, serviceDay)
  if (!run.isFinished) {
    const { attempt } = run
    if (attempt > 1) progress.step(`run ${attempt} of this day: the world is replayed`)
    await liveInThread({ daySeed, cities: network.cities, clock, attempt, progress })
    await closeDay({
      ...{ network, clock, serviceDay, maximumFareFen: MAXIMUM_FARE_FEN },
      say: (step) => progress.step(step),
    })
    await finishDayRun(county.db, seed, serviceDay)
  }
  const summary = await summariseDay(network, { seed, serviceDay })
  return {
    ...{ network, summary, pagesUrl: pages.url },
    async stop() {
      await pages.stop()
      await network.stop()
    },
  }
}

/** What the back end must know of a day's plan; the riders' side of it is the world's. */
function backEndPlan(daySeed: DaySeed) {
  const { scenario, keys, tariffs, codes } = planDay(daySeed)
  const { institutions, startMs } = scenario
  return { institutions, startMs, keys, tariffs, rideCodes: codes.rules }
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
