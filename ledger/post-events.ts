import { hash } from 'node:crypto'
import {
  balanceChanges,
  type LedgerEvent,
  type LedgerEventName,
} from '@tongxing/core/accounts/ledger-event.ts'
import type { AccountCode } from '@tongxing/core/accounts/chart.ts'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { byteaArray, numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import { type AccountCache, createAccountCache, resolveAccounts } from './accounts.ts'
import { findEventIds } from './read-events.ts'

export interface PostOptions {
  /**
   * Whose balance rows are moved: one number for each writer that runs beside others, so that they
   * do not wait for each other. A consumer of the log uses its partition.
   */
  readonly slot: number
  /** Kept by the caller from batch to batch; without it every batch looks its accounts up. */
  readonly accounts?: AccountCache
  /** When it is posted, by the clock of the service that posts. */
  readonly nowMs: number
}

export interface PostResult {
  /** Events that were new. */
  readonly posted: number
  /** Events that stood there already with the same content; nothing was done for them. */
  readonly repeats: number
}

interface HashedEvent {
  readonly event: LedgerEvent
  readonly contentHash: string
}

const insertEvents = statement(
  'ledger.insert-events',
  `insert into ledger.event (kind, key, service_day, content_hash, reverses, posted_at)
   select kind, key, service_day, content_hash, reverses, to_timestamp($6 / 1000.0)
   from unnest($1::text[], $2::text[], $3::date[], $4::bytea[], $5::bigint[])
     as new(kind, key, service_day, content_hash, reverses)
   order by kind, key
   on conflict (kind, key) do nothing
   returning event_id, kind, key`,
)

const readHashes = statement(
  'ledger.read-hashes',
  `select event.kind, event.key, encode(event.content_hash, 'hex') as content_hash
   from unnest($1::text[], $2::text[]) as wanted(kind, key)
   join ledger.event on event.kind = wanted.kind and event.key = wanted.key`,
)

const insertTransfers = statement(
  'ledger.insert-transfers',
  `insert into ledger.transfer (event_id, line, debit_account, credit_account, amount_e7)
   select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[])`,
)

// Rows are taken in account order, so that writers of one slot wait for each other but never in a
// ring.
const moveBalances = statement(
  'ledger.move-balances',
  `insert into ledger.balance (account_id, slot, balance_e7)
   select account_id, $3::smallint, change_e7
   from unnest($1::bigint[], $2::bigint[]) as change(account_id, change_e7) order by account_id
   on conflict (account_id, slot)
   do update set balance_e7 = balance.balance_e7 + excluded.balance_e7`,
)

/**
 * Posts business events in the caller's transaction: events, transfers and balances, each with one
 * statement for the whole batch. Accounts are made on demand. An event that is there already with
 * the same content is a repeat and does nothing.
 *
 * Throws `LEDGER_EVENT_CONFLICT` when an event of the same kind and key has other content,
 * `LEDGER_REVERSAL_UNKNOWN` when the event to take back was never posted.
 */
export async function postEvents(
  tx: Transaction,
  events: readonly LedgerEvent[],
  options: PostOptions,
): Promise<PostResult> {
  const batch = distinct(events)
  if (batch.size === 0) return { posted: 0, repeats: events.length }
  const eventIds = await insertNew(tx, [...batch.values()], options.nowMs)
  if (eventIds.size < batch.size) await assertRepeats(tx, batch, eventIds)
  const posted: [bigint, LedgerEvent][] = []
  for (const [name, eventId] of eventIds) {
    const hashed = batch.get(name)
    if (hashed !== undefined) posted.push([eventId, hashed.event])
  }
  await moveMoney(tx, posted, options)
  return { posted: posted.length, repeats: events.length - posted.length }
}

/** The batch by event name, each event once. */
function distinct(events: readonly LedgerEvent[]): Map<string, HashedEvent> {
  const batch = new Map<string, HashedEvent>()
  for (const event of events) {
    const name = nameOf(event)
    const contentHash = contentHashOf(event)
    const known = batch.get(name)
    if (known === undefined) batch.set(name, { event, contentHash })
    else if (known.contentHash !== contentHash) throw conflict(event)
  }
  return batch
}

async function insertNew(
  tx: Transaction,
  batch: readonly HashedEvent[],
  nowMs: number,
): Promise<Map<string, bigint>> {
  const reversed = batch.flatMap(({ event }) => event.reverses ?? [])
  const reversedIds = await findEventIds(tx, reversed)
  const reverses = batch.map(({ event }) => {
    if (event.reverses === undefined) return null
    const id = reversedIds.get(nameOf(event.reverses))
    if (id !== undefined) return id
    throw new TongxingError('LEDGER_REVERSAL_UNKNOWN', { detail: { ...event.reverses } })
  })
  const { rows } = await tx.query<{ event_id: string; kind: string; key: string }>(insertEvents, [
    batch.map(({ event }) => event.kind),
    batch.map(({ event }) => event.key),
    batch.map(({ event }) => event.serviceDay),
    byteaArray(batch.map(({ contentHash }) => contentHash)),
    numberArray(reverses),
    nowMs,
  ])
  return new Map(rows.map((row) => [nameOf(row), BigInt(row.event_id)]))
}

async function assertRepeats(
  tx: Transaction,
  batch: ReadonlyMap<string, HashedEvent>,
  eventIds: ReadonlyMap<string, bigint>,
): Promise<void> {
  const repeats = [...batch].filter(([name]) => !eventIds.has(name)).map(([, hashed]) => hashed)
  const { rows } = await tx.query<{ kind: string; key: string; content_hash: string }>(readHashes, [
    repeats.map(({ event }) => event.kind),
    repeats.map(({ event }) => event.key),
  ])
  const stored = new Map(rows.map((row) => [nameOf(row), row.content_hash]))
  for (const { event, contentHash } of repeats) {
    if (stored.get(nameOf(event)) !== contentHash) throw conflict(event)
  }
}

async function moveMoney(
  tx: Transaction,
  posted: readonly (readonly [bigint, LedgerEvent])[],
  options: PostOptions,
): Promise<void> {
  const lines = posted.flatMap(([eventId, event]) =>
    event.lines.map((line, index) => ({ ...line, eventId, index })),
  )
  if (lines.length === 0) return
  const changes = balanceChanges(lines)
  const accounts = options.accounts ?? createAccountCache(changes.size)
  const ids = await resolveAccounts(tx, new Set(changes.keys()), accounts)
  const idOf = (code: AccountCode) => ids.get(code) ?? null
  const inserted = await tx.query(insertTransfers, [
    numberArray(lines.map(({ eventId }) => eventId)),
    numberArray(lines.map(({ index }) => index)),
    numberArray(lines.map(({ debit }) => idOf(debit))),
    numberArray(lines.map(({ credit }) => idOf(credit))),
    numberArray(lines.map(({ amountE7 }) => amountE7)),
  ])
  invariant(inserted.rowCount === lines.length, 'every line of a posting is written')
  const moved = await tx.query(moveBalances, [
    numberArray([...changes.keys()].map(idOf)),
    numberArray([...changes.values()]),
    options.slot,
  ])
  invariant(moved.rowCount === changes.size, 'every account of a posting is moved')
}

function nameOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  return `${kind} ${key}`
}

/** 32 hex digits over all that the event says, so that nothing of it can change unseen. */
function contentHashOf(event: LedgerEvent): string {
  const { kind, key, serviceDay, reverses } = event
  let text = `${kind}\n${key}\n${serviceDay}`
  if (reverses !== undefined) text += `\n${reverses.kind}\n${reverses.key}`
  for (const { debit, credit, amountE7 } of event.lines) text += `\n${debit} ${credit} ${amountE7}`
  return hash('sha256', text, 'hex').slice(0, 32)
}

function conflict({ kind, key }: LedgerEventName): TongxingError {
  return new TongxingError('LEDGER_EVENT_CONFLICT', { detail: { kind, key } })
}
