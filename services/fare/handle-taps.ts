import { claimKindOf } from '@tongxing/core/taps/evidence.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { AccountCache } from '@tongxing/ledger/accounts.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { EventLog, LogRecord } from '@tongxing/platform/event-log/port.ts'
import { applyDecisions, type Holding, tapOf } from './apply-decisions.ts'
import { type DecideDeps, decideTaps } from './decide-taps.ts'
import type { Examine } from './examine.ts'
import { planAnew } from './plan-anew.ts'
import { readCardClaims, readNeighbourhood } from './neighbourhood.ts'
import { type Delivery, readTaps } from './read-taps.ts'
import { type ArrivedTap, identityOf, type StoredTap, type TapPlace } from './tap.ts'
import { caseOf } from './tap-cases.ts'
import { writeNotes } from './write-taps.ts'

export interface FareWork extends DecideDeps {
  readonly log: Pick<EventLog, 'append'>
  readonly clock: Clock
  readonly accounts: AccountCache
  readonly examine: Examine
}

/** What a batch brought. */
export interface BatchResult {
  readonly taps: number
  /** Records that were there already with as good evidence. */
  readonly repeats: number
}

/**
 * Takes in a batch of one partition of topic `taps`: examines each record for itself, decides it
 * with its neighbours, and writes rows, postings, cases and outgoing events in the caller's
 * transaction, each with one statement for all. What was there already does nothing.
 */
export async function handleTaps(
  tx: Transaction,
  batch: readonly LogRecord[],
  work: FareWork,
): Promise<BatchResult> {
  await planAnew(tx)
  const examined = await examineAll(tx, readTaps(batch), work)
  const { taps, repeats } = distinct(examined)
  const isNote = (tap: ArrivedTap) => claimKindOf(tap.kind) === 'note'
  const notes = taps.filter(isNote)
  const claims = taps.filter((tap) => !isNote(tap))
  const stored = await readNeighbourhood(tx, claims)
  const merged = merge(claims, stored)
  await decideAndApply(tx, merged.holdings, { ...work, slot: batch[0]?.partition ?? 0 })
  await reportRepeats(tx, [...repeats, ...merged.repeats], work)
  const none = {
    state: 'noted',
    reasonCode: null,
    postingKind: null,
    postingGeneration: 0,
  } as const
  const noted = await writeNotes(
    tx,
    notes.map((note) => ({ ...note, ...none })),
  )
  const repeated = repeats.length + merged.repeats.length + notes.length - noted
  return { taps: examined.length, repeats: repeated }
}

/**
 * Decides all claims of cards anew, after something else than a tap has changed: a load was
 * confirmed, master data came, a hotlist was mended. Returns the number of claims that were looked
 * at.
 */
export async function reviseCards(
  tx: Transaction,
  cardNumbers: readonly string[],
  work: FareWork & { readonly slot: number },
): Promise<number> {
  await planAnew(tx)
  const stored = await readCardClaims(tx, cardNumbers)
  const holdings = [...stored.values()].map((tap) => ({ stored: tap }))
  await decideAndApply(tx, holdings, work)
  return holdings.length
}

async function decideAndApply(
  tx: Transaction,
  holdings: readonly Holding[],
  work: FareWork & { readonly slot: number },
): Promise<void> {
  if (holdings.length === 0) return
  const decisions = await decideTaps(tx, holdings.map(tapOf), work)
  await applyDecisions(tx, holdings, decisions, { ...work, nowMs: work.clock.nowMs() })
}

async function examineAll(
  tx: Transaction,
  deliveries: readonly Delivery[],
  work: FareWork,
): Promise<ArrivedTap[]> {
  const devices = new Set(deliveries.map(({ deviceId }) => deviceId))
  devices.delete('')
  const terminals = await work.masterData.readTerminals(tx, [...devices])
  return deliveries.map((one) => work.examine(one, terminals.get(one.deviceId) ?? null))
}

interface Repeat {
  readonly tap: ArrivedTap
  /** Where the same tap, with as good evidence, came from before. */
  readonly first: TapPlace
}

/** Each tap of a batch once, with its best evidence. */
function distinct(examined: readonly ArrivedTap[]): { taps: ArrivedTap[]; repeats: Repeat[] } {
  const best = new Map<string, ArrivedTap>()
  const repeats: Repeat[] = []
  for (const tap of examined) {
    const identity = identityOf(tap)
    const known = best.get(identity)
    if (known === undefined || tap.evidenceRank > known.evidenceRank) best.set(identity, tap)
    else if (tap.evidenceRank === known.evidenceRank) repeats.push({ tap, first: known })
  }
  return { taps: [...best.values()], repeats }
}

/** Arrived and stored claims as one set, in which better evidence stands for the same content. */
function merge(
  arrived: readonly ArrivedTap[],
  stored: ReadonlyMap<string, StoredTap>,
): { holdings: Holding[]; repeats: Repeat[] } {
  const holdings = new Map<string, Holding>()
  const repeats: Repeat[] = []
  for (const [identity, tap] of stored) holdings.set(identity, { stored: tap })
  for (const tap of arrived) {
    const identity = identityOf(tap)
    const known = stored.get(identity)
    if (known === undefined) holdings.set(identity, { arrived: tap })
    else if (tap.evidenceRank > known.evidenceRank) {
      holdings.set(identity, { stored: known, arrived: tap })
    } else if (tap.evidenceRank === known.evidenceRank) repeats.push({ tap, first: known })
  }
  return { holdings: [...holdings.values()], repeats }
}

/**
 * R3: the same journal record again is how delivery works; the same tap from elsewhere is a fault.
 */
async function reportRepeats(
  tx: Transaction,
  repeats: readonly Repeat[],
  { institution, clock }: FareWork,
): Promise<void> {
  const faults = repeats.filter(({ tap, first }) => !isSamePlace(tap, first))
  const cases = faults.map(({ tap }) => caseOf(tap, 'TAP_REPEATED', institution))
  await openCases(tx, cases, clock.nowMs())
}

function isSamePlace(a: TapPlace, b: TapPlace): boolean {
  return a.deviceId === b.deviceId && a.journalId === b.journalId && a.recordNo === b.recordNo
}
