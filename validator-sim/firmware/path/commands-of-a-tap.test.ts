import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { decodeExchange } from '@tongxing/core/card/decode-exchange.ts'
import { expect, test } from 'vitest'
import type { SoftCard } from '../../card/soft-card.ts'
import { createRig, newCard, type RigOptions, sectionShift } from '../testing/rig.ts'

// The exchanges of a tap in their order: what the latency table adds up (card.md 4.2).

async function commandsOf(card: SoftCard, options: RigOptions, before = 0) {
  const sent: string[] = []
  const rig = await createRig(options)
  rig.validator.setStop(1)
  for (let tap = 0; tap < before; tap++) {
    await rig.validator.tap(card.enterField())
    rig.clock.advance(300_000)
  }
  const presence = card.enterField()
  const channel: CardChannel = {
    uid: presence.uid,
    transmit: async (command) => {
      const response = await presence.transmit(command)
      sent.push(decodeExchange('card', command, response).name)
      return response
    },
  }
  const result = await rig.validator.tap(channel)
  return { sent, result, rig }
}

const lean = { lines: [{ lineId: '101', lean: true }] }
const flatEnd = ['INITIALIZE FOR CAPP PURCHASE', 'UPDATE CAPP DATA CACHE', 'DEBIT FOR PURCHASE']
const sectionEnd = [
  'INITIALIZE FOR CAPP PURCHASE',
  'UPDATE CAPP DATA CACHE',
  'UPDATE CAPP DATA CACHE',
  'DEBIT FOR PURCHASE',
]
const reads = ['SELECT', 'READ BINARY', 'READ RECORD', 'READ RECORD', 'GET BALANCE']

test('a lean flat fare is five commands, and knows the balance all the same', async () => {
  const { sent, result } = await commandsOf(newCard(1), lean)
  expect(sent).toEqual(['SELECT', 'READ BINARY', ...flatEnd])
  expect(result).toMatchObject({ outcome: 'PAID', balanceAfterFen: 4800 })
  expect(result.records[0]).toMatchObject({ balanceBeforeFen: 5000, balanceAfterFen: 4800 })
})

test('a full flat fare reads log, sector record and balance too', async () => {
  expect((await commandsOf(newCard(1), {})).sent).toEqual([...reads, ...flatEnd])
})

test('a card with a concession is asked when it ends', async () => {
  const { sent } = await commandsOf(newCard(1, { cardKind: 2 }), lean)
  expect(sent).toEqual(['SELECT', 'READ BINARY', 'READ BINARY', ...flatEnd])
})

test('a card of another issuer is not asked: its file says it elsewhere, if at all', async () => {
  const guest = newCard(1, { cardKind: 2, cityCode: '2500', issuerId: '01012500ffffffff' })
  const { sent, result } = await commandsOf(guest, lean)
  expect(sent).toEqual(['SELECT', 'READ BINARY', ...flatEnd])
  expect(result.outcome).toBe('PAID_CONCESSION')
})

test('a boarding and an alighting write both records; lean or not', async () => {
  const options = { shift: sectionShift, lines: [{ lineId: '201', lean: true }] }
  expect((await commandsOf(newCard(1), options)).sent).toEqual([...reads, ...sectionEnd])
  expect((await commandsOf(newCard(2), options, 1)).sent).toEqual([...reads, ...sectionEnd])
})

test('a lean line asks for the balance only to say what is missing', async () => {
  const { sent, result } = await commandsOf(newCard(1, { balanceFen: 150 }), lean)
  expect(sent).toEqual(['SELECT', 'READ BINARY', 'INITIALIZE FOR CAPP PURCHASE', 'GET BALANCE'])
  expect(result.display).toEqual(['Bal. 1.50', 'Short 0.50'])
})

test('a lean line that grants no overdraft refuses what only the limit could pay', async () => {
  const card = newCard(1, { balanceFen: 100, overdraftFen: 800 })
  const { sent, result } = await commandsOf(card, lean)
  expect(sent).toEqual(['SELECT', 'READ BINARY', 'INITIALIZE FOR CAPP PURCHASE'])
  expect(result).toMatchObject({
    outcome: 'BALANCE_INSUFFICIENT',
    display: ['Bal. 1.00', 'Short 1.00'],
  })
})

test.each([true, false])(
  'an overdraft is taken where the line allows it, lean %s',
  async (isLean) => {
    const lines = [{ lineId: '101', lean: isLean, allowsOverdraft: true }]
    const card = newCard(1, { balanceFen: 100, overdraftFen: 300 })
    const first = await commandsOf(card, { lines })
    expect(first.result).toMatchObject({ outcome: 'PAID_LOW_BALANCE', balanceAfterFen: -100 })
    expect(first.result.records[0]).toMatchObject({ balanceBeforeFen: 100, balanceAfterFen: -100 })
    const second = await commandsOf(card, { lines })
    expect(second.result).toMatchObject({ outcome: 'PAID_LOW_BALANCE', balanceAfterFen: -300 })
    const third = await commandsOf(card, { lines })
    expect(third.result).toMatchObject({
      outcome: 'BALANCE_INSUFFICIENT',
      display: ['Bal. -3.00', 'Short 2.00'],
    })
  },
)

test('a torn debit makes the next tap of that card a full one, and of no other', async () => {
  const rig = await createRig(lean)
  const card = newCard(1)
  await rig.validator.tap(card.enterField({ ins: 0x54, at: 'after-commit' }))
  rig.clock.advance(5_000)
  expect(await rig.validator.tap(card.enterField())).toMatchObject({
    outcome: 'PAID_PROVED',
    balanceAfterFen: 4800,
  })
})
