/** The validator before a card behind real PC/SC: ours, in the virtual reader of pcscd. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSelectCommand, parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import { fileImageStore, readImageFile } from '@tongxing/validator-sim/card/image-store.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import {
  balanceOf,
  createRig,
  isTacRight,
  journalOf,
  newCard,
} from '@tongxing/validator-sim/firmware/testing/rig.ts'
import { pcscBindingFolder } from '@tongxing/validator-sim/pcsc/pcsc-binding.ts'
import {
  openPcscReader,
  type PcscReaderChannel,
} from '@tongxing/validator-sim/pcsc/pcsc-channel.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pcscBinding } from '../../../infra/dev/parts.ts'
import { type PcscDaemon, startPcscd } from '../../../infra/dev/start-pcscd.ts'
import { cardInReader } from './card-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-pcsc-'))
let daemon: PcscDaemon
let reader: PcscReaderChannel

beforeAll(async () => {
  daemon = await startPcscd()
  process.env['PCSCLITE_CSOCK_NAME'] = daemon.env.PCSCLITE_CSOCK_NAME
})

afterAll(async () => {
  delete process.env['PCSCLITE_CSOCK_NAME']
  await daemon.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  reader = openPcscReader(daemon.reader)
  return () => reader.close()
})

/** A card of the county with 50.00 yuan, in a file. */
function cardFile(number: number) {
  const card = newCard(number)
  const path = join(folder, `${number}.img`)
  const store = fileImageStore(path)
  store.write(card.image())
  store.close()
  return {
    uid: card.uid,
    put: (tear?: string) => cardInReader(path, daemon.port, tear),
    balanceFen: () => balanceOf(new SoftCard(readImageFile(path))),
  }
}

async function nextCard() {
  const channel = await reader.waitForCard()
  if (!channel) throw new Error('the reader was closed')
  return channel
}

test('the binding is where the set-up puts it', () => {
  expect(pcscBindingFolder).toBe(pcscBinding)
})

test('a whole tap over PC/SC debits the card and records it', async () => {
  const rig = await createRig()
  const card = cardFile(1)
  const hand = card.put()
  const channel = await nextCard()
  expect(channel.uid).toEqual(card.uid)
  const result = await rig.validator.tap(channel)
  expect(result.outcome).toBe('PAID')
  await hand.takeAway()
  expect(card.balanceFen()).toBe(4800)
  const [record] = journalOf(rig).filter(({ amountFen }) => amountFen === 200)
  expect(record && isTacRight(record)).toBe(true)
})

test('a debit that is torn away is lost, and shows at the next tap of the card', async () => {
  const rig = await createRig()
  const card = cardFile(2)
  const torn = card.put('after-commit,ins=54')
  const first = await rig.validator.tap(await nextCard())
  expect(await torn.exitCode).toBe(0)
  expect(first.outcome).not.toBe('PAID')
  const hand = card.put()
  await rig.validator.tap(await nextCard())
  await hand.takeAway()
  expect(card.balanceFen()).toBe(4800)
})

test('a card that stays is served once; the next one is waited for', async () => {
  const first = cardFile(5)
  const hand = first.put()
  expect((await nextCard()).uid).toEqual(first.uid)
  const next = nextCard()
  await hand.takeAway()
  const second = cardFile(6)
  const otherHand = second.put()
  expect((await next).uid).toEqual(second.uid)
  await otherHand.takeAway()
})

test('a card that is gone answers CARD_LOST, and the next one is waited for', async () => {
  const first = cardFile(3).put()
  const channel = await nextCard()
  parseSelectResponse(await channel.transmit(buildSelectCommand()))
  await first.takeAway()
  await expect(channel.transmit(buildSelectCommand())).rejects.toMatchObject({ code: 'CARD_LOST' })
  const card = cardFile(4)
  const second = card.put()
  expect((await nextCard()).uid).toEqual(card.uid)
  await second.takeAway()
})

test('a closed reader waits for nothing, and an unknown one is named', async () => {
  const waiting = reader.waitForCard()
  await reader.close()
  expect(await waiting).toBeUndefined()
  expect(() => openPcscReader('no such reader')).toThrow(
    expect.objectContaining({
      code: 'PCSC_READER_UNKNOWN',
      message: expect.stringContaining(daemon.reader),
    }),
  )
})
