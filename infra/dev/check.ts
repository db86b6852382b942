import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from './source-files.ts'

/** One check: its name in the summary, and the program with its arguments. */
interface Check {
  readonly name: string
  readonly command: readonly string[]
}

/** The contract as it was last released; `node infra/dev/check.ts --accept-contract` writes it. */
const CONTRACT_BASELINE = 'infra/dev/contract-baseline.binpb'

export const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the pages', command: ['tsc', '-p', 'services/console/web'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'contract lint', command: ['buf', 'lint', 'proto'] },
  {
    name: 'contract compatible',
    command: ['buf', 'breaking', 'proto', '--against', CONTRACT_BASELINE],
  },
  { name: 'contract code fresh', command: ['node', 'proto/generate.ts', '--check'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
]

/** What `npm run check` does: runs every check, shows what failed, and ends with a summary. */
function main(): number {
  const failed = checks.filter(({ name, command }) => {
    const startedMs = performance.now()
    const { status, output } = run(command)
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1)
    process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
    if (status !== 0) process.stdout.write(output)
    return status !== 0
  })
  const names = failed.map(({ name }) => name).join(', ')
  process.stdout.write(
    `${checks.length - failed.length} of ${checks.length} checks passed` +
      `${failed.length === 0 ? '' : `; failed: ${names}`}\n`,
  )
  return failed.length === 0 ? 0 : 1
}

function run([program = '', ...args]: readonly string[]) {
  const bin = join(repositoryRoot, 'node_modules/.bin')
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' }
  const result = spawnSync(program, args, { cwd: repositoryRoot, env, encoding: 'utf8' })
  const output = result.error === undefined ? result.stdout + result.stderr : `${result.error}\n`
  return { status: result.status ?? 1, output }
}

function acceptContract(): number {
  const { status, output } = run(['buf', 'build', 'proto', '-o', CONTRACT_BASELINE])
  process.stdout.write(output)
  return status
}

if (import.meta.main) {
  process.exitCode = process.argv.includes('--accept-contract') ? acceptContract() : main()
}
