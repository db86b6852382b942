/**
 * Generates the static protobufjs code and the table of writable fields from the `.proto` files.
 * `node proto/generate.ts` writes `generated/`; `--check` fails where what is committed is not
 * fresh.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const generatedDir = join(here, 'generated')
const cliDir = join(createRequire(import.meta.url).resolve('protobufjs-cli/package.json'), '..')
const files = ['tongxing.js', 'tongxing.d.ts', 'fields.json']

interface ReflectedField {
  readonly rule?: string
  readonly type: string
}
interface ReflectedType {
  readonly fields?: Record<string, ReflectedField>
  readonly nested?: Record<string, ReflectedType>
  readonly values?: Record<string, number>
}

function generate(outDir: string): void {
  const protoDir = join(here, 'tongxing', 'v1')
  const sources = readdirSync(protoDir)
    .sort()
    .map((name) => join(protoDir, name))
  const pbjs = (...args: string[]) =>
    execFileSync(process.execPath, [join(cliDir, 'bin', 'pbjs'), '-p', here, ...args, ...sources], {
      encoding: 'utf8',
    })
  pbjs(
    ...['-t', 'static-module', '-w', 'esm', '--force-number', '--dts', '--no-delimited'],
    ...['--no-typeurl', '-o', join(outDir, 'tongxing.js')],
  )
  const root = JSON.parse(pbjs('-t', 'json')) as ReflectedType
  const types = root.nested?.['tongxing']?.nested?.['v1']?.nested ?? {}
  writeFileSync(join(outDir, 'fields.json'), `${JSON.stringify(fieldTable(types), null, 1)}\n`)
}

/** `{ Message: { field: [kind, repeated] } }`, where an enum counts as uint32. */
function fieldTable(types: Record<string, ReflectedType>): object {
  const messages = Object.entries(types).filter(([, type]) => type.fields !== undefined)
  return Object.fromEntries(
    messages.map(([name, type]) => [
      name,
      Object.fromEntries(
        Object.entries(type.fields ?? {}).map(([fieldName, field]) => [
          fieldName,
          [types[field.type]?.values ? 'uint32' : field.type, field.rule === 'repeated'],
        ]),
      ),
    ]),
  )
}

function check(): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'tongxing-proto-'))
  try {
    generate(dir)
    const stale = files.filter(
      (name) =>
        readFileSync(join(dir, name), 'utf8') !== readFileSync(join(generatedDir, name), 'utf8'),
    )
    for (const name of stale) console.error(`proto/generated/${name} is not fresh: npm run proto`)
    return stale.length === 0
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

if (process.argv.includes('--check')) {
  process.exitCode = check() ? 0 : 1
} else {
  mkdirSync(generatedDir, { recursive: true })
  generate(generatedDir)
}
