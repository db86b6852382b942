import { expect, test } from 'vitest'
import { useTestDatabase } from '../testing/postgres.ts'
import { isUniqueViolation } from './database-errors.ts'
import { openDatabase, statement, toSafeNumber } from './database.ts'

const tests = useTestDatabase({ statementTimeoutMs: 2_000 })

const readCount = statement('test.read-count', 'select count(*) as count from item')

async function count(): Promise<number> {
  const { rows } = await tests.db.query<{ count: string }>(readCount)
  return toSafeNumber(rows[0]?.count ?? '')
}

test('a transaction commits as a whole or not at all', async () => {
  await tests.db.query('create table item (id int primary key, amount int not null)')
  await tests.db.transaction(async (tx) => {
    await tx.query('insert into item values (1, 0)')
  })
  const failing = tests.db.transaction(async (tx) => {
    await tx.query('insert into item values (2, 0)')
    throw new RangeError('the work failed')
  })
  await expect(failing).rejects.toThrow('the work failed')
  expect(await count()).toBe(1)
})

test('what waits for the commit runs after it and never after a rollback', async () => {
  const seen: string[] = []
  await tests.db.transaction(async (tx) => {
    tx.afterCommit(() => seen.push('committed'))
    expect(seen).toEqual([])
  })
  await tests.db
    .transaction(async (tx) => {
      tx.afterCommit(() => seen.push('rolled back'))
      throw new RangeError('no')
    })
    .catch(() => {})
  expect(seen).toEqual(['committed'])
})

test('a broken unique constraint can be told from other errors', async () => {
  const error = await tests.db.query('insert into item values (1, 0)').catch((e: unknown) => e)
  expect(isUniqueViolation(error)).toBe(true)
  expect(isUniqueViolation(error, 'item_pkey')).toBe(true)
  expect(isUniqueViolation(error, 'another')).toBe(false)
})

test('a deadlock is solved by running one of the transactions again', async () => {
  await tests.db.query('insert into item values (11, 0), (12, 0) on conflict do nothing')
  const both = Promise.withResolvers<void>()
  let started = 0
  const move = (first: number, second: number) =>
    tests.db.transaction(async (tx) => {
      await tx.query('update item set amount = amount + 1 where id = $1', [first])
      started += 1
      if (started === 2) both.resolve()
      await both.promise
      await tx.query('update item set amount = amount + 1 where id = $1', [second])
    })
  await Promise.all([move(11, 12), move(12, 11)])
  const { rows } = await tests.db.query('select amount from item where id in (11, 12)')
  expect(rows).toEqual([{ amount: 2 }, { amount: 2 }])
})

test('a statement that takes too long is ended', async () => {
  const slow = tests.db.query('select pg_sleep(10)')
  await expect(slow).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
})

test('a server that is not there is named so, and work succeeds once it is back', async () => {
  const nowhere = openDatabase({ name: 'test', connection: { host: '/nowhere' } })
  await expect(nowhere.query('select 1')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await nowhere.close()
  const killed = tests.db.transaction(async (tx) => {
    await tx.query('select pg_terminate_backend(pg_backend_pid())')
  })
  await expect(killed).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  const { rows } = await tests.db.query('select 1 as one')
  expect(rows).toEqual([{ one: 1 }])
})

test('more waiting statements than the bound are refused', async () => {
  const db = openDatabase({
    name: 'test',
    connection: tests.connection,
    connectionsMax: 1,
    waitingMax: 1,
  })
  const results = await Promise.allSettled([1, 2, 3].map(() => db.query('select pg_sleep(0.05)')))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(results[2]).toMatchObject({ reason: { code: 'DATABASE_OVERLOADED' } })
  await db.close()
})

test('a stored number that a JS number would round is refused', () => {
  expect(toSafeNumber('9007199254740991')).toBe(9007199254740991)
  expect(() => toSafeNumber('9007199254740993')).toThrow('does not fit a safe integer')
})
