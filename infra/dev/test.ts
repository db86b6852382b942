import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setupParts } from './setup-parts.ts'
import { repositoryRoot } from './source-files.ts'

/** Both projects must have run tests: a wrong project name runs none and exits 0. */
const integrationSuffix = '.integration.test.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly { readonly name: string; readonly status: string }[]
}

/** What `npm test` does: gets the missing parts, runs every test, and makes sure that tests ran. */
function main(): number {
  const missing = setupParts()
  if (missing.length > 0) {
    for (const message of missing) process.stderr.write(`${message}\n`)
    process.stderr.write('npm run test:unit runs the tests that need nothing but Node\n')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-report-'))
  const file = join(folder, 'report.json')
  const vitest = join(repositoryRoot, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [vitest, 'run', ...reporters, ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' })
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
  rmSync(folder, { recursive: true, force: true })
  if (report === undefined) {
    process.stderr.write('the tests did not start\n')
    return 1
  }
  return conclude(report, status ?? 1)
}

/** Prints the closing line that CI reads; what is not a pass is a failure. */
function conclude(report: Report, status: number): number {
  const isIntegration = ({ name }: { name: string }) => name.endsWith(integrationSuffix)
  const integration = report.testResults.filter(isIntegration).length
  const unit = report.testResults.length - integration
  // A file that could not be loaded has no tests that could fail.
  const unloaded = report.testResults.filter(({ status: result }) => result === 'failed').length
  const failed = Math.max(report.numFailedTests, unloaded > 0 ? 1 : 0)
  const skipped = report.numPendingTests + report.numTodoTests
  const isWhole = process.argv.length > 2 || (unit > 0 && integration > 0)
  if (!isWhole) process.stderr.write(`${unit} unit and ${integration} integration files ran\n`)
  process.stdout.write(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
  return status === 0 && failed === 0 && report.numPassedTests > 0 && isWhole ? 0 : 1
}

process.exitCode = main()
