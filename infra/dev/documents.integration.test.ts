/** Every command that a document shows stands here once, and does what the document says. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { checks } from './check.ts'
import { commandsOf, documents, readDocument } from './documents.ts'
import { repositoryRoot } from './source-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Run in short form: `FILE` replaced, arguments added; its stdout must say something. */
interface Run {
  readonly short: readonly string[]
  readonly file?: string
  readonly says: RegExp
}

/** Not run by this test, and what does it instead, by path from the root. */
interface RunElsewhere {
  readonly elsewhere: string
}

const small = ['--small', '--data', folder]
const ofSmallDay = ['--seed', 'small1', '--data', folder]
const fewTaps = ['--taps', '100', '--no-what-if', '--data', folder]
const ownTest = { elsewhere: 'load-tests/bench/main.integration.test.ts' }
const cardTest = { elsewhere: 'app/testing/card/card-command.integration.test.ts' }
const rideCodeTest = { elsewhere: 'app/ride-code/ride-code.test.ts' }
const latencyTest = { elsewhere: 'app/latency/measure.test.ts' }
const ci = { elsewhere: '.ci/run' }

/** In the order in which they are run: a day must be there before it is reconciled. */
const commands: Readonly<Record<string, Run | RunElsewhere>> = {
  'npm ci': ci,
  'npm test': ci,
  // A part of `npm test`.
  'npm run test:unit': ci,
  'npm run check': ci,
  'npm start': { short: ['--once', ...small], says: /difference +0\.00 unexplained/ },
  'npm start -- --once --seed 7 --json': { short: small, says: /"unexplainedFen":0[,}]/ },
  'npx tongxing reconcile --day 2026-06-01': { short: ofSmallDay, says: /2026-06-01/ },
  'npx tongxing replay shenzhen FILE': {
    file: 'app/replay/testing/made-up-taps.csv',
    short: ['--data', folder],
    says: /predicted/,
  },
  'npx tongxing latency': { short: fewTaps, says: /ACTIVATION TO SIGNAL/ },
  'npx tongxing latency --json': { short: fewTaps, says: /"worstChip":{"p50":/ },
  'npx tongxing latency --no-what-if --cpu-load 4': { short: fewTaps, says: /threads +4/ },
  'npx tongxing latency --no-what-if --disk slow:20': { short: fewTaps, says: /20 ms more/ },
  'node app/latency/draw.ts latency.json docs/images': { elsewhere: 'app/latency/draw.test.ts' },
  'npx tongxing latency --taps 20000 --json': latencyTest,
  'npx tongxing ride-code': rideCodeTest,
  'npx tongxing ride-code new --keys keys --out code.txt --valid 3600': rideCodeTest,
  'npx tongxing ride-code show code.txt': rideCodeTest,
  'npx tongxing ride-code verify --ca keys/ca.bin code.txt': rideCodeTest,
  'npx tongxing --help': { short: [], says: /npx tongxing reconcile/ },
  'npx tongxing card new --image card.img --balance 5000 --city 3764 --class student': cardTest,
  'npx tongxing card show --image card.img': cardTest,
  'npx tongxing card dump --image card.img': cardTest,
  'npx tongxing card --image card.img --apdu': cardTest,
  'npx tongxing card': cardTest,
  'npx tongxing card --image card.img --vpcd 127.0.0.1:35963': {
    elsewhere: 'app/testing/card/pcsc.integration.test.ts',
  },
  'npx tongxing card new --image .tongxing/validator/cards/mine.img': cardTest,
  'npx tongxing validator': {
    short: [
      '--script',
      'docs/validator-example.txt',
      '--data',
      join(folder, 'bus'),
      '--lang',
      'en',
    ],
    says: /PAID_PROVED[^]*GREY[^]*acknowledged up to[^]*ALIGHTED[^]*RIDE_CODE_REPEATED/,
  },
  'npx tongxing validator --script FILE --seed 7 --clock 2026-06-01T08:00Z': {
    file: 'docs/validator-example.txt',
    short: ['--data', join(folder, 'bus2'), '--lang', 'en'],
    says: /signal after 108\.1 ms/,
  },
  'npx tongxing validator --pcsc "Virtual PCD"': {
    elsewhere: 'app/testing/card/validator-pcsc.integration.test.ts',
  },
  // A part of `npm test` too.
  'node infra/dev/setup-parts.ts': ci,
  'npm run bench': { short: ['--quick', '--only', 'price'], says: /"name":"price"/ },
  'npm run bench -- --quick': ownTest,
  'npm run bench -- --only "whole way"': ownTest,
  'npm run bench -- --only "ride code"': ownTest,
  'npm run --silent bench -- --json': ownTest,
  // They write into the working tree; what they write is compared.
  'npm run format': { elsewhere: 'infra/dev/check.ts' },
  'node infra/dev/error-docs.ts': { elsewhere: 'infra/dev/errors.test.ts' },
  'node infra/dev/clearing-files-docs.ts': {
    elsewhere: 'core/clearing-files/documentation.test.ts',
  },
  'node infra/dev/outcome-docs.ts': {
    elsewhere: 'validator-sim/firmware/outcomes/documentation.test.ts',
  },
  'node infra/dev/card-docs.ts': { elsewhere: 'infra/dev/card-docs.test.ts' },
  'node infra/dev/status-word-docs.ts': { elsewhere: 'core/card/documentation.test.ts' },
}

test('the documents show the commands of this table, and no other', () => {
  const shown = new Set(documents().flatMap((path) => commandsOf(readDocument(path))))
  expect(shown).toEqual(new Set(Object.keys(commands)))
})

test('what is run elsewhere is run there', () => {
  for (const how of Object.values(commands)) {
    if ('elsewhere' in how) expect(existsSync(join(repositoryRoot, how.elsewhere))).toBe(true)
  }
  const script = readFileSync(join(repositoryRoot, '.ci/run'), 'utf8')
  for (const command of ['npm ci', 'npm run --silent check', 'npm test']) {
    expect(script).toContain(`\n${command}`)
  }
  expect(checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['types', 'lint', 'format', 'contract compatible', 'dead code']),
  )
})

const runs = Object.entries(commands).flatMap(([command, how]) =>
  'short' in how ? [{ command, ...how }] : [],
)

test.each(runs)('$command', { timeout: 180_000 }, async ({ command, short, file, says }) => {
  const words = command.split(' ').map((word) => (word === 'FILE' ? (file ?? word) : word))
  const [program, ...args] = expand(words)
  expect(program).toBe('node')
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...short], {
    cwd: repositoryRoot,
  })
  expect(stdout).toMatch(says)
})

/** What npm makes of a command: its script, and for our program the file that its package names. */
function expand([npm, ...words]: readonly string[]): string[] {
  if (npm === 'npx') return programOf(words)
  const [verb = '', ...rest] = words.filter((word) => word !== '--')
  const [name = '', ...args] = verb === 'run' ? rest : [verb, ...rest]
  const script = readPackage('package.json').scripts?.[name] ?? ''
  return programOf([...script.split(' '), ...args])
}

function programOf([name = '', ...args]: readonly string[]): string[] {
  if (name !== 'tongxing') return [name, ...args]
  return ['node', join('app', readPackage('app/package.json').bin?.tongxing ?? ''), ...args]
}

interface PackageFile {
  readonly scripts?: Readonly<Record<string, string>>
  readonly bin?: { readonly tongxing: string }
}

function readPackage(path: string): PackageFile {
  return JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8')) as PackageFile
}
