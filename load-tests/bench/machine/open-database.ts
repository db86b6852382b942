import {
  createDatabaseIfMissing,
  dropDatabase,
} from '@tongxing/platform/database/create-database.ts'
import { type Database, openDatabase } from '@tongxing/platform/database/database.ts'
import { type MigrationSet, migrate } from '@tongxing/platform/database/migrate.ts'
import type { ClientConfig } from 'pg'

export interface BenchDatabase {
  readonly db: Database
  /** Closes the database and removes it from the server. */
  remove(): Promise<void>
}

/**
 * A new database on the run's server, migrated; connections as one process of the main job has
 * them.
 */
export async function openBenchDatabase(
  server: ClientConfig,
  name: string,
  migrations: readonly MigrationSet[],
): Promise<BenchDatabase> {
  const connection = await createDatabaseIfMissing(server, name)
  const db = openDatabase({ connection, name })
  await migrate(db, migrations)
  return {
    db,
    remove: async () => {
      await db.close()
      await dropDatabase(server, name)
    },
  }
}
