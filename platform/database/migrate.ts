import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Database, Transaction } from './database.ts'

/** A folder of numbered SQL files (`001_name.sql`) that own one schema. */
export interface MigrationSet {
  readonly schema: string
  /** Folder of the files, with or without the slash at the end. */
  readonly dir: URL
}

export interface Migration {
  readonly schema: string
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly sql: string
}

/** The letters `txmg`; held while migrations run, so that two programs never do it at once. */
const MIGRATION_KEY = 0x74_78_6d_67

/**
 * Brings a database up to date: sets in the order given, files by number, each file in a
 * transaction together with its row in `public.migration`. A set's schema is made first; the SQL
 * names it (`create table ledger.entry`). Nothing happens when everything is applied.
 *
 * Throws `MIGRATION_CHANGED` when an applied file was edited, `MIGRATION_UNKNOWN` when the database
 * is ahead of the files, `MIGRATION_INVALID` for bad names or gaps; before anything is changed.
 */
export async function migrate(db: Database, sets: readonly MigrationSet[]): Promise<void> {
  const migrations = sets.flatMap(readMigrations)
  await db
    .query(`create table if not exists public.migration (
    schema_name text not null,
    number int not null,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now(),
    primary key (schema_name, number)
  )`)
    .catch(ignoreRace)
  const pending = await db.transaction((tx) => findPending(tx, migrations))
  for (const migration of pending) await db.transaction((tx) => applyOnce(tx, migration))
}

/** Files of a set, checked for names and gaps. Throws `MIGRATION_INVALID`. */
export function readMigrations(set: MigrationSet): Migration[] {
  const dir = new URL(set.dir.href.endsWith('/') ? set.dir.href : `${set.dir.href}/`)
  const invalid = (reason: string) =>
    new TongxingError('MIGRATION_INVALID', { detail: { schema: set.schema, reason } })
  if (!/^[a-z][a-z0-9_]*$/.test(set.schema)) throw invalid('the schema name is not plain')
  const files = readdirSync(dir).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file, index) => {
    const match = /^(\d{3})_([a-z0-9-]+)\.sql$/.exec(file)
    if (match === null) throw invalid(`${file} is not named 001_name.sql`)
    if (Number(match[1]) !== index + 1) throw invalid(`${file} does not follow the one before`)
    const sql = readFileSync(new URL(file, dir), 'utf8')
    const sha256 = createHash('sha256').update(sql).digest('hex')
    return { schema: set.schema, number: index + 1, name: match[2] ?? '', sha256, sql }
  })
}

async function findPending(tx: Transaction, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await tx.query<{ schema_name: string; number: number; sha256: string }>(
    'select schema_name, number, sha256 from public.migration where schema_name = any($1)',
    [migrations.map(({ schema }) => schema)],
  )
  const applied = new Map(rows.map((row) => [`${row.schema_name}/${row.number}`, row.sha256]))
  const pending = migrations.filter((migration) => {
    const key = `${migration.schema}/${migration.number}`
    const sha256 = applied.get(key)
    applied.delete(key)
    if (sha256 === undefined || sha256 === migration.sha256) return sha256 === undefined
    throw new TongxingError('MIGRATION_CHANGED', { detail: { migration: nameOf(migration) } })
  })
  const [unknown] = applied.keys()
  if (unknown !== undefined) {
    throw new TongxingError('MIGRATION_UNKNOWN', { detail: { migration: unknown } })
  }
  return pending
}

async function applyOnce(tx: Transaction, migration: Migration): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_KEY])
  const key = [migration.schema, migration.number]
  const { rowCount } = await tx.query(
    'select from public.migration where schema_name = $1 and number = $2',
    key,
  )
  if (rowCount > 0) return
  await tx.query('set local statement_timeout = 0')
  await tx.query(`create schema if not exists "${migration.schema}"`)
  // The simple protocol, since a file holds many statements.
  await tx.client.query(migration.sql)
  await tx.query(
    'insert into public.migration (schema_name, number, name, sha256) values ($1, $2, $3, $4)',
    [...key, migration.name, migration.sha256],
  )
}

function nameOf({ schema, number, name }: Migration): string {
  return `${schema}/${String(number).padStart(3, '0')}_${name}`
}

/** `create table if not exists` of two programs at once lets one of them fail on the catalogue. */
function ignoreRace(error: unknown): void {
  const { code } = error as { code?: string }
  if (code !== '23505' && code !== '42P07') throw error
}
