import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { ClientConfig } from 'pg'
import type { PostgresUser } from './postgres-user.ts'
import { isAlive } from './process-look.ts'

const SUPERUSER = 'tongxing'
const PASSWORD_FILE = 'tongxing-password'
/** A Unix socket's path has 107 bytes; the name `/.s.PGSQL.65535` takes 15 of them. */
const SOCKET_FOLDER_BYTES_MAX = 90

export function isCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'))
}

/**
 * Makes a cluster (UTF8, locale C, so that order and bytes are the same everywhere) under a draft
 * name and renames it: a process killed half-way leaves no half cluster.
 */
export async function createCluster(
  user: PostgresUser,
  dataDir: string,
  password: string,
): Promise<void> {
  removeDrafts(dataDir)
  const draft = `${dataDir}.draft-${process.pid}`
  const passwordFile = `${draft}.password`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [draft, passwordFile]) chownSync(path, user.ownerUid, ownerGid(user))
  try {
    runInitdb(user, draft, passwordFile)
    renameSync(passwordFile, join(draft, PASSWORD_FILE))
    renameSync(draft, dataDir)
  } catch (cause) {
    // Another process may have made the same cluster meanwhile; it is as good as ours.
    if (isCluster(dataDir)) return
    const { stderr } = cause as { stderr?: Buffer }
    const reason = stderr === undefined ? String(cause) : stderr.toString().trim()
    throw new TongxingError('POSTGRES_UNAVAILABLE', { detail: { reason }, cause })
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/**
 * How clients of this process reach the cluster: over a Unix socket, with the cluster's password.
 */
export function connectionOf(user: PostgresUser, dataDir: string, port = 5432): ClientConfig {
  const host = socketFolder(dataDir)
  if (host !== dataDir && !existsSync(host)) {
    mkdirSync(host, { mode: 0o700 })
    chownSync(host, user.ownerUid, ownerGid(user))
  }
  return { host, port, user: SUPERUSER, password: readPassword(dataDir), database: 'postgres' }
}

/** Takes back what `connectionOf` made beside the data directory. */
export function removeSocketFolder(dataDir: string): void {
  const folder = socketFolder(dataDir)
  if (folder !== dataDir) rmSync(folder, { recursive: true, force: true })
}

export function readPassword(dataDir: string): string {
  return readFileSync(join(dataDir, PASSWORD_FILE), 'utf8')
}

export const superuser = SUPERUSER

function socketFolder(dataDir: string): string {
  if (Buffer.byteLength(dataDir) <= SOCKET_FOLDER_BYTES_MAX) return dataDir
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return join(tmpdir(), `tongxing-${name}`)
}

function runInitdb(user: PostgresUser, draft: string, passwordFile: string): void {
  const [program = '', ...args] = [
    ...user.prefix,
    join(user.native, 'bin', 'initdb'),
    ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
  ]
  const identity = user.spawnUid === undefined ? {} : { uid: user.spawnUid, gid: user.spawnUid }
  execFileSync(program, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
}

function removeDrafts(dataDir: string): void {
  const prefix = `${basename(dataDir)}.draft-`
  for (const entry of readdirSync(dirname(dataDir))) {
    if (!entry.startsWith(prefix)) continue
    const pid = Number.parseInt(entry.slice(prefix.length), 10)
    if (pid !== process.pid && isAlive(pid)) continue
    rmSync(join(dirname(dataDir), entry), { recursive: true, force: true })
  }
}

function ownerGid(user: PostgresUser): number {
  return process.getuid?.() === 0 ? user.ownerUid : (process.getgid?.() ?? 0)
}
