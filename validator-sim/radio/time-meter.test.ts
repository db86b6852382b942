import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { expect, test } from 'vitest'
import { TimeMeter, timedCard, timedSam } from './time-meter.ts'
import { createTimeModel } from './time-model.ts'

const model = createTimeModel()
const ok = Uint8Array.of(0x90, 0x00)
const command = Uint8Array.of(0x80, 0x5c, 0x03, 0x02, 0x04)

const card: CardChannel = { uid: new Uint8Array(4), transmit: async () => ok }
const sam: SamChannel = { transmit: async () => ok }

test('one meter carries card, SAM and other time, one after another', async () => {
  const meter = new TimeMeter()
  meter.charge(5000)
  await timedCard(card, meter, model).transmit(command)
  await timedSam(sam, meter, model).transmit(command)
  const cardUs = model.chargeCard(command, ok)
  const samUs = model.chargeSam(command, ok)
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
  await expect(timedCard(gone, meter, model).transmit(command)).rejects.toMatchObject({
    code: 'CARD_LOST',
  })
  const none = new Uint8Array(0)
  expect(meter.elapsedUs).toBe(model.chargeCard(command, none))
  expect(meter.exchanges).toMatchObject([{ target: 'card', command, response: none }])
})

test('a trace has a bound, the time has none', async () => {
  const meter = new TimeMeter()
  const timed = timedCard(card, meter, model)
  for (let i = 0; i < 100; i++) await timed.transmit(command)
  expect(meter.exchanges).toHaveLength(64)
  expect(meter.elapsedUs).toBe(100 * model.chargeCard(command, ok))
})
