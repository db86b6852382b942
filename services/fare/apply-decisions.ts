import { reversal } from '@tongxing/core/accounts/correction.ts'
import type { LedgerEvent, LedgerEventName } from '@tongxing/core/accounts/ledger-event.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Decision } from '@tongxing/core/taps/decide-claims.ts'
import type { AccountCache } from '@tongxing/ledger/accounts.ts'
import { type CaseName, closeCases, type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import { readEvents } from '@tongxing/ledger/read-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { postingKeyOf, postingKindOf, postingOf } from './posting.ts'
import { appendRides, type RideChange } from './ride-events.ts'
import type { ArrivedTap, StoredTap, Tap, TapStanding } from './tap.ts'
import { caseNameOf, caseOf, isCase } from './tap-cases.ts'
import type { NewTap } from './tap-columns.ts'
import { type StandingChange, writeEvidence, writeStandings, writeTaps } from './write-taps.ts'

/**
 * A claim of the neighbourhood: stored, just arrived, or stored and arrived with better evidence.
 */
export type Holding =
  | { readonly stored: StoredTap; readonly arrived?: ArrivedTap }
  | { readonly stored?: undefined; readonly arrived: ArrivedTap }

/**
 * The tap as it counts now: what arrived is better than what is stored, or it would not be here.
 */
export function tapOf(holding: Holding): Tap {
  if (holding.stored === undefined) return holding.arrived
  return holding.arrived ?? holding.stored
}

export interface ApplyDeps {
  readonly institution: Institution
  readonly log: Pick<EventLog, 'append'>
  readonly accounts: AccountCache
  /** Balance rows that are moved (ledger/post-events.ts). */
  readonly slot: number
  readonly nowMs: number
}

interface Plan {
  readonly news: NewTap[]
  readonly upgrades: { readonly stored: StoredTap; readonly arrived: NewTap }[]
  readonly changes: StandingChange[]
  readonly reversed: LedgerEventName[]
  readonly posted: LedgerEvent[]
  readonly opened: OpenCase[]
  readonly closed: CaseName[]
  readonly rides: RideChange[]
}

/**
 * Brings rows, postings, cases and outgoing events from what is stored to what is decided, in one
 * transaction. Where nothing differs, nothing is written.
 */
export async function applyDecisions(
  tx: Transaction,
  holdings: readonly Holding[],
  decisions: ReadonlyMap<string, Decision>,
  deps: ApplyDeps,
): Promise<void> {
  const plan = makePlan(holdings, decisions, deps.institution)
  await writeEvidence(tx, plan.upgrades)
  // Places are given up before they are taken: what is posted is unique at every moment.
  const isPosted = ({ next }: StandingChange) => next.state === 'posted'
  await writeStandings(
    tx,
    plan.changes.filter((change) => !isPosted(change)),
  )
  await writeTaps(tx, plan.news)
  await writeStandings(tx, plan.changes.filter(isPosted))

  const reversals = (await readEvents(tx, plan.reversed)).map(reversal)
  invariant(reversals.length === plan.reversed.length, 'what a tap has posted is in the ledger')
  await postEvents(tx, [...reversals, ...plan.posted], deps)
  await closeCases(tx, plan.closed, deps.nowMs)
  await openCases(tx, plan.opened, deps.nowMs)
  await appendRides(tx, deps.log, plan.rides)
}

function makePlan(
  holdings: readonly Holding[],
  decisions: ReadonlyMap<string, Decision>,
  institution: Institution,
): Plan {
  const plan: Plan = {
    ...{ news: [], upgrades: [], changes: [], reversed: [] },
    ...{ posted: [], opened: [], closed: [], rides: [] },
  }
  for (const holding of holdings) {
    const tap = tapOf(holding)
    const decision = decisions.get(tap.contentHash)
    invariant(decision !== undefined, 'every claim of a neighbourhood is decided')
    const next = standingOf(tap, decision, { institution, stored: holding.stored })
    addRow(plan, holding, next)
    addPosting(plan, holding, next)
    addCase(plan, holding, { next, institution })
  }
  return plan
}

function standingOf(
  tap: Tap,
  decision: Decision,
  { institution, stored }: { institution: Institution; stored: StoredTap | undefined },
): TapStanding {
  const postingKind = postingKindOf(tap, decision, institution)
  const generation = stored?.postingGeneration ?? 0
  const isNewPosting = postingKind !== null && postingKind !== stored?.postingKind
  return {
    state: decision.state,
    reasonCode: decision.code,
    postingKind,
    postingGeneration: isNewPosting ? generation + 1 : generation,
  }
}

function addRow(plan: Plan, { stored, arrived }: Holding, next: TapStanding): void {
  if (stored === undefined) {
    if (arrived !== undefined) plan.news.push({ ...arrived, ...next })
    return
  }
  if (arrived !== undefined) plan.upgrades.push({ stored, arrived: { ...arrived, ...next } })
  const isSame =
    stored.state === next.state &&
    stored.reasonCode === next.reasonCode &&
    stored.postingKind === next.postingKind
  if (!isSame) plan.changes.push({ stored, next })
}

function addPosting(plan: Plan, holding: Holding, next: TapStanding): void {
  const { stored } = holding
  const tap = tapOf(holding)
  const before = stored?.postingKind ?? null
  if (before === next.postingKind) return
  if (stored !== undefined && before !== null) {
    plan.reversed.push({ kind: before, key: postingKeyOf(stored, stored.postingGeneration) })
  }
  if (next.postingKind !== null) {
    plan.posted.push(postingOf(tap, next.postingKind, next.postingGeneration))
  }
  const isForeign = [before, next.postingKind].includes('foreign_ride_pending')
  if (isForeign) plan.rides.push({ holding, next })
}

function addCase(
  plan: Plan,
  holding: Holding,
  { next, institution }: { next: TapStanding; institution: Institution },
): void {
  const { stored } = holding
  const tap = tapOf(holding)
  const before = stored?.reasonCode ?? null
  if (before === next.reasonCode) return
  if (isCase(before)) plan.closed.push(caseNameOf(tap, before))
  if (isCase(next.reasonCode)) plan.opened.push(caseOf(tap, next.reasonCode, institution))
}
