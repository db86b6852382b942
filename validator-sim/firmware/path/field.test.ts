import { expect, test } from 'vitest'
import { balanceOf, createRig, journalOf, newCard } from '../testing/rig.ts'

test('of several cards in the field none is sent a command', async () => {
  const rig = await createRig()
  const cards = [newCard(1), newCard(2), newCard(3)] as const
  const commands: Uint8Array[] = []
  const watch = (card: (typeof cards)[number]) => {
    const presence = card.enterField()
    const transmit = (command: Uint8Array) => {
      commands.push(command)
      return presence.transmit(command)
    }
    return { uid: presence.uid, transmit }
  }
  const [first, second, third] = cards
  const result = await rig.validator.tap([watch(first), watch(second), watch(third)])
  expect(result).toMatchObject({
    outcome: 'ONE_CARD_ONLY',
    display: ['One card only', 'Tap again'],
    signal: { light: 'yellow' },
  })
  expect(commands).toEqual([])
  expect(journalOf(rig)).toEqual([])
  const { timeModel } = rig.deps
  const { pollLoopUs } = timeModel.figures.terminal
  const eachUs = timeModel.activationUs(first.uid)
  expect(result.elapsedUs).toBe(pollLoopUs / 2 + 3 * eachUs)
  cards.forEach((card) => {
    card.leaveField()
    expect(balanceOf(card)).toBe(5000)
  })
})

test('the one that is left then pays, also from a list of one', async () => {
  const rig = await createRig()
  expect((await rig.validator.tap([newCard(1).enterField()])).outcome).toBe('PAID')
})

test('a card whose debit was torn is not settled while another card is beside it', async () => {
  const rig = await createRig()
  const torn = newCard(1)
  const first = await rig.validator.tap(torn.enterField({ ins: 0x54, at: 'answer', bytes: 0 }))
  expect(first.outcome).toBe('TAP_AGAIN')
  torn.leaveField()
  const both = await rig.validator.tap([torn.enterField(), newCard(2).enterField()])
  expect(both.outcome).toBe('ONE_CARD_ONLY')
  torn.leaveField()
  expect((await rig.validator.tap(torn.enterField())).outcome).toBe('PAID_PROVED')
  expect(journalOf(rig)).toHaveLength(1)
})
