/** The validator's terminal before real PC/SC: our card in the virtual reader, tapped once. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PcscDaemon, startPcscd } from '../../../infra/dev/start-pcscd.ts'
import { cardInReader } from './card-process.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongxing-validator-pcsc-'))
const image = join(folder, 'card.img')

let daemon: PcscDaemon
beforeAll(async () => {
  daemon = await startPcscd()
})

afterAll(async () => {
  await daemon.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function tongxing(...words: string[]): Promise<string> {
  const env = { ...process.env, ...daemon.env }
  return (await promisify(execFile)(process.execPath, [cli, ...words], { env })).stdout
}

test('lists the readers', async () => {
  expect(await tongxing('validator', '--pcsc')).toContain(daemon.reader)
})

test('a reader that is not there is named with those that are', async () => {
  const refused = tongxing('validator', '--pcsc', 'no such reader', '--data', folder)
  await expect(refused).rejects.toMatchObject({
    code: 3,
    stderr: expect.stringContaining('PCSC_READER_UNKNOWN'),
  })
})

test('taps the card on the reader once, with real times beside modelled ones', async () => {
  await tongxing('card', 'new', '--image', image, '--balance', '5000')
  const card = cardInReader(image, daemon.port)
  const options = ['--lang', 'en', '--data', join(folder, 'bus'), '--pcsc', daemon.reader]
  const bus = spawn(process.execPath, [cli, 'validator', ...options], {
    env: { ...process.env, ...daemon.env },
  })
  let said = ''
  const ended = once(bus, 'exit')
  for await (const piece of bus.stdout) {
    said += String(piece)
    if (said.includes('acknowledged up to 3')) break
  }
  bus.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  await card.takeAway()
  expect(said).toMatch(/A00 PAID[^]*DEBIT[^]*ms in fact/)
  expect(said.match(/A00 PAID/g)).toHaveLength(1)
  expect(await tongxing('card', 'show', '--image', image)).toContain('49.10')
})
