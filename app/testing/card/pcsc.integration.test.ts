/** The software card behind real PC/SC: pcscd, the virtual reader, and programs of others. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CardProcess, cardInReader } from './card-process.ts'
import { freePorts } from '../../../infra/dev/free-port.ts'
import { type PcscDaemon, startPcscd } from '../../../infra/dev/start-pcscd.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const client = fileURLToPath(new URL('pcsc-client.py', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongxing-pcsc-'))
const image = join(folder, 'card.img')
const publicInfo = '01011000FFFFFFFF02010310517007010479138120190718204012310000'
const selectPurse = '00A4040008A000000632010105'
const atr = '3B85800180'

let daemon: PcscDaemon
let card: CardProcess

beforeAll(async () => {
  daemon = await startPcscd()
  await tongxing('card', 'new', '--image', image, '--balance', '1234')
  card = cardInReader(image, daemon.port)
  await cardIsThere()
})

afterAll(async () => {
  await card.takeAway()
  await daemon.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function tongxing(...words: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [cli, ...words])).stdout
}

async function opensc(...words: string[]): Promise<string> {
  const env = { ...process.env, ...daemon.env }
  const { stdout } = await promisify(execFile)('opensc-tool', words, { env })
  return stdout
}

async function cardIsThere(): Promise<void> {
  const deadlineMs = Date.now() + 20_000
  while (!/^0 +Yes/m.test(await opensc('--list-readers'))) {
    if (Date.now() > deadlineMs) throw new Error('the card does not come into the reader')
    await sleep(100)
  }
}

/** What opensc-tool prints of answers: hex bytes behind each status word. */
function bytesIn(text: string): string {
  const rows = text.matchAll(/^((?:[0-9A-F]{2} ?)+)(?: .*)?$/gm)
  return [...rows].map(([, row = '']) => row.replaceAll(' ', '')).join('')
}

async function python(commands: readonly string[]): Promise<string[]> {
  const env = { ...process.env, ...daemon.env }
  const running = promisify(execFile)('/usr/bin/python3', [client, daemon.reader], { env })
  running.child.stdin?.end(commands.map((command) => `${command}\n`).join(''))
  const { stdout } = await running
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(' ', ''))
}

test('opensc-tool sees a contactless card and names its ATR', async () => {
  expect((await opensc('--reader', '0', '--atr')).replaceAll(/[:\n]/g, '').toUpperCase()).toContain(
    atr,
  )
})

test('opensc-tool reads SELECT, file 15, balance and the purse log', async () => {
  const commands = [selectPurse, '00B095001E', '805C030204', '00B201C417']
  const text = await opensc('--reader', '0', ...commands.flatMap((command) => ['-s', command]))
  expect(text.match(/SW1=0x[0-9A-F]{2}, SW2=0x[0-9A-F]{2}/g)).toEqual([
    'SW1=0x90, SW2=0x00',
    'SW1=0x90, SW2=0x00',
    'SW1=0x90, SW2=0x00',
    'SW1=0x6A, SW2=0x83',
  ])
  expect(bytesIn(text)).toContain(`9F0C1E${publicInfo}`)
  expect(bytesIn(text)).toContain('000004D2')
})

test('opensc finds none of its own cards in ours, though it probes for many', async () => {
  expect(await opensc('--reader', '0', '--name')).toMatch(/unsupported|unknown/i)
})

test('a client in Python reads the same bytes, the UID, and 6A82 for unknown names', async () => {
  const foreign = Array.from({ length: 20 }, (_, index) => `00A4040006D276000124${index + 10}`)
  const answers = await python([selectPurse, '00B095001E', 'FFCA000000', ...foreign])
  expect(answers.slice(0, 4)).toEqual([
    expect.stringMatching(new RegExp(`^${atr}`)),
    `6F318408A000000632010105A5259F0801029F0C1E${publicInfo}9000`,
    `${publicInfo}9000`,
    '04A1B2C3D4E5F69000',
  ])
  expect(answers.slice(4)).toEqual(foreign.map(() => '6A82'))
})

test('the card leaves the reader with Ctrl-C, and exits 0', async () => {
  expect(await card.takeAway()).toBe(0)
  const deadlineMs = Date.now() + 20_000
  while (/^0 +Yes/m.test(await opensc('--list-readers'))) {
    if (Date.now() > deadlineMs) throw new Error('the card does not leave the reader')
    await sleep(100)
  }
})

test('a card waits for a reader that is not there yet, and ends with it', async () => {
  const [port = 0] = await freePorts(1)
  const waiting = cardInReader(image, port)
  await sleep(500)
  const reader = createServer((socket) => {
    socket.end(Uint8Array.of(0, 1, 4))
  }).listen(port, '127.0.0.1')
  const [socket] = (await once(reader, 'connection')) as [Socket]
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.subarray(2).toString('hex').toUpperCase()).toMatch(new RegExp(`^${atr}`))
  expect(await waiting.exitCode).toBe(0)
  await once(reader.close(), 'close')
})
