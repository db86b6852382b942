import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

export interface Child {
  readonly pid: number
  hasEnded(): boolean
  /** Asks it to end and waits; kills it when it does not. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const STOP_PATIENCE_MS = 10_000

/** Starts a program that never outlives this process, its output in a file. */
export function startChild(command: readonly string[], logFile: string): Child {
  const output = openSync(logFile, 'a')
  const dieWithParent = ['setpriv', '--pdeathsig', 'KILL', '--']
  const canTie = spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0
  const [program = '', ...args] = canTie ? [...dieWithParent, ...command] : command
  const child = spawn(program, args, { stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  void ended.then(() => process.removeListener('exit', killAtExit))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
    await ended
    clearTimeout(timer)
  }
  return {
    pid: child.pid ?? 0,
    hasEnded: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
