import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabaseIfMissing } from '@tongxing/platform/database/create-database.ts'
import { type Database, openDatabase } from '@tongxing/platform/database/database.ts'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@tongxing/platform/database/embedded-postgres.ts'

/** A PostgreSQL of a test's own, which it may kill. */
export interface OwnCluster {
  readonly db: Database
  /** `kill -9` of the server, as the kernel does it when memory runs out. */
  kill(): void
  start(): Promise<void>
  stop(): Promise<void>
}

export async function startOwnCluster(home: string): Promise<OwnCluster> {
  const dataDir = join(home, 'postgres')
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir })
  const connection = await createDatabaseIfMissing(postgres.connectionConfig, 'city')
  const db = openDatabase({ connection, name: 'city', connectTimeoutMs: 1_000 })
  return {
    db,
    kill: () => void process.kill(postgres.pid, 'SIGKILL'),
    async start() {
      postgres = await startEmbeddedPostgres({ dataDir })
    },
    async stop() {
      await db.close()
      await postgres.stop()
    },
  }
}

/** A folder that the database's user may enter, removed by `remove`. */
export function makeHome(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tongxing-bad-input-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
