import { loadConfirmed, loadReversed } from '@tongxing/core/accounts/load.ts'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { closeCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { LoadDecision } from './decide-load.ts'
import { loadColumns, loadOf, type LoadRow, type StoredLoad } from './load-row.ts'

/** Where and when postings of this service go. */
export interface Books {
  readonly nowMs: number
  /** Balance slot of this writer (`postEvents`). */
  readonly slot: number
}

export interface Settlement {
  readonly load: LoadRow
  readonly decision: LoadDecision
  readonly tac?: Uint8Array | undefined
}

/** Loads by id, locked in card order, so that two who decide the same ones wait and never cross. */
export async function lockLoads(
  tx: Transaction,
  loadIds: readonly string[],
): Promise<Map<string, LoadRow>> {
  const { rows } = await tx.query<StoredLoad>(
    `select ${loadColumns} from topup.load l where l.load_id = any($1)
     order by l.card_number, l.load_id for update`,
    [loadIds],
  )
  return new Map(rows.map((row) => [row.loadId, loadOf(row)]))
}

/**
 * Decides loads that are in suspense, for good: state and postings in the caller's commit. The
 * caller holds their row locks; the state is compared all the same, and the database keeps what is
 * decided.
 */
export async function settleLoads(
  tx: Transaction,
  settlements: readonly Settlement[],
  books: Books,
): Promise<void> {
  if (settlements.length === 0) return
  const { rowCount } = await tx.query(
    `update topup.load l
     set state = s.state, decided_by = s.decided_by, tac = decode(s.tac, 'hex'), decided_at = $5
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) s (load_id, state, decided_by, tac)
     where l.load_id = s.load_id and l.state = 'suspense'`,
    [
      settlements.map(({ load }) => load.loadId),
      settlements.map(({ decision }) => decision.state),
      settlements.map(({ decision }) => decision.decidedBy),
      settlements.map(({ tac }) => tac?.toHex() ?? null),
      new Date(books.nowMs),
    ],
  )
  invariant(rowCount === settlements.length, 'a load that is settled was in suspense and locked')
  const day = serviceDay(books.nowMs)
  const events = settlements.map((settlement) => settledEvent(settlement, day))
  await postEvents(tx, events, { slot: books.slot, nowMs: books.nowMs })
  const doubts = settlements.flatMap(({ load }) => [
    { code: 'LOAD_TAC_WRONG' as const, subject: load.loadId },
    { code: 'LOAD_EVIDENCE_CONTRADICTS' as const, subject: load.loadId },
  ])
  await closeCases(tx, doubts, books.nowMs)
}

function settledEvent({ load, decision }: Settlement, day: string): LedgerEvent {
  const posting = decision.state === 'confirmed' ? loadConfirmed : loadReversed
  return posting({ ...load, key: load.loadId, serviceDay: day })
}
