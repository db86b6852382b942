import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'

/**
 * Starts one PostgreSQL for all integration tests of a run;
 * vitest calls what is returned at its end.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-test-'))
  // The server may run as another user, who must be able to enter.
  chmodSync(home, 0o755)
  const postgres = await startEmbeddedPostgres({ dataDir: join(home, 'postgres') })
  project.provide('postgres', { ...postgres.connectionConfig })
  return async () => {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
