import type { Queryable } from '@tongxing/platform/database/database.ts'

/** What a reconciliation joins as a whole. */
const tables = [
  'cards.card',
  'clearing.line',
  'clearing.outgoing',
  'fare.tap',
  'ledger.account',
  'ledger.event',
  'ledger.transfer',
  'topup.load',
] as const

/**
 * Counts anew what the planner believes of the tables. After a busy day its belief may be hours
 * old, and a join of all cards with all taps planned for a few rows takes minutes; this takes a
 * second, however large they are, since it reads a sample.
 */
export async function refreshStatistics(db: Queryable): Promise<void> {
  for (const table of tables) await db.query(`analyze ${table}`)
}
