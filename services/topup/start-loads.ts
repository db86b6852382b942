import { hash } from 'node:crypto'
import { loadReceived } from '@tongxing/core/accounts/load.ts'
import { localTimestamp, parseLocalTimestamp, serviceDay } from '@tongxing/core/time/service-day.ts'
import { type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Database, Transaction } from '@tongxing/platform/database/database.ts'
import { type CardFacts, readCardFacts, refuseCard } from './card-facts.ts'
import { conflictCase, gapCase } from './load-cases.ts'
import type { LoadHost, LoadInitialization, MakeMac2 } from './load-host.ts'
import { loadColumns, loadOf, type LoadRow, type StoredLoad } from './load-row.ts'
import { insertLoads, type NewLoad } from './insert-loads.ts'
import { placeLoad } from './place-load.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { LoadLimits } from './settings.ts'
import { type Books, type Settlement, settleLoads } from './settle-loads.ts'

/** One paid load as the outlet's terminal asks for it. */
export interface LoadRequest extends LoadInitialization {
  /** The outlet's own number of the load; the same one again is the same load. */
  readonly outletSequence: number
  /** The card's offline counter, read in the same session. */
  readonly purchaseCounter: number
  /** Overdraft limit within `balanceBeforeFen`, fen. */
  readonly overdraftLimitFen: number
}

export type LoadAnswer = { readonly outletSequence: number } & (
  | {
      readonly loadId: string
      /** `YYYYMMDD` and `hhmmss`, local: what MAC2 covers. */
      readonly date: string
      readonly time: string
      /** 8 hex digits. */
      readonly mac2: string
    }
  | Refusal
)

/** Loads of one outlet, whose cards were asked after the terminal had heard of `hostMark`. */
export interface LoadsOrder {
  readonly outletId: string
  readonly hostMark: number
  readonly requests: readonly LoadRequest[]
}

export interface StartLoadsDeps {
  readonly db: Database
  readonly host: LoadHost
  readonly limits: LoadLimits
}

interface Candidate {
  readonly request: LoadRequest
  readonly contentHash: string
  readonly makeMac2: MakeMac2
}

/**
 * Takes paid loads in: cash → suspense, and MAC2 for the card. Answers stand in the order of the
 * requests; each load stands alone. The evidence that its INITIALIZE gives about an earlier load of
 * the card is used in the same commit. A request that was answered before gets the stored answer.
 */
export async function startLoads(
  deps: StartLoadsDeps,
  order: LoadsOrder,
  books: Books,
): Promise<LoadAnswer[]> {
  const { outletId, hostMark, requests } = order
  const answers = new Map<LoadRequest, LoadAnswer>()
  const refuseRequest = (request: LoadRequest, refusal: Refusal) =>
    answers.set(request, { outletSequence: request.outletSequence, ...refusal })
  const candidates: Candidate[] = []
  for (const request of requests) {
    const checked = checkRequest(deps, request)
    if ('code' in checked) refuseRequest(request, checked)
    else candidates.push(checked)
  }
  const distinct = refuseRepeated(candidates, refuseRequest)
  if (distinct.length > 0) {
    const batch = { deps, outletId, hostMark, books, candidates: distinct }
    const results = await deps.db.transaction((tx) => startBatch(tx, batch))
    for (const [request, answer] of results) answers.set(request, answer)
  }
  return requests.map((request) => answers.get(request) as LoadAnswer)
}

function checkRequest(deps: StartLoadsDeps, request: LoadRequest): Candidate | Refusal {
  const { limits, host } = deps
  const { amountFen, keyVersion } = request
  if (request.issuerId !== host.issuerId) return refuse('LOAD_CARD_FOREIGN')
  if (amountFen < limits.minimumFen || amountFen > limits.maximumFen) {
    return refuse('LOAD_AMOUNT_INVALID', { amountFen })
  }
  const { ceilingFen } = limits
  if (request.balanceBeforeFen - request.overdraftLimitFen + amountFen > ceilingFen) {
    return refuse('LOAD_CEILING_EXCEEDED', { ceilingFen })
  }
  const session = host.openSession(request)
  if (typeof session === 'string') return refuse(session, { keyVersion })
  return { request, contentHash: contentHashOf(request), makeMac2: session }
}

function contentHashOf(request: LoadRequest): string {
  const fields = Object.entries(request).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify(fields), 'hex')
}

/**
 * A batch is one moment: it cannot say in which order two loads of a card, or two of a number,
 * came.
 */
function refuseRepeated(
  candidates: readonly Candidate[],
  refuseRequest: (request: LoadRequest, refusal: Refusal) => void,
): Candidate[] {
  const sequences = new Set<number>()
  const cards = new Set<string>()
  return candidates.filter(({ request }) => {
    const { outletSequence, cardNumber } = request
    if (sequences.has(outletSequence)) {
      refuseRequest(request, refuse('LOAD_SEQUENCE_REPEATED', { outletSequence }))
      return false
    }
    if (cards.has(cardNumber)) {
      refuseRequest(request, refuse('LOAD_CARD_REPEATED'))
      return false
    }
    sequences.add(outletSequence)
    cards.add(cardNumber)
    return true
  })
}

