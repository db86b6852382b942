import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabaseIfMissing, dropDatabase } from '../database/create-database.ts'
import { type Database, type DatabaseConfig, openDatabase } from '../database/database.ts'
import { type MigrationSet, migrate, readMigrations } from '../database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host?: string; port?: number; user?: string; database?: string }
  }
}

export interface TestDatabaseOptions extends Partial<Omit<DatabaseConfig, 'connection'>> {
  readonly migrations?: readonly MigrationSet[]
}

export interface TestDatabase {
  /** Valid inside tests and hooks of the file. */
  readonly db: Database
  readonly connection: pg.ClientConfig
}

/**
 * Gives the calling test file a database of its own on the run's PostgreSQL, migrated, as a quick
 * copy of a template that is made once for the same migrations. Call it at the top of the file;
 * `tests.db` is open from the first `beforeAll` after it until the end of the file.
 */
export function useTestDatabase(options: TestDatabaseOptions = {}): TestDatabase {
  const { migrations = [], ...config } = options
  let db: Database | undefined
  let connection: pg.ClientConfig | undefined
  const name = `test_${randomUUID().replaceAll('-', '')}`

  beforeAll(async () => {
    const server = inject('postgres')
    const template = await makeTemplate(server, migrations)
    connection = await createDatabaseIfMissing(server, name, template)
    db = openDatabase({ name: 'test', ...config, connection })
  })
  afterAll(async () => {
    await db?.close()
    await dropDatabase(inject('postgres'), name)
  })
  return {
    get db() {
      if (db === undefined) throw new Error('the test database is open only inside tests')
      return db
    },
    get connection() {
      if (connection === undefined) throw new Error('the test database is open only inside tests')
      return connection
    },
  }
}

/** Files run one after another, so nobody else makes or copies the template meanwhile. */
async function makeTemplate(
  server: pg.ClientConfig,
  migrations: readonly MigrationSet[],
): Promise<string> {
  const hashes = migrations.flatMap(readMigrations).map(({ schema, sha256 }) => schema + sha256)
  const digest = createHash('sha256').update(hashes.join()).digest('hex')
  const name = `template_${digest.slice(0, 32)}`
  const db = openDatabase({
    name: 'test template',
    connection: await createDatabaseIfMissing(server, name),
  })
  await migrate(db, migrations)
  await db.close()
  return name
}
