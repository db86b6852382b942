import type { Database, Transaction } from '@tongxing/platform/database/database.ts'

/** One consistent view of the database, in which nothing can be written by mistake. */
export async function readOnly<T>(db: Database, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return await db.transaction(
    async (tx) => {
      await tx.query('set transaction read only')
      return await run(tx)
    },
    { isolation: 'repeatable read' },
  )
}
