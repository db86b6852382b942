import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { expect, test } from 'vitest'
import { TimeMeter, timedCard, timedSam } from './time-meter.ts'
import { createTimeModel } from './time-model.ts'

const time = createTimeModel().begin()
const ok = Uint8Array.of(0x90, 0x00)
const command = Uint8Array.of(0x80, 0x5c, 0x03, 0x02, 0x04)

const card: CardChannel = { uid: new Uint8Array(4), transmit: async () => ok }
const sam: SamChannel = { transmit: async () => ok }

test('one meter carries card, SAM and other time, one after another', async () => {
  const meter = new TimeMeter()
  meter.charge(5000)
  await timedCard(card, meter, time).transmit(command)
  await timedSam(sam, meter, time).transmit(command)
  const cardUs = time.cardUs(command, ok)
  const samUs = time.samUs(command, ok)
  expect(meter.elapsedUs).toBe(5000 + cardUs + samUs)
  expect(meter.exchanges).toEqual([
    { target: 'card', command, response: ok, startedUs: 5000, elapsedUs: cardUs },
    { target: 'sam', command, response: ok, startedUs: 5000 + cardUs, elapsedUs: samUs },
  ])
})

test('the exchange that loses the card costs time and is traced without an answer', async () => {
  const gone: CardChannel = {
    uid: new Uint8Array(4),
    transmit: () => Promise.reject(new TongxingError('CARD_LOST')),
  }
  const meter = new TimeMeter()
  await expect(timedCard(gone, meter, time).transmit(command)).rejects.toMatchObject({
    code: 'CARD_LOST',
  })
  const none = new Uint8Array(0)
  expect(meter.elapsedUs).toBe(time.cardUs(command, none))
  expect(meter.exchanges).toMatchObject([{ target: 'card', command, response: none }])
})

test('a trace has a bound, the time has none', async () => {
  const meter = new TimeMeter()
  const timed = timedCard(card, meter, time)
  for (let i = 0; i < 100; i++) await timed.transmit(command)
  expect(meter.exchanges).toHaveLength(64)
  expect(meter.elapsedUs).toBe(100 * time.cardUs(command, ok))
})

test('SAM and card work at once: the longer of the two counts', async () => {
  const meter = new TimeMeter()
  const samUs = time.samUs(command, ok)
  const cardUs = time.cardUs(command, ok)
  expect(samUs).toBeGreaterThan(cardUs)
  for (const cardCommands of [1, 20]) {
    const forkUs = meter.elapsedUs
    await timedSam(sam, meter, time).transmit(command)
    const join = meter.alongside(forkUs)
    for (let i = 0; i < cardCommands; i++) await timedCard(card, meter, time).transmit(command)
    join()
    expect(meter.elapsedUs - forkUs).toBe(Math.max(samUs, cardCommands * cardUs))
  }
  expect(meter.exchanges.slice(0, 2).map(({ startedUs }) => startedUs)).toEqual([0, 0])
})
