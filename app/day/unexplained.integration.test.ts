import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { reconciliationMigrations } from '@tongxing/reconciliation/migrations.ts'
import { expect, test } from 'vitest'
import { readUnexplained } from './unexplained.ts'

const tests = useTestDatabase({ migrations: [reconciliationMigrations] })

test('a day that nobody reconciled has no difference, not a difference of zero', async () => {
  await expect(readUnexplained(tests.db, '2026-06-01')).rejects.toMatchObject({
    code: 'INVARIANT_BROKEN',
  })
})

test('the newest report of the day counts', async () => {
  for (const fen of [700, 0, 25]) {
    await tests.db.query(
      `insert into reconciliation.report (service_day, generated_at, unexplained_fen, report)
       values ('2026-06-02', now(), $1, $2)`,
      [fen, JSON.stringify({ unexplainedFen: fen })],
    )
  }
  expect(await readUnexplained(tests.db, '2026-06-02')).toBe(25)
})