interface Batch {
  readonly deps: StartLoadsDeps
  readonly outletId: string
  readonly hostMark: number
  readonly books: Books
  readonly candidates: readonly Candidate[]
}

/** Everything of a batch that needs the card's state, in one commit. */
async function startBatch(tx: Transaction, batch: Batch): Promise<Map<LoadRequest, LoadAnswer>> {
  const { outletId, books, candidates } = batch
  // One batch of an outlet at a time, so that a repeat finds its answer stored. Weaker than `for
  // update`, which the foreign key of another outlet's load never needs to wait for.
  await tx.query('select from topup.outlet where outlet_id = $1 for no key update', [outletId])
  const stored = await readStored(tx, batch)
  const fresh = candidates.filter(({ request }) => !stored.has(request.outletSequence))
  const facts = await readCardFacts(tx, {
    issuerId: batch.deps.host.issuerId,
    cardNumbers: fresh.map(({ request }) => request.cardNumber),
  })
  const plan = planBatch(batch, fresh, facts)
  await settleLoads(tx, plan.settlements, books)
  const inserted = await insertLoads(tx, plan.loads, books.nowMs)
  const day = serviceDay(books.nowMs)
  const received = inserted.map(({ request, loadId: key }) =>
    loadReceived({ ...request, outletId, key, serviceDay: day }),
  )
  await postEvents(tx, received, { slot: books.slot, nowMs: books.nowMs })

  const answers = plan.answers
  const alarms = [...plan.alarms]
  for (const load of inserted) answers.set(load.request, answerOf(load.request, load))
  for (const { request } of plan.loads) {
    if (!answers.has(request)) answers.set(request, busy(request))
  }
  for (const { request, contentHash } of candidates) {
    const known = stored.get(request.outletSequence)
    if (!known) continue
    const isRepeat = known.contentHash === contentHash
    answers.set(request, isRepeat ? answerOf(request, known) : conflictOf(request))
    if (!isRepeat) alarms.push(conflictCase(known, request, books.nowMs))
  }
  await openCases(tx, alarms, books.nowMs)
  return answers
}

async function readStored(tx: Transaction, batch: Batch): Promise<Map<number, LoadRow>> {
  const { rows } = await tx.query<StoredLoad>(
    `select ${loadColumns} from topup.load l
     where l.outlet_id = $1 and l.outlet_sequence = any($2)`,
    [batch.outletId, batch.candidates.map(({ request }) => request.outletSequence)],
  )
  return new Map(rows.map(loadOf).map((load) => [load.outletSequence, load]))
}

interface BatchPlan {
  readonly answers: Map<LoadRequest, LoadAnswer>
  readonly settlements: Settlement[]
  readonly loads: NewLoad[]
  readonly alarms: OpenCase[]
}

/** What becomes of each fresh request, from the cards' state alone. */
function planBatch(
  batch: Batch,
  fresh: readonly Candidate[],
  facts: ReadonlyMap<string, CardFacts>,
): BatchPlan {
  const { outletId, hostMark, books } = batch
  const plan: BatchPlan = { answers: new Map(), settlements: [], loads: [], alarms: [] }
  // Cards and MACs know whole seconds; what is stored is what they carry.
  const timestamp = localTimestamp(books.nowMs)
  const loadedAtMs = parseLocalTimestamp(timestamp)
  for (const { request, contentHash, makeMac2 } of fresh) {
    const card = facts.get(request.cardNumber)
    const refuseIt = (refusal: Refusal) =>
      plan.answers.set(request, { outletSequence: request.outletSequence, ...refusal })
    const refusal = refuseCard(card)
    if (refusal || !card) {
      refuseIt(refusal ?? refuse('LOAD_CARD_UNKNOWN'))
      continue
    }
    const placed = placeLoad(card.latest, card.initialLoadCounter, { ...request, hostMark })
    if (typeof placed === 'string') {
      refuseIt(refuse(placed))
      if (placed === 'LOAD_COUNTER_GAP') plan.alarms.push(gapCase(card, request, books.nowMs))
      continue
    }
    const { latest } = card
    if (placed.settlesLatest && latest) {
      plan.settlements.push({ load: latest, decision: placed.settlesLatest })
    }
    const loadId = `${outletId}-${request.outletSequence}`
    const mac2 = makeMac2(timestamp).toHex()
    plan.loads.push({ request, loadId, outletId, contentHash, mac2, timestamp, loadedAtMs })
  }
  return plan
}

function answerOf(
  { outletSequence }: LoadRequest,
  { loadId, timestamp, mac2 }: Pick<NewLoad, 'loadId' | 'timestamp' | 'mac2'>,
): LoadAnswer {
  const [date, time] = [timestamp.slice(0, 8), timestamp.slice(8)]
  return { outletSequence, loadId, date, time, mac2 }
}

/** Another outlet's load of the card was first; it is decided before there can be one more. */
function busy({ outletSequence }: LoadRequest): LoadAnswer {
  return { outletSequence, ...refuse('LOAD_CARD_BUSY') }
}

function conflictOf({ outletSequence }: LoadRequest): LoadAnswer {
  return { outletSequence, ...refuse('LOAD_CONFLICT', { outletSequence }) }
}
