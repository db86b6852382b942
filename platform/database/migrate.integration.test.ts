import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { useTestDatabase } from '../testing/postgres.ts'
import { type MigrationSet, migrate, readMigrations } from './migrate.ts'

const tests = useTestDatabase()
const homes: string[] = []
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true })
})

function makeSet(schema: string, files: Readonly<Record<string, string>>): MigrationSet {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-migrate-'))
  homes.push(home)
  mkdirSync(join(home, schema))
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(home, schema, name), sql)
  return { schema, dir: pathToFileURL(join(home, schema)) }
}

const make = 'create table alpha.item (id int); insert into alpha.item values (1)'
const add = 'insert into alpha.item values (2)'

async function items(): Promise<unknown[]> {
  return (await tests.db.query('select id from alpha.item order by id')).rows
}

test('applies what is new, once, in order, though two programs start together', async () => {
  const first = makeSet('alpha', { '001_make.sql': make })
  await Promise.all([migrate(tests.db, [first]), migrate(tests.db, [first])])
  expect(await items()).toEqual([{ id: 1 }])
  const both = makeSet('alpha', { '001_make.sql': make, '002_add.sql': add })
  await migrate(tests.db, [both])
  await migrate(tests.db, [both])
  expect(await items()).toEqual([{ id: 1 }, { id: 2 }])
})

test('refuses a file that was edited after it was applied, and changes nothing', async () => {
  const edited = makeSet('alpha', {
    '001_make.sql': `${make} `,
    '002_add.sql': add,
    '003_more.sql': add,
  })
  await expect(migrate(tests.db, [edited])).rejects.toMatchObject({
    code: 'MIGRATION_CHANGED',
    detail: { migration: 'alpha/001_make' },
  })
  expect(await items()).toHaveLength(2)
})

test('refuses a database that is ahead of the program', async () => {
  const older = makeSet('alpha', { '001_make.sql': make })
  const migrated = migrate(tests.db, [older])
  await expect(migrated).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN' })
})

test('a migration that fails leaves nothing of itself', async () => {
  const failing = makeSet('beta', {
    '001_make.sql': 'create table beta.item (id int)',
    '002_fail.sql': 'insert into beta.item values (1); select nothing from nowhere',
  })
  await expect(migrate(tests.db, [failing])).rejects.toMatchObject({ code: '42P01' })
  expect((await tests.db.query('select from beta.item')).rowCount).toBe(0)
})

test('refuses names and numbers that are not in order', () => {
  const read = (schema: string, file: string) => () =>
    readMigrations(makeSet(schema, { [file]: '' }))
  for (const broken of [read('Alpha;', '001_a.sql'), read('alpha', '002_a.sql')]) {
    expect(broken).toThrow(expect.objectContaining({ code: 'MIGRATION_INVALID' }))
  }
  expect(read('alpha', 'make.sql')).toThrow('not named 001_name.sql')
})
