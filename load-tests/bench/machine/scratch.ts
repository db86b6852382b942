import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@tongxing/platform/database/database.ts'
import { startEmbeddedPostgres } from '@tongxing/platform/database/embedded-postgres.ts'
import type { ClientConfig } from 'pg'

export interface Scratch {
  readonly folder: string
  readonly server: ClientConfig
  readonly serverPid: number
  readonly serverVersion: string
  /** The same promise at every call. */
  remove(): Promise<void>
}

/**
 * A folder beside the code, so that files lie on the disk and not in a memory that is called one.
 */
const parent = join(import.meta.dirname, '..', '..', '..', '.cache', 'bench')

/** A run's folder and database server; both are new, and gone after the run. */
export async function createScratch(log: (message: string) => void): Promise<Scratch> {
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'run-'))
  // The server may run as another user, who must be able to enter.
  chmodSync(folder, 0o755)
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log })
    const removeAll = async () => {
      await postgres.stop()
      removeFolder()
    }
    let removed: Promise<void> | undefined
    return {
      folder,
      server: postgres.connectionConfig,
      serverPid: postgres.pid,
      serverVersion: await readVersion(postgres.connectionConfig),
      remove: () => (removed ??= removeAll()),
    }
  } catch (error) {
    removeFolder()
    throw error
  }
}

async function readVersion(connection: ClientConfig): Promise<string> {
  const db = openDatabase({ connection, name: 'bench' })
  try {
    const { rows } = await db.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? 'unknown'
  } finally {
    await db.close()
  }
}
