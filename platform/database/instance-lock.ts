import { setTimeout as sleep } from 'node:timers/promises'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import pg from 'pg'

/** The letters `txng`: any number would do, as long as nobody else uses it in the same cluster. */
const INSTANCE_KEY = 0x74_78_6e_67
const CONNECT_DEADLINE_MS = 30_000
const CONNECT_EVERY_MS = 20
/** A killed owner's session ends as soon as the server sees its socket closed. */
const RELEASE_PATIENCE_MS = 1_000

export interface InstanceLock {
  release(): Promise<void>
}

/**
 * Waits until the server answers and takes the right to own the cluster: an advisory lock held by
 * an open session, so that it ends with the process that holds it, however that process ends.
 *
 * Throws `INSTANCE_ALREADY_RUNNING` when somebody else holds it, `DATABASE_UNAVAILABLE` when the
 * server is gone (`isGone`) or does not answer in time.
 */
export async function takeInstanceLock(
  connectionConfig: pg.ClientConfig,
  dataDir: string,
  isGone: () => boolean,
): Promise<InstanceLock> {
  const client = await connect(connectionConfig, isGone)
  const deadlineMs = Date.now() + RELEASE_PATIENCE_MS
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [INSTANCE_KEY],
    )
    if (rows[0]?.taken === true) break
    if (Date.now() > deadlineMs) {
      await client.end()
      throw new TongxingError('INSTANCE_ALREADY_RUNNING', { detail: { dataDir } })
    }
    await sleep(CONNECT_EVERY_MS)
  }
  if (isGone()) {
    // The session is with a stranger's server on the same socket, not with the one we asked about.
    await client.end()
    throw new TongxingError('DATABASE_UNAVAILABLE')
  }
  return { release: () => client.end().catch(() => {}) }
}

async function connect(config: pg.ClientConfig, isGone: () => boolean): Promise<pg.Client> {
  const deadlineMs = Date.now() + CONNECT_DEADLINE_MS
  for (;;) {
    const client = new pg.Client({ ...config, application_name: 'tongxing instance lock' })
    // The server may end while the session is idle; whoever uses the database will notice.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (cause) {
      await client.end().catch(() => {})
      if (isGone() || Date.now() > deadlineMs) {
        throw new TongxingError('DATABASE_UNAVAILABLE', { cause })
      }
      await sleep(CONNECT_EVERY_MS)
    }
  }
}
