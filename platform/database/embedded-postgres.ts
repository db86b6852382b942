import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { ClientConfig } from 'pg'
import { takeInstanceLock } from './instance-lock.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { connectionOf, createCluster, isCluster, removeSocketFolder } from './postgres-cluster.ts'
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { choosePostgresUser, giveTo } from './postgres-user.ts'

const START_DEADLINE_MS = 60_000
const LOOK_AGAIN_MS = 50

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster; made when it is not there. */
  readonly dataDir: string
  /** Also listen on 127.0.0.1 at this port; without it only on a Unix socket. */
  readonly port?: number
  /** Told what happens, in words, for a progress display or a log. */
  readonly log?: (message: string) => void
}

export interface EmbeddedPostgres {
  /** For `openDatabase`; the user owns the cluster. Stays the same over restarts. */
  readonly connectionConfig: ClientConfig
  /** Process that ends when the server ends, for measuring memory. */
  readonly pid: number
  /** Fast shutdown, with a checkpoint; safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL with full durability (fsync and synchronous_commit on) from the binaries
 * that npm installed, on a cluster that this process then owns. What a killed process left behind
 * is cleared away: a stale lock file, or a server that outlived its owner, which is stopped first.
 *
 * Throws `INSTANCE_ALREADY_RUNNING` when a living process owns the cluster, `POSTGRES_UNAVAILABLE`
 * when there are no binaries or the server does not start.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {})
  const dataDir = resolve(options.dataDir)
  mkdirSync(resolve(dataDir, '..'), { recursive: true })
  const user = choosePostgresUser(findPostgresBinaries(), dataDir)
  if (!isCluster(dataDir)) {
    log('creating the database cluster')
    await createCluster(user, dataDir, randomBytes(24).toString('base64url'))
  }
  const deadlineMs = Date.now() + START_DEADLINE_MS
  for (;;) {
    // Ours, a stranger's or a dead owner's: whoever holds the lock in the server owns the cluster.
    if (findPostmaster(dataDir) !== undefined) await clearOrphan(dataDir, log)
    giveTo(user, dataDir)
    const connectionConfig = connectionOf(user, dataDir, options.port)
    const postmaster = startPostmaster(user, { dataDir, connectionConfig, port: options.port })
    try {
      const lock = await takeInstanceLock(connectionConfig, dataDir, () => postmaster.hasEnded())
      return {
        connectionConfig,
        pid: postmaster.pid,
        stop: async () => {
          await lock.release()
          await postmaster.stop()
          removeSocketFolder(dataDir)
        },
      }
    } catch (error) {
      await postmaster.stop()
      if (isTongxingError(error, 'INSTANCE_ALREADY_RUNNING')) throw error
      if (Date.now() > deadlineMs) throw startFailed(postmaster.lastWords(), error)
      log('the database did not start yet, trying again')
      await sleep(LOOK_AGAIN_MS * 4)
    }
  }
}

/** Stops a server whose owner is gone. Throws `INSTANCE_ALREADY_RUNNING` when the owner lives. */
async function clearOrphan(dataDir: string, log: (message: string) => void): Promise<void> {
  const orphan = findPostmaster(dataDir)
  if (orphan === undefined) return
  const isGone = () => findPostmaster(dataDir) === undefined
  try {
    const lock = await takeInstanceLock(orphan.connectionConfig, dataDir, isGone)
    await lock.release()
    log('stopping a database server that outlived its owner')
    await stopPostmaster(orphan.pid, isGone)
  } catch (error) {
    if (isTongxingError(error, 'INSTANCE_ALREADY_RUNNING')) throw error
    // It ended while we asked (its owner was just killed): what is left is a stale lock file.
    if (!isGone()) await stopPostmaster(orphan.pid, isGone)
  }
}

function startFailed(lastWords: string, cause: unknown): TongxingError {
  const reason = lastWords === '' ? 'it does not answer' : lastWords
  return new TongxingError('POSTGRES_UNAVAILABLE', { detail: { reason }, cause })
}
