import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import type { StoredTap, TapStanding } from './tap.ts'
import { arrayOf, expressionOf, type NewTap, tapColumns, unnestOf } from './tap-columns.ts'

const insertText = `insert into fare.tap (${tapColumns.map(({ name }) => name).join(', ')})
  select ${tapColumns.map(expressionOf).join(', ')} from ${unnestOf(tapColumns)}`

const insertTaps = statement('fare.insert-taps', insertText)
const insertNotes = statement(
  'fare.insert-notes',
  `${insertText} on conflict (terminal_key, content_hash) do nothing`,
)

/**
 * Writes taps that the neighbourhood did not hold. If another transaction wrote one meanwhile, a
 * unique constraint fails the batch, which is then done again with that one in sight.
 */
export async function writeTaps(tx: Transaction, taps: readonly NewTap[]): Promise<void> {
  if (taps.length > 0)
    await tx.query(
      insertTaps,
      tapColumns.map((column) => arrayOf(column, taps)),
    )
}

/**
 * Writes records that claim nothing; what is there already is a repeat. Returns how many were new.
 */
export async function writeNotes(tx: Transaction, notes: readonly NewTap[]): Promise<number> {
  if (notes.length === 0) return 0
  const arrays = tapColumns.map((column) => arrayOf(column, notes))
  return (await tx.query(insertNotes, arrays)).rowCount
}

const evidenceColumns = tapColumns.filter(({ isEvidence }) => isEvidence === true)

const replaceEvidence = statement(
  'fare.replace-evidence',
  `with new as materialized (
     select * from unnest($1::bigint[]) with ordinality as id(tap_id, n)
     join ${unnestOf(evidenceColumns, 2)
       .replace(' as new(', ' with ordinality as value(')
       .replace(/\)$/, ', n)')} using (n))
   update fare.tap set ${evidenceColumns
     .map((column) => `${column.name} = ${expressionOf(column)}`)
     .join(', ')}
   from new where tap.tap_id = new.tap_id`,
)

/** Better evidence for content that is there already: a TAC where a grey was. */
export async function writeEvidence(
  tx: Transaction,
  upgrades: readonly { readonly stored: StoredTap; readonly arrived: NewTap }[],
): Promise<void> {
  if (upgrades.length === 0) return
  const taps = upgrades.map(({ arrived }) => arrived)
  const { rowCount } = await tx.query(replaceEvidence, [
    numberArray(upgrades.map(({ stored }) => BigInt(stored.tapId))),
    ...evidenceColumns.map((column) => arrayOf(column, taps)),
  ])
  assertAll(rowCount, upgrades.length)
}

export interface StandingChange {
  readonly stored: StoredTap
  readonly next: TapStanding
}

const changeStanding = statement(
  'fare.change-standing',
  `with new as materialized (
     select * from unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[],
       $7::int[])
     as new(tap_id, old_state, old_generation, state, reason_code, posting_kind,
       posting_generation))
   update fare.tap set state = new.state, reason_code = new.reason_code,
     posting_kind = new.posting_kind, posting_generation = new.posting_generation
   from new
   where tap.tap_id = new.tap_id and tap.state = new.old_state
     and tap.posting_generation = new.old_generation`,
)

/** Moves taps from the state that was read to the one that was decided, and no tap from another. */
export async function writeStandings(
  tx: Transaction,
  changes: readonly StandingChange[],
): Promise<void> {
  if (changes.length === 0) return
  const { rowCount } = await tx.query(changeStanding, [
    numberArray(changes.map(({ stored }) => BigInt(stored.tapId))),
    changes.map(({ stored }) => stored.state),
    numberArray(changes.map(({ stored }) => stored.postingGeneration)),
    changes.map(({ next }) => next.state),
    changes.map(({ next }) => next.reasonCode),
    changes.map(({ next }) => next.postingKind),
    numberArray(changes.map(({ next }) => next.postingGeneration)),
  ])
  assertAll(rowCount, changes.length)
}

/** Somebody else decided one of the taps since they were read: the whole work is done again. */
function assertAll(written: number, wanted: number): void {
  if (written === wanted) return
  throw new TongxingError('DATABASE_CONFLICT', { detail: { attempts: 1 } })
}
