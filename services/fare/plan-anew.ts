import type { Transaction } from '@tongxing/platform/database/database.ts'

/**
 * Makes every statement of this transaction be planned for the table as it is now. A morning's taps
 * grow it from nothing to tens of thousands of rows before its statistics follow; a plan kept from
 * when it was small then reads a whole index for each card, and a batch takes half a minute instead
 * of milliseconds. Planning anew costs about a millisecond a statement, and a batch has a dozen.
 */
export async function planAnew(tx: Transaction): Promise<void> {
  await tx.query('set local plan_cache_mode = force_custom_plan')
}
