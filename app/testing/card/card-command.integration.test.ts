/** The commands of a card as other programs see them: exit codes, streams, files. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../exit-codes.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongxing-card-'))
const path = (name: string) => join(folder, name)
const select = '00A4040008A000000632010105'
const publicInfo = '01011000FFFFFFFF02010310517007010479138120190718204012310000'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...words: string[]) {
  const child = spawn(process.execPath, [cli, 'card', ...words])
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said, code }
}

async function run(words: readonly string[], input = '') {
  const { child, said, code } = start(...words)
  child.stdin.end(input)
  return { code: await code, ...said }
}

async function answers(image: string, commands: readonly string[], ...more: string[]) {
  const words = ['--image', image, '--apdu', ...more]
  const { code, stdout, stderr } = await run(words, commands.join('\n'))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.endsWith('\n')).toBe(true)
  return stdout.slice(0, -1).split('\n')
}

test('makes a card with no more than a file name, and answers on its stdin', async () => {
  const image = path('plain.img')
  expect(await run(['new', '--image', image])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await answers(image, [select, '', '# balance', '805C030204', '00B2 01C4 17'])).toEqual([
    `6F318408A000000632010105A5259F0801029F0C1E${publicInfo}9000`,
    '000013889000',
    '6A83',
  ])
})

test('the own keys of the card are those that were given: the public trace V1', async () => {
  const image = path('v1.img')
  const key = '00112233445566778899AABBCCDDEEFF'
  const keys = ['load', 'purchase', 'tac', 'line'].flatMap((name) => [`--${name}-key`, key])
  await run(['new', '--image', image, '--balance', '0', '--city', '5840', ...keys])
  const { child, said, code } = start('--image', image, '--apdu')
  const ask = async (command: string) => {
    const before = said.stdout.length
    child.stdin.write(`${command}\n`)
    while (!said.stdout.slice(before).includes('\n')) await once(child.stdout, 'data')
    return said.stdout.slice(before).trim()
  }
  await ask(select)
  // Answered before the next line is sent: a pipe that stays open.
  const started = await ask('805000020B010000200000112233445510')
  expect(started).toMatch(/^0000000000000100[0-9A-F]{16}9000$/)
  const session = loadSessionKey(Uint8Array.fromHex(key), {
    rand: Uint8Array.fromHex(started.slice(16, 24)),
    onlineSequence: 0,
  })
  const terms = { amountFen: 0x2000, terminalNumber: '001122334455', timestamp: '20161216105800' }
  const mac2 = loadMac2(session, terms).toHex()
  expect(await ask(`805200000B20161216105800${mac2}04`)).toBe('FA00066D9000')
  child.stdin.end()
  expect(await code).toBe(0)
  expect(await answers(image, [select, '805C030204'])).toEqual([
    expect.stringMatching(/9000$/),
    '000020009000',
  ])
})

test('the City-Union application answers only where that was asked for', async () => {
  const image = path('union.img')
  await run(['new', '--image', image])
  const selectUnion = '00A4040009A00000000386980701'
  expect(await answers(image, [selectUnion])).toEqual(['6A82'])
  expect(await answers(image, [selectUnion], '--city-union')).toEqual([
    expect.stringMatching(/9000$/),
  ])
})

test('a tear at any place leaves a card that comes back', async () => {
  const image = path('torn.img')
  await run(['new', '--image', image])
  const torn = await answers(image, [select, '805C030204', select], '--tear', 'before,ins=5C')
  expect(torn).toEqual([expect.stringMatching(/9000$/), '', ''])
  expect(await answers(image, [select])).toEqual([expect.stringMatching(/9000$/)])
})

test('a card is replaced only where that was asked for', async () => {
  const image = path('kept.img')
  await run(['new', '--image', image])
  const before = readFileSync(image)
  const refused = await run(['new', '--image', image, '--balance', '1'])
  expect(refused).toMatchObject({ code: exitCodes.usage, stdout: '' })
  expect(refused.stderr).toContain('CARD_IMAGE_EXISTS')
  expect(readFileSync(image)).toEqual(before)
  expect((await run(['new', '--image', image, '--balance', '1', '--force'])).code).toBe(0)
  expect(readFileSync(image)).not.toEqual(before)
})

test('no key is printed, neither shown nor dumped', async () => {
  const image = path('secret.img')
  const key = '5EC4E75EC4E75EC4E75EC4E75EC4E700'
  const keys = ['load', 'purchase', 'tac', 'line'].flatMap((name) => [`--${name}-key`, key])
  await run(['new', '--image', image, '--staff', 'driver', ...keys])
  for (const words of [['show'], ['dump'], ['dump', '--json']]) {
    const { code, stdout } = await run([...words, '--image', image])
    expect(code).toBe(0)
    expect(stdout.length).toBeGreaterThan(500)
    expect(stdout.toUpperCase().replaceAll(/\s/g, '')).not.toContain(key.slice(0, 12))
  }
})

test('dump is every byte of every file under the name of its field', async () => {
  const image = path('golden.img')
  const line = ['--staff', 'line', '--staff-number', 'D0001', '--line-record', '0000010101']
  await run(['new', '--image', image, '--concession-end', '20270630', ...line])
  const golden = fileURLToPath(new URL('dump.golden.txt', import.meta.url))
  const { stdout } = await run(['dump', '--image', image])
  await expect(stdout).toMatchFileSnapshot(golden)
})

test('show explains in both languages', async () => {
  const image = path('shown.img')
  await run(['new', '--image', image, '--class', 'student', '--overdraft', '1000'])
  const english = (await run(['show', '--image', image])).stdout
  expect(english).toMatch(/balance +50\.00 CNY\n/)
  expect(english).toMatch(/card kind +student\n/)
  const chinese = (await run(['show', '--image', image, '--language', 'zh-CN'])).stdout
  expect(chinese).toMatch(/余额 +50\.00 CNY\n/)
  const { stdout } = await run(['show', '--image', image, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ balanceFen: 5000, overdraftFen: 1000 })
})

test('a program that stops reading ends the session without a complaint', async () => {
  const image = path('pipe.img')
  await run(['new', '--image', image])
  const { child, said, code } = start('--image', image, '--apdu')
  child.stdin.on('error', () => {})
  child.stdin.write(`${select}\n`)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stdin.end(`${select}\n`.repeat(5_000))
  expect(await code).toBe(0)
  expect(said.stderr).toBe('')
})

test('two programs never have the same card', async () => {
  const image = path('busy.img')
  await run(['new', '--image', image])
  const first = start('--image', image, '--apdu')
  first.child.stdin.write(`${select}\n`)
  await once(first.child.stdout, 'data')
  const second = await run(['--image', image, '--apdu'], select)
  expect(second).toMatchObject({ code: exitCodes.alreadyRunning, stdout: '' })
  expect((await run(['new', '--image', image, '--force'])).code).toBe(exitCodes.alreadyRunning)
  expect((await run(['show', '--image', image])).code).toBe(0)
  first.child.kill('SIGKILL')
  await first.code
  expect((await run(['--image', image, '--apdu'], select)).code).toBe(0)
})

test.each([
  [['--image', 'none.img', '--apdu'], exitCodes.usage, 'CARD_IMAGE_MISSING'],
  [['--image', 'IMAGE'], exitCodes.usage, 'CARD_OPTION_INVALID'],
  [['--image', 'IMAGE', '--apdu', '--vpcd', '127.0.0.1:1'], exitCodes.usage, 'CARD_OPTION_INVALID'],
  [['--image', 'IMAGE', '--vpcd', '127.0.0.1'], exitCodes.usage, 'CARD_OPTION_INVALID'],
  [['--image', 'IMAGE', '--apdu', '--tear', 'now'], exitCodes.usage, 'CARD_OPTION_INVALID'],
  [['--image', 'DAMAGED', '--apdu'], exitCodes.unavailable, 'CARD_IMAGE_CORRUPT'],
  [['show', '--image', 'none.img'], exitCodes.usage, 'CARD_IMAGE_MISSING'],
])('card %j ends with %i, %s', async (words, expected, said) => {
  const image = path('any.img')
  const damaged = path('damaged.img')
  if (!existsSync(image)) await run(['new', '--image', image])
  writeFileSync(damaged, readFileSync(image).fill(0xff, 100, 200))
  const files: Record<string, string> = { IMAGE: image, DAMAGED: damaged }
  const { code, stdout, stderr } = await run(words.map((word) => files[word] ?? word))
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
  expect(stderr).toContain(said)
})
