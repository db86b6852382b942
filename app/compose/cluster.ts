import { join } from 'node:path'
import {
  createDatabaseIfMissing,
  dropDatabase,
} from '@tongxing/platform/database/create-database.ts'
import { type Database, openDatabase } from '@tongxing/platform/database/database.ts'
import { startEmbeddedPostgres } from '@tongxing/platform/database/embedded-postgres.ts'

/** The embedded PostgreSQL server of one data folder, which this process alone works on. */
export interface Cluster {
  /** Opens a database, made if it is missing. */
  open(name: string): Promise<Database>
  /** Opens a database that holds nothing: one of this name that was there is removed. */
  openEmpty(name: string): Promise<Database>
  /** Closes what was opened and stops the server. */
  stop(): Promise<void>
}

/** Connections of one institution: its services' transactions, and the console beside them. */
const CONNECTIONS_MAX = 4

/** Throws `INSTANCE_ALREADY_RUNNING`, `POSTGRES_UNAVAILABLE`. */
export async function startCluster(options: {
  readonly dataDir: string
  readonly say: (message: string) => void
}): Promise<Cluster> {
  const postgres = await startEmbeddedPostgres({
    dataDir: join(options.dataDir, 'postgres'),
    log: options.say,
  })
  const opened: Database[] = []
  const open = async (name: string) => {
    const connection = await createDatabaseIfMissing(postgres.connectionConfig, name)
    const database = openDatabase({ connection, name, connectionsMax: CONNECTIONS_MAX })
    opened.push(database)
    return database
  }
  return {
    open,
    async openEmpty(name) {
      await dropDatabase(postgres.connectionConfig, name)
      return await open(name)
    },
    async stop() {
      await Promise.all(opened.map((database) => database.close()))
      await postgres.stop()
    },
  }
}
