import { recordKind } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { createRig, journalOf, newCard } from '../testing/rig.ts'

const listed = '03100000000000000001'

/** A card that keeps what it was sent; `answer` may speak for it. */
function watched(answer: (command: Uint8Array) => Uint8Array | undefined = () => undefined) {
  const presence = newCard(1).enterField()
  const commands: string[] = []
  return {
    uid: presence.uid,
    commands,
    transmit: async (command: Uint8Array) => {
      commands.push(command.toHex())
      return answer(command) ?? presence.transmit(command)
    },
  }
}

test('the MAC of the lock begins with the challenge of the card', async () => {
  const rig = await createRig({ hotlist: [listed] })
  const card = watched()
  expect((await rig.validator.tap(card)).outcome).toBe('CARD_LISTED_LOCKED')
  const [challenge, block] = card.commands.slice(-2)
  expect(challenge).toBe('0084000004')
  expect(block).toMatch(/^841e000004[0-9a-f]{8}$/)
})

test('or with the random number of the SAM, where a city has it so', async () => {
  const rig = await createRig({ hotlist: [listed], settings: { lockChallengeOf: 'sam' } })
  const transmit = rig.sam.transmit.bind(rig.sam)
  const asked: string[] = []
  rig.sam.transmit = async (command) => {
    asked.push(command.toHex())
    if (command[1] === 0x84) return Uint8Array.fromHex('01020304050607089000')
    return transmit(command)
  }
  const card = watched((command) => (command[1] === 0x1e ? Uint8Array.of(0x90, 0x00) : undefined))
  expect((await rig.validator.tap(card)).outcome).toBe('CARD_LISTED_LOCKED')
  expect(asked).toEqual([
    '0084000008',
    '801a4502100000000000000001' + '03763764ffffffff',
    '80fa050010' + '0102030405060708' + '841e000004800000' + '04',
  ])
  expect(card.commands.some((command) => command.startsWith('0084'))).toBe(false)
})

test.each([
  ['refuses the MAC', 0x1e, '6988'],
  ['knows no challenge', 0x84, '6d00'],
])(
  'a card that %s is refused, and its record says that it is not locked',
  async (_why, ins, sw) => {
    const rig = await createRig({ hotlist: [listed] })
    const card = watched((command) => (command[1] === ins ? Uint8Array.fromHex(sw) : undefined))
    const result = await rig.validator.tap(card)
    expect(result.outcome).toBe('CARD_LISTED_LOCK_FAILED')
    expect(result.signal).toMatchObject({ light: 'red', tone: 'alarm' })
    expect(journalOf(rig)).toHaveLength(1)
    expect(journalOf(rig)[0]).toMatchObject({
      kind: recordKind.RECORD_KIND_REFUSED,
      locked: false,
      cardNumber: listed,
      outcomeCode: 'CARD_LISTED_LOCK_FAILED',
    })
  },
)

test('a SAM without the lock key locks nothing, and serves the next rider', async () => {
  const rig = await createRig({ hotlist: [listed] })
  const transmit = rig.sam.transmit.bind(rig.sam)
  rig.sam.transmit = async (command) =>
    command[1] === 0x1a ? Uint8Array.of(0x6a, 0x88) : transmit(command)
  expect((await rig.validator.tap(watched())).outcome).toBe('CARD_LISTED_LOCK_FAILED')
  expect((await rig.validator.tap(newCard(2).enterField())).outcome).toBe('PAID')
})

test('where cards are not locked, a listed one is refused and left as it is', async () => {
  const rig = await createRig({ hotlist: [listed], settings: { locksListedCards: false } })
  const card = watched()
  expect((await rig.validator.tap(card)).outcome).toBe('CARD_LISTED')
  expect(card.commands.some((command) => command.startsWith('84'))).toBe(false)
})
