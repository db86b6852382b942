import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { benches } from './benches/index.ts'
import type { Bench } from './harness/bench.ts'
import { runBenches } from './run-benches.ts'

const run = promisify(execFile)
const main = new URL('./main.ts', import.meta.url).pathname
const cache = new URL('../../.cache/bench/', import.meta.url).pathname
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** What stands behind `bench` in each command of README, as a shell would split it. */
const documented = [...readme.matchAll(/^npm run (?:--silent )?bench(?: -- ([^#\n]*))?/gm)].map(
  ([, text = '']) =>
    [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''),
)

test('README shows every way to run the benches', () => {
  expect(documented).toEqual([[], ['--quick'], ['--only', 'whole way'], ['--json']])
})

test.each(documented.map((args) => ({ args })))(
  'a command of README does what it says, in short form: $args',
  async ({ args: given }) => {
    const short = given.includes('--only') ? [] : ['--only', 'price']
    const { stdout } = await run(process.execPath, [main, ...given, '--quick', ...short])
    const lines = stdout.trimEnd().split('\n')
    const name = given.includes('--only') ? 'whole way' : 'price'
    const results = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>[]
    expect(results.map((result) => result.name)).toEqual([name])
    expect(results.map(Object.keys)).toEqual([
      ['name', 'unit', 'value', 'spread', 'limit', 'ratio'],
    ])
    if (given.includes('--json')) expect(lines).toHaveLength(1)
    else expect(stdout).toMatch(/^PostgreSQL +\d+\.\d+$/m)
  },
)

test('help shows examples and names every bench', async () => {
  const { stdout } = await run(process.execPath, [main, '--help'])
  expect(stdout).toContain('$ npm run bench -- --quick')
  for (const { name } of benches) expect(stdout).toContain(name)
})

test('README says of every bench what it measures and what its limit is', () => {
  for (const { name } of benches) expect(readme).toMatch(new RegExp(`^\\| ${name} +\\|`, 'm'))
})

test('a bench that is not there is wrong use', async () => {
  const wrong = run(process.execPath, [main, '--only', 'the moon'])
  await expect(wrong).rejects.toMatchObject({ code: 2, stdout: '' })
})

test('Ctrl-C ends a run and leaves neither server nor folder behind', async () => {
  const folders = () => (existsSync(cache) ? readdirSync(cache) : [])
  const before = new Set(folders())
  const child = spawn(process.execPath, [main, '--only', 'posting', '--quick'])
  child.stderr.setEncoding('utf8')
  for await (const text of child.stderr) if (String(text).includes('posting batched')) break
  const own = folders().filter((name) => !before.has(name))
  expect(own.length).toBeGreaterThan(0)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(130)
  expect(folders().filter((name) => own.includes(name))).toEqual([])
})

test('a run in which something was lost is not correct', async () => {
  const bench = (lost: number): Bench => ({
    ...{ name: 'some work', unit: 'things/s', limit: 'bare work' },
    prepare: async () => ({ value: () => 1, limit: () => 1, check: () => ({ lost }) }),
  })
  const quiet = { isQuick: true, isJsonOnly: true }
  expect(await runBenches([bench(0)], quiet)).toBe(true)
  expect(await runBenches([bench(0), bench(1)], quiet)).toBe(false)
})
