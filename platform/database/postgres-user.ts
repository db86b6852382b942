import { spawnSync } from 'node:child_process'
import { lchownSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { copyPostgresBinaries } from './postgres-binaries.ts'

/** `nobody`: on every machine, owns nothing. */
const SERVER_UID = 65_534

/**
 * How PostgreSQL's programs are run: it refuses to run as root, so root lends it another identity.
 */
export interface PostgresUser {
  readonly native: string
  /** Owner that the data directory must have as seen from outside. */
  readonly ownerUid: number
  /** Set where the programs are started under another uid. */
  readonly spawnUid?: number
  /** Put before the program's own arguments. */
  readonly prefix: readonly string[]
}

/**
 * Chooses the identity. As a normal user: itself. As root: uid 65534 where it can reach binaries
 * and data; else a user namespace in which root looks like 65534 (a checkout under /root is closed
 * to anybody else); else uid 65534 with a copy of the binaries in an open place.
 *
 * Throws `POSTGRES_UNAVAILABLE` where none of these is possible.
 */
export function choosePostgresUser(native: string, dataDir: string): PostgresUser {
  const uid = process.getuid?.() ?? SERVER_UID
  if (uid !== 0) return { native, ownerUid: uid, prefix: [] }
  const other = { ownerUid: SERVER_UID, spawnUid: SERVER_UID, prefix: [] }
  const dataIsReachable = isReachable(dirname(dataDir))
  if (dataIsReachable && isReachable(join(native, 'bin'))) return { native, ...other }
  const prefix = [
    'unshare',
    '--user',
    `--map-user=${SERVER_UID}`,
    `--map-group=${SERVER_UID}`,
    '--',
  ]
  if (runs([...prefix, join(native, 'bin', 'postgres'), '--version'])) {
    return { native, ownerUid: 0, prefix }
  }
  if (dataIsReachable) return { native: copyPostgresBinaries(native), ...other }
  throw new TongxingError('POSTGRES_UNAVAILABLE', {
    detail: { reason: `as root, ${dataDir} must be in a folder that all users may enter` },
  })
}

/** Gives every file of the data directory to the user that the server will run as. */
export function giveTo(user: PostgresUser, path: string): void {
  if (process.getuid?.() !== 0) return
  if (statSync(path).uid === user.ownerUid) return
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(path, entry), user.ownerUid, user.ownerUid)
  }
  lchownSync(path, user.ownerUid, user.ownerUid)
}

function isReachable(folder: string): boolean {
  const OTHERS_MAY_ENTER = 0o001
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & OTHERS_MAY_ENTER) === 0) return false
    if (dirname(path) === path) return true
  }
}

export function runs([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
