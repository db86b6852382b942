import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

const GIB = 1_024 ** 3

/** What the figures of this run were measured on, as lines `what  value`. */
export function describeEnvironment(postgresVersion: string): string[] {
  const [cpu] = cpus()
  const [load = 0] = loadavg()
  const facts: readonly (readonly [what: string, value: string])[] = [
    ['cpu', cpu?.model.trim() ?? 'unknown'],
    ['cores', String(availableParallelism())],
    ['memory', `${(totalmem() / GIB).toFixed(1)} GiB`],
    ['node', process.version],
    ['PostgreSQL', postgresVersion],
    ['kernel', `${type()} ${release()}`],
    ['commit', commit()],
    ['load', `${load.toFixed(2)} (1 min, at the start)`],
  ]
  return facts.map(([what, value]) => `${what.padEnd(12)}${value}`)
}

/** The commit that runs, with `+` where files differ from it; a source archive has none. */
function commit(): string {
  try {
    const id = git('rev-parse', '--short=12', 'HEAD')
    return git('status', '--porcelain', '--untracked-files=no') === '' ? id : `${id}+`
  } catch {
    return 'unknown (no git)'
  }
}

function git(...args: string[]): string {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
  return execFileSync('git', args, { cwd: import.meta.dirname, stdio, encoding: 'utf8' }).trim()
}
