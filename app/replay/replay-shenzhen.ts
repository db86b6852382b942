import { buildFullDocument } from '@tongxing/core/parameters/build-document.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { reconcile } from '@tongxing/reconciliation/reconcile.ts'
import { planShenzhenReplay } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import type { ShenzhenTap } from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { Agent, type Dispatcher } from 'undici'
import { type CityServices, startCityServices } from '../compose/city-services.ts'
import { CARDS_A_BATCH, issueBatch } from '../day/issue-cards.ts'
import { createKeyRing, type KeyRing } from '../day/key-ring.ts'
import { openOutlets } from '../day/outlets.ts'
import type { Progress } from '../day/progress.ts'
import { publish } from '../day/publish.ts'
import { compareCharges } from './compare.ts'
import { makeReplayCards, type ReplayCards } from './replay-cards.ts'
import { readCharges, readLedgerFen } from './read-charges.ts'
import { startReplayFleet } from './replay-fleet.ts'
import { buildReplayWorld, type ReplayWorld, shenzhen } from './replay-world.ts'
import type { ReplayReport } from './report.ts'

/** Keys of the replay's scheme are drawn from it; nothing else is left to chance. */
const SEED = 'replay/shenzhen'

const outlet = { outletId: 'sz-o1', name: '深圳通服务点', terminalId: '858400000001' }

/** Most that one ride can cost: the validators' own sanity cap (card.md 3.1, step 9). */
const MAXIMUM_FARE_FEN = 9_900

export interface ReplayOptions {
  /** Empty: the replay is all that it holds afterwards. */
  readonly db: Database
  readonly logger: Logger
  readonly tariff: TariffDocument
  readonly taps: readonly ShenzhenTap[]
  readonly progress: Progress
}

interface Stage {
  readonly world: ReplayWorld
  readonly city: CityServices
  readonly keys: KeyRing
  readonly clock: SimClock
  readonly http: Dispatcher
  readonly progress: Progress
}

/**
 * Sends real taps of Shenzhen through the whole way, as card transactions on simulated validators
 * of a city of its own, and compares what came to the ledger with what the city charged.
 */
export async function replayShenzhen(options: ReplayOptions): Promise<ReplayReport> {
  const { db, logger, tariff, taps, progress } = options
  const plan = planShenzhenReplay(compileTariff(tariff), taps)
  if (plan.length === 0) return emptyReport
  const world = buildReplayWorld(plan)
  const clock = createSimClock(world.startMs)
  const keys = createKeyRing(SEED)
  const { code } = shenzhen
  const city = await startCityServices({
    ...{ institution: shenzhen, members: [shenzhen], db, clock, logger, tariffs: [tariff] },
    masters: keys.issuerMasters(code),
    publisherKey: ed25519KeyPairFromSeed(keys.publisherSeed(code)).publicKey,
    adminKey: keys.secret(`admin/${code}`),
  })
  const http = new Agent({ connections: 24, pipelining: 1 })
  try {
    const head = { version: tariff.version, effectiveAtMs: world.startMs, publisher: code }
    const content = { tariff: { policyJson: JSON.stringify(tariff) } }
    await publish({ city, keys }, buildFullDocument(head, content))
    const shownFen = await ride({ world, city, keys, clock, http, progress })
    progress.step('deciding what is on the log, reconciling')
    await city.fare.drain()
    const books = await reconcile(db, {
      ...{ institution: shenzhen, clock, maximumFareFen: MAXIMUM_FARE_FEN },
      serviceDay: world.days.at(-1)?.serviceDay ?? '',
    })
    return {
      ...compareCharges(plan, await readCharges(db)),
      sums: { shownFen, ledgerFen: await readLedgerFen(db) },
      cases: books.cases.length,
      unexplainedFen: books.unexplainedFen,
    }
  } finally {
    await http.close()
    await city.stop()
  }
}

const emptyReport: ReplayReport = {
  ...compareCharges([], []),
  sums: { shownFen: 0, ledgerFen: 0 },
  cases: 0,
  unexplainedFen: 0,
}

/** All rides of the file, day by day. Returns what the validators showed as fares, fen. */
async function ride(stage: Stage): Promise<number> {
  const { world, progress, clock, keys } = stage
  const { cards: people, devices } = world
  progress.step(`issuing ${people.length} cards, switching on ${devices.length} validators`)
  const cards = makeReplayCards(world, keys)
  // Neither touches anything of the other, so the one uses the time that the other waits.
  const [fleet] = await Promise.all([startReplayFleet(stage), issueCards(stage, cards)])
  let taps = 0
  let shownFen = 0
  for (const [index, day] of world.days.entries()) {
    progress.step(`riding ${day.rides.length} rides of ${day.serviceDay}`)
    for (const { planned, card, device } of day.rides) {
      clock.advanceTo(planned.tap.tappedAtMs)
      const shown = await fleet.tap(device, planned, cards.cardFor(card, planned))
      shownFen += shown.amountFen ?? 0
      taps += 1
      progress.time(clock.nowMs(), taps)
    }
    await fleet.upload(world.days[index + 1]?.rides[0]?.planned.tap.tappedAtMs ?? Infinity)
  }
  progress.done()
  return shownFen
}

async function issueCards({ world, city, keys, http }: Stage, cards: ReplayCards): Promise<void> {
  const [terminal] = await openOutlets(city, [outlet], { keys, http })
  invariant(terminal !== undefined, 'an outlet has a terminal')
  const sold = world.cards.map((card, index) => ({ ...card, card: cards.newCard(index) }))
  for (let start = 0; start < sold.length; start += CARDS_A_BATCH) {
    const some = sold.slice(start, start + CARDS_A_BATCH)
    await issueBatch({ city, outletId: outlet.outletId, terminal }, some)
  }
}
