import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { rideCodeCommand } from '../commands/ride-code.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-ride-code-'))
const keys = join(folder, 'keys')
const codeFile = join(folder, 'code.txt')
const ca = join(keys, 'ca.bin')
const made = '2026-06-01T08:00:00+08:00'
const scanned = ['--at', '2026-06-01T08:00:30+08:00']

interface Ran {
  readonly out: string
  readonly err: string
  readonly exitCode: number
}

async function run(...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  process.exitCode = 0
  await rideCodeCommand().parseAsync(args, { from: 'user' })
  const { exitCode } = process
  process.exitCode = 0
  return { out: out.join(''), err: err.join(''), exitCode }
}

beforeAll(() => run('new', '--keys', keys, '--seed', '7', '--at', made, '--out', codeFile))
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true }))

test('a code of the same seed and time is the same code, in every form', async () => {
  const options = ['--keys', keys, '--at', made]
  const hex = readFileSync(codeFile, 'utf8').trim()
  expect((await run('new', ...options)).out).toBe(`${hex}\n`)
  const { out: base64 } = await run('new', ...options, '--format', 'base64')
  expect(Buffer.from(base64, 'base64').toString('hex')).toBe(hex)
  const binary = join(folder, 'code.bin')
  await run('new', ...options, '--format', 'bin', '--out', binary)
  expect(readFileSync(binary, 'hex')).toBe(hex)
  const json = JSON.parse((await run('new', ...options, '--json')).out) as object
  expect(json).toEqual({
    code: hex,
    caRecord: readFileSync(ca, 'hex'),
    certificate: readFileSync(join(keys, 'certificate.bin'), 'hex'),
  })
})

test('show puts every byte of a code under a name, in both languages', async () => {
  const english = await run('show', codeFile)
  expect(english.out).toMatch(/^ 155 +3 {2}0007d0 +maximum amount: ¥20\.00$/m)
  expect(english.out).toMatch(/^ 263 +4 .* generated at, seconds: 2026-06-01 08:00:00$/m)
  expect((await run('show', '--lang', 'zh-CN', codeFile)).out).toMatch(/单次消费限额: ¥20\.00$/m)
  const { out } = await run('show', '--json', codeFile)
  const { fields } = JSON.parse(out) as { fields: { hex: string }[] }
  expect(fields.map(({ hex }) => hex).join('')).toBe(readFileSync(codeFile, 'utf8').trim())
})

test('verify makes every check of a good code, given as a file or as text', async () => {
  const hex = readFileSync(codeFile, 'utf8').trim()
  for (const argument of [codeFile, hex, Buffer.from(hex, 'hex').toString('base64')]) {
    const { out, exitCode } = await run('verify', '--ca', ca, ...scanned, argument)
    expect(exitCode).toBe(0)
    expect(out.match(/^ok {6}/gm)).toHaveLength(13)
  }
})

test('verify says which check fails and makes none after it', async () => {
  const late = ['--at', '2026-06-01T08:01:01+08:00']
  const { out, exitCode } = await run('verify', '--ca', ca, ...late, codeFile)
  expect(exitCode).toBe(1)
  expect(out).toMatch(/^REFUSED made 2026-06-01 08:00:00, good for 60 s \(RIDE_CODE_EXPIRED\)$/m)
  expect(out.match(/^- {7}/gm)).toHaveLength(5)
  const chinese = await run('verify', '--ca', ca, ...late, '--lang', 'zh-CN', codeFile)
  expect(chinese.out).toMatch(/^拒绝 .*\(RIDE_CODE_EXPIRED\)$/m)
  const json = await run('verify', '--ca', ca, ...late, '--json', codeFile)
  expect(JSON.parse(json.out)).toMatchObject({ refusal: 'RIDE_CODE_EXPIRED' })
})

test.each([
  [['--amount', '2001'], 'RIDE_CODE_AMOUNT_OVER_MAXIMUM'],
  [['--denied', '31040000000000000017'], 'RIDE_CODE_DENIED'],
  [['--issuer', '00000001'], 'RIDE_CODE_ISSUER_NOT_ACCEPTED'],
  [['--user-id', 'ALICE123'], 'RIDE_CODE_USER_SIGNATURE_WRONG'],
  [['--epoch', '2000'], 'RIDE_CODE_FROM_FUTURE'],
])('verify %j refuses with %s', async (options, refusal) => {
  const { out } = await run('verify', '--ca', ca, ...scanned, ...options, '--json', codeFile)
  expect(JSON.parse(out)).toMatchObject({ refusal })
})

test('what is no code is refused in words, what is no CA record is wrong use', async () => {
  const { err, exitCode } = await run('verify', '--ca', ca, 'no code')
  expect([err, exitCode]).toEqual([expect.stringContaining('RIDE_CODE_MALFORMED'), 1])
  const noRecord = join(folder, 'no-record')
  writeFileSync(noRecord, '2101')
  for (const path of [noRecord, join(folder, 'nowhere')]) {
    await expect(run('verify', '--ca', path, codeFile)).rejects.toMatchObject({
      code: 'RIDE_CODE_TRUST_INVALID',
    })
  }
})

test('a CA record can be given in hex', async () => {
  const hexRecord = join(folder, 'ca.hex')
  writeFileSync(hexRecord, `${readFileSync(ca, 'hex')}\n`)
  expect((await run('verify', '--ca', hexRecord, ...scanned, codeFile)).exitCode).toBe(0)
})
