import { type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import type { Database, Transaction } from '@tongxing/platform/database/database.ts'
import type { LoadDecision } from './decide-load.ts'
import { contradictionCase, wrongTacCase } from './load-cases.ts'
import type { LoadHost, LoadInitialization } from './load-host.ts'
import type { LoadRow, LoadState } from './load-row.ts'
import { decideByInitialization } from './place-load.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Books, lockLoads, type Settlement, settleLoads } from './settle-loads.ts'

/** What a terminal got from the card about one load. */
export type LoadEvidence = { readonly loadId: string } & (
  | {
      readonly kind: 'tac'
      /** 8 hex digits: from CREDIT FOR LOAD or from GET TRANSACTION PROVE. */
      readonly tac: string
    }
  | {
      /**
       * The card has no proof of the load (9406), and showed its load counter in the same session.
       */
      readonly kind: 'initialization'
      readonly initialization: LoadInitialization
    }
  | {
      /** 9406 alone: an outlet's word, which decides nothing. */
      readonly kind: 'no-proof'
    }
)

export type EvidenceAnswer = { readonly loadId: string } & ({ readonly state: LoadState } | Refusal)

export interface EvidenceBooks extends Books {
  /** The highest load number that the terminal had heard of when it asked the cards. */
  readonly hostMark: number
  /** Whose loads may be decided; those of all outlets when absent. */
  readonly outletId?: string | undefined
}

export interface TakeEvidenceDeps {
  readonly db: Database
  readonly host: LoadHost
}

/**
 * Decides loads by what the card said, in one commit; answers stand in the order of the evidence. A
 * TAC confirms. A later load counter under MAC1 confirms or reverses. Anything else leaves the load
 * where it is.
 */
export async function takeEvidence(
  deps: TakeEvidenceDeps,
  pieces: readonly LoadEvidence[],
  books: EvidenceBooks,
): Promise<EvidenceAnswer[]> {
  return await deps.db.transaction(async (tx) => {
    const loads = await lockLoads(tx, [...new Set(pieces.map((piece) => piece.loadId))])
    const batch = { deps, books, settlements: new Map<string, Settlement>(), cases: [] }
    const answers = pieces.map((piece) => {
      const load = loads.get(piece.loadId)
      const isKnown = load && (books.outletId === undefined || load.outletId === books.outletId)
      const { loadId } = piece
      if (!isKnown) return { loadId, ...refuse('LOAD_UNKNOWN', { loadId }) }
      return { loadId, ...weigh(batch, load, piece) }
    })
    await apply(tx, batch)
    return answers
  })
}

interface Batch {
  readonly deps: TakeEvidenceDeps
  readonly books: EvidenceBooks
  readonly settlements: Map<string, Settlement>
  readonly cases: OpenCase[]
}

/**
 * One piece of evidence about a locked load, and about what the same batch has decided of it so
 * far.
 */
function weigh(batch: Batch, load: LoadRow, piece: LoadEvidence): { state: LoadState } | Refusal {
  const { host } = batch.deps
  const { nowMs } = batch.books
  const state = batch.settlements.get(load.loadId)?.decision.state ?? load.state
  if (piece.kind === 'no-proof') return { state }
  if (piece.kind === 'tac') {
    const tac = Uint8Array.fromHex(piece.tac)
    if (!host.isTacRight(load, tac)) {
      // The counter of a reversed load is free again: this may be the TAC of the load that took it.
      if (state === 'reversed') return { state }
      batch.cases.push(wrongTacCase({ ...load, state }, tac, nowMs))
      return refuse('LOAD_TAC_WRONG')
    }
    return decide(batch, load, { state: 'confirmed', decidedBy: 'tac' }, piece)
  }
  const { initialization } = piece
  const isOfCard =
    initialization.cardNumber === load.cardNumber && initialization.issuerId === load.issuerId
  if (!isOfCard) return refuse('LOAD_CARD_UNKNOWN')
  // What was decided may since have been followed by loads that this counter counts.
  if (state !== 'suspense') return { state }
  const session = host.openSession(initialization)
  if (typeof session === 'string') {
    return refuse(session, { keyVersion: initialization.keyVersion })
  }
  const { hostMark } = batch.books
  const verdict = decideByInitialization(load, { ...initialization, hostMark })
  if (verdict === 'stale') return refuse('LOAD_COUNTER_STALE')
  return verdict === 'undecided' ? { state } : decide(batch, load, verdict, piece)
}

function decide(
  batch: Batch,
  load: LoadRow,
  decision: LoadDecision,
  piece: LoadEvidence,
): { state: LoadState } | Refusal {
  const known = batch.settlements.get(load.loadId)?.decision.state ?? load.state
  if (known === 'suspense') {
    const tac = piece.kind === 'tac' ? Uint8Array.fromHex(piece.tac) : undefined
    batch.settlements.set(load.loadId, { load, decision, tac })
    return { state: decision.state }
  }
  if (known === decision.state) return { state: known }
  const evidence = { against: decision.state, by: decision.decidedBy }
  batch.cases.push(contradictionCase({ ...load, state: known }, evidence, batch.books.nowMs))
  return refuse('LOAD_EVIDENCE_CONTRADICTS', { state: known })
}

async function apply(tx: Transaction, { settlements, cases, books }: Batch): Promise<void> {
  await settleLoads(tx, [...settlements.values()], books)
  const isOpen = ({ code, subject }: OpenCase) =>
    code !== 'LOAD_TAC_WRONG' || !settlements.has(subject)
  await openCases(tx, cases.filter(isOpen), books.nowMs)
}
