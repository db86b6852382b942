import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type CardLock, lockSql } from './read-card.ts'
import type { Queryable, Transaction } from '@tongxing/platform/database/database.ts'

export interface HotlistOrder {
  readonly cardNumber: string
  readonly action: 'list' | 'lift'
  /** Why it is listed: `lost`, `stolen`, `fraud` …; free text of the issuer. */
  readonly reason: string
}

/** One time that a card was listed, and the first report since that a validator has blocked it. */
export interface HotlistEntry {
  readonly reason: string
  /** ISO 8601. */
  readonly listedAt: string
  /** Null while it is listed. */
  readonly liftedAt: string | null
  readonly locked: CardLock | null
}

export interface HotlistVersion {
  readonly version: number
}

/** A full list: input of a full parameter document. Card numbers ascend. */
export interface HotlistSnapshot extends HotlistVersion {
  readonly cardNumbers: readonly string[]
}

/** An increment: what to add to and remove from the base version to have this version. */
export interface HotlistChanges extends HotlistVersion {
  readonly baseVersion: number
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Lists and lifts cards. Orders that change nothing (already listed, not listed) are repeats; only
 * when something changed is there a new version, one for the whole batch. Cards of other issuers
 * may be listed too: the centre's list holds them (clearing.md 3.6). A card ordered twice: the last
 * one counts.
 */
export async function orderHotlist(
  tx: Transaction,
  orders: readonly HotlistOrder[],
  nowMs: number,
): Promise<HotlistVersion> {
  // The row lock keeps versions apart that are made at the same time.
  const { rows } = await tx.query<HotlistVersion>(
    'select version from cards.hotlist_version for update',
  )
  const current = rows[0]?.version ?? 1
  const next = current + 1
  const latest = [...new Map(orders.map((order) => [order.cardNumber, order])).values()]
  const lifts = latest.filter((order) => order.action === 'lift')
  const lists = latest.filter((order) => order.action === 'list')
  const at = new Date(nowMs)
  const lifted = await tx.query(
    `update cards.hotlist set lifted_version = $2, lifted_at = $3
     where card_number = any($1) and lifted_version is null`,
    [lifts.map((order) => order.cardNumber), next, at],
  )
  const listed = await tx.query(
    `insert into cards.hotlist (card_number, reason, listed_version, listed_at)
     select card_number, reason, $3, $4 from unnest($1::text[], $2::text[]) o (card_number, reason)
     on conflict (card_number) where lifted_version is null do nothing`,
    [lists.map((order) => order.cardNumber), lists.map((order) => order.reason), next, at],
  )
  if (lifted.rowCount + listed.rowCount === 0) return { version: current }
  await tx.query('update cards.hotlist_version set version = $1', [next])
  return { version: next }
}

/** The list as it stands, of one moment. */
export async function hotlistSnapshot(db: Queryable): Promise<HotlistSnapshot> {
  const { rows } = await db.query<{ version: number; card_numbers: string[] }>(
    `select version, array(
       select card_number from cards.hotlist where lifted_version is null order by card_number
     ) as card_numbers
     from cards.hotlist_version`,
  )
  return { version: rows[0]?.version ?? 1, cardNumbers: rows[0]?.card_numbers ?? [] }
}

/** What happened since a version, of one moment. Throws `HOTLIST_VERSION_UNKNOWN`. */
export async function hotlistChangesSince(
  db: Queryable,
  baseVersion: number,
): Promise<HotlistChanges> {
  const { rows } = await db.query<{ version: number; added: string[]; removed: string[] }>(
    `with touched as (
       select card_number,
         bool_or(listed_version <= $1 and coalesce(lifted_version > $1, true)) as was_listed,
         bool_or(lifted_version is null) as is_listed
       from cards.hotlist
       where card_number in (
         select card_number from cards.hotlist where listed_version > $1 or lifted_version > $1
       )
       group by card_number
     )
     select version,
       array(select card_number from touched where is_listed and not was_listed order by 1)
         as added,
       array(select card_number from touched where was_listed and not is_listed order by 1)
         as removed
     from cards.hotlist_version`,
    [baseVersion],
  )
  const version = rows[0]?.version ?? 1
  if (baseVersion < 1 || baseVersion > version) {
    throw new TongxingError('HOTLIST_VERSION_UNKNOWN', { detail: { version: baseVersion } })
  }
  return { version, baseVersion, added: rows[0]?.added ?? [], removed: rows[0]?.removed ?? [] }
}

/** Every time that a card was listed, the last first; none for a card that never was. */
export async function hotlistEntries(db: Queryable, cardNumber: string): Promise<HotlistEntry[]> {
  const { rows } = await db.query<HotlistEntry>(
    `select reason, listed_at as "listedAt", lifted_at as "liftedAt", l.locked
     from cards.hotlist h
     left join lateral (
       select ${lockSql} as locked from fare.card_lock
       where card_lock.card_number = h.card_number and locked_at >= h.listed_at
         and locked_at < coalesce(h.lifted_at, 'infinity')
       order by locked_at limit 1
     ) l on true
     where h.card_number = $1 order by listed_version desc`,
    [cardNumber],
  )
  return rows
}
