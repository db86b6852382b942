import type {
  LoadTear,
  Scenario,
  ScenarioEvent,
} from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { ConnectedBus } from './build-fleet.ts'
import type { CardPark } from './card-park.ts'
import type { CodeIssuers } from './code-issuers.ts'

/** INS of CREDIT FOR LOAD, at which loads are torn. */
const CREDIT_INS = 0x52

const loadTears: Readonly<Record<LoadTear, TearPlan>> = {
  'before-credit': { ins: CREDIT_INS, at: 'before' },
  'after-commit': { ins: CREDIT_INS, at: 'after-commit' },
  'in-answer': { ins: CREDIT_INS, at: 'answer' },
}

/** Buses that talk to the back end at the same time, at most. */
const SYNCS_AT_ONCE = 32

export interface DayWorld {
  readonly scenario: Scenario
  readonly clock: SimClock
  readonly park: CardPark
  readonly fleet: readonly ConnectedBus[]
  readonly terminals: readonly OutletTerminal[]
  readonly codes: CodeIssuers
  publishHotlist(cards: readonly number[], atMs: number): Promise<void>
  /** Called as simulated time passes. */
  progress(atMs: number, taps: number): void
}

/**
 * Plays the scenario's events in the order of time. Taps happen one after the other; rounds of
 * store and forward of one instant run side by side, as they would, and touch nothing of each
 * other.
 */
export async function runEvents(world: DayWorld): Promise<void> {
  const { events } = world.scenario
  let taps = 0
  for (let index = 0; index < events.length; ) {
    const syncs = takeSyncs(events, index)
    const event = events[index]
    if (event === undefined) break
    world.clock.advanceTo(event.atMs)
    if (syncs.length > 0) {
      await runSyncs(world, syncs)
      index += syncs.length
    } else {
      await runEvent(world, event)
      index += 1
      if (event.kind === 'tap' || event.kind === 'scan') taps += 1
    }
    world.progress(event.atMs, taps)
  }
}

/** The syncs of one instant that stand at this place. */
function takeSyncs(events: readonly ScenarioEvent[], from: number) {
  const atMs = events[from]?.atMs
  const syncs: Extract<ScenarioEvent, { kind: 'sync' }>[] = []
  for (let index = from; syncs.length < SYNCS_AT_ONCE; index += 1) {
    const event = events[index]
    if (event?.kind !== 'sync' || event.atMs !== atMs) break
    syncs.push(event)
  }
  return syncs
}

async function runSyncs(
  world: DayWorld,
  syncs: readonly { readonly bus: number }[],
): Promise<void> {
  await Promise.all(
    syncs.map(async ({ bus: index }) => {
      const connected = world.fleet[index]
      await connected?.bus.sync(connected.transport)
    }),
  )
}

async function runEvent(world: DayWorld, event: ScenarioEvent): Promise<void> {
  switch (event.kind) {
    case 'sign-in':
      world.fleet[event.bus]?.bus.signIn(event.trip)
      return
    case 'tap':
      await world.fleet[event.bus]?.bus.present(world.park.card(event.card), event.tear)
      return
    case 'power-loss':
      await world.fleet[event.bus]?.bus.losePower(world.park.card(event.card))
      return
    case 'load':
      await runLoad(world, event)
      return
    case 'hotlist':
      await world.publishHotlist(event.cards, event.atMs)
      return
    case 'sync':
      await runSyncs(world, [event])
      return
    case 'scan':
      await world.fleet[event.bus]?.bus.scan(world.codes.show(event.account, event.generatedAtMs))
      return
    case 'staff-card':
      await world.fleet[event.bus]?.bus.present(world.park.staffCard(event.staffCard), null)
  }
}

async function runLoad(
  world: DayWorld,
  event: Extract<ScenarioEvent, { kind: 'load' }>,
): Promise<void> {
  const card = world.park.card(event.card)
  const tear = event.tear === null ? undefined : loadTears[event.tear]
  await world.terminals[event.outlet]?.loadCard(card.enterField(tear), event.amountFen)
  card.leaveField()
}
