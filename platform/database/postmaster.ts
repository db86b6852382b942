import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { readPassword, superuser } from './postgres-cluster.ts'
import { type PostgresUser, runs } from './postgres-user.ts'
import { commandLine, isAlive, isAnyoneIn } from './process-look.ts'

/** Fast (clients are sent away, a checkpoint is made), then immediate, then by force. */
const stopSignals = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const
const LOOK_EVERY_MS = 20

/**
 * A modest server for a machine shared with everything else. Durability is PostgreSQL's default and
 * written out so that nobody wonders: what is acknowledged survives a power cut.
 */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '120',
  // No standby is ever fed from an embedded server, so the log carries only what recovery needs.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Short statements only: starting helpers or compiling costs more than it gives.
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

export interface Postmaster {
  readonly pid: number
  hasEnded(): boolean
  /** End of the server's own log, for a message. */
  lastWords(): string
  stop(): Promise<void>
}

export interface FoundPostmaster {
  readonly pid: number
  readonly connectionConfig: ClientConfig
}

/** The server that runs on this data directory, whoever started it; clears a stale lock file. */
export function findPostmaster(dataDir: string): FoundPostmaster | undefined {
  const lockFile = join(dataDir, 'postmaster.pid')
  const [pidLine = '', , , portLine = '', socketFolder = ''] = readLines(lockFile)
  const pid = Number.parseInt(pidLine, 10)
  if (Number.isNaN(pid) || !isAlive(pid)) return undefined
  if (!commandLine(pid).includes(dataDir)) {
    // The number went to another program (usual in a container) or was not reaped, and PostgreSQL
    // would stay away for ever. While sessions of the dead server still end, it rightly does.
    if (!isAnyoneIn(dataDir)) rmSync(lockFile, { force: true })
    return undefined
  }
  const connectionConfig = {
    host: socketFolder === '' ? dataDir : socketFolder,
    port: Number.parseInt(portLine, 10) || 5432,
    user: superuser,
    password: readPassword(dataDir),
    database: 'postgres',
  }
  return { pid, connectionConfig }
}

export interface PostmasterOptions {
  readonly dataDir: string
  readonly connectionConfig: ClientConfig
  readonly port: number | undefined
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C at the terminal reaches only us
 * and we decide when it stops; where the machine can, the kernel stops it when we are killed.
 */
export function startPostmaster(user: PostgresUser, options: PostmasterOptions): Postmaster {
  const { dataDir, connectionConfig, port } = options
  const serverLog = join(dataDir, 'server.log')
  const output = openSync(serverLog, 'w', 0o600)
  const dieWithParent = ['setpriv', '--pdeathsig', 'INT', '--']
  const [program = '', ...args] = [
    ...user.prefix,
    ...(runs([...dieWithParent, 'true']) ? dieWithParent : []),
    join(user.native, 'bin', 'postgres'),
    ...['-D', dataDir, '-k', String(connectionConfig.host), '-p', String(connectionConfig.port)],
    ...['-c', `listen_addresses=${port === undefined ? '' : '127.0.0.1'}`],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const identity = user.spawnUid === undefined ? {} : { uid: user.spawnUid, gid: user.spawnUid }
  const stdio = ['ignore', output, output] as const
  const child = spawn(program, args, { ...identity, cwd: '/', detached: true, stdio: [...stdio] })
  closeSync(output)
  let failure = ''
  child.on('error', (error) => {
    failure = error.message
  })
  const hasEnded = () => failure !== '' || child.exitCode !== null || child.signalCode !== null
  const stopAtExit = () => {
    if (!hasEnded()) child.kill('SIGINT')
  }
  process.once('exit', stopAtExit)
  child.unref()
  return {
    pid: child.pid ?? 0,
    hasEnded,
    lastWords: () => failure || readLines(serverLog).slice(-4).join('; ').trim(),
    stop: async () => {
      process.removeListener('exit', stopAtExit)
      if (!hasEnded()) await stopPostmaster(child.pid ?? 0, hasEnded)
    },
  }
}

/** Stops a server, gently first. `isGone` tells when it has ended. */
export async function stopPostmaster(pid: number, isGone: () => boolean): Promise<void> {
  for (const { signal, patienceMs } of stopSignals) {
    if (isGone()) return
    process.kill(pid, signal)
    for (let waitedMs = 0; waitedMs < patienceMs && !isGone(); waitedMs += LOOK_EVERY_MS) {
      await sleep(LOOK_EVERY_MS)
    }
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
