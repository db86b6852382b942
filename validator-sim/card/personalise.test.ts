import { toHex } from '@tongxing/core/bytes/hex.ts'
import { desEncrypt, twoKeyDes } from '@tongxing/core/card/crypto/des.ts'
import { secureMessagingMac } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { buildLineRecord, parseLineRecord } from '@tongxing/core/card/files/line-record.ts'
import { expect, test } from 'vitest'
import type { Personalisation } from './personalise.ts'
import { type CardSettings, defaultCardSettings } from './settings.ts'
import { SoftCard } from './soft-card.ts'
import { bytesOf, commandOf, secured, select } from './testing/steps.ts'
import { cardKeys, newImage } from './testing/tap.ts'

function enter(card: Partial<Personalisation> = {}, settings: Partial<CardSettings> = {}) {
  const all = { ...defaultCardSettings, ...settings }
  const presence = new SoftCard(newImage(card), { settings: all }).enterField()
  return {
    send: (command: string) => toHex(presence.process(bytesOf(command))),
    presence,
  }
}

const beijing = Uint8Array.fromHex('a00000063201010510009156000014a1')
const file15 = '01011000ffffffff02010310517007010479138120190718204012310000'

test('an instance with a longer name is found by its name and by every prefix of it', () => {
  const { send } = enter({ instanceAid: beijing })
  const fci = `6f398410${toHex(beijing)}a5259f0801029f0c1e${file15}9000`
  for (let length = 5; length <= 16; length++) {
    const lc = length.toString(16).padStart(2, '0')
    expect(send(`00a40400${lc}${toHex(beijing.subarray(0, length))}00`)).toBe(fci)
  }
  expect(send(`00a4040010${toHex(beijing).replace(/a1$/, 'a2')}`)).toBe('6a82')
  const ppse = send('00a404000e325041592e5359532e4444463031')
  expect(ppse).toBe(
    `6f36840e325041592e5359532e4444463031a524bf0c2161 1f4f10${toHex(beijing)}`.replace(' ', '') +
      '50084d4f545f545f45508701019000',
  )
})

test('the City-Union application answers where it is switched on, and hides the purse', () => {
  const command = '00a4040009a00000000386980701'
  expect(enter().send(command)).toBe('6a82')
  const { send } = enter({}, { cityUnion: true })
  send(select)
  expect(send(command)).toBe('6f0b8409a000000003869807019000')
  expect(send('805c000204')).toBe('6985')
})

test('a name that is not found leaves the application selected, and ends the purchase', () => {
  const { send } = enter()
  send(select)
  send('805003020b0100000000300089000340')
  expect(send('00a4040007a0000000031010')).toBe('6a82')
  expect(send('805c000204')).toBe('000000009000')
  expect(send(`80dc00f030${'00'.repeat(48)}`)).toBe('6985')
})

test('a blocked application still gives its FCI with a warning, and none with an error', () => {
  const block = secured([0x84, 0x1e, 0, 0])
  for (const blockedStatus of [0x6283, 0x6284, 0x6a81, 0x9303] as const) {
    const { send, presence } = enter({}, { blockedStatus })
    send(select)
    presence.process(commandOf(block, presence))
    const isWarning = blockedStatus >> 8 === 0x62
    const fci = `6f318408a000000632010105a5259f0801029f0c1e${file15}`
    expect(send(select)).toBe((isWarning ? fci : '') + blockedStatus.toString(16))
    expect(send('805c000204')).toBe('000000009000')
    presence.process(commandOf(secured([0x84, 0x18, 0, 0]), presence))
    expect(send(select)).toBe(`${fci}9000`)
  }
})

test('what is personalised is read back: files 03, 15 to 19, balance and counters', () => {
  const name = 'd5c5c8fd'.padEnd(40, '0')
  const { send } = enter({
    issuerId: '01011000aaaabbbb',
    cardKind: 0x12,
    concessionUntil: '20261231',
    holder: {
      cardType: 1,
      staffFlag: 1,
      name,
      certificateNumber: 'D0042',
      certificateType: 9,
    },
    cityRecords: [new Uint8Array(128).fill(0x19)],
    lineRecord: buildLineRecord({ lineId: '00000140', direction: 2 }),
    openingBalanceFen: 1234,
    overdraftFen: 800,
    onlineSequence: 7,
  })
  expect(send(select)).toContain('01011000aaaabbbb')
  expect(send('00b0960000')).toBe(`0101${name}${'4430303432'.padEnd(64, '0')}099000`)
  expect(send('00b0970013')).toBe('00000156580058400001120000000020261231' + '9000')
  expect(send('00b201cc00')).toBe(`${'19'.repeat(128)}9000`)
  expect(send('00b2011c00')).toBe(`00000140 02 ${'00'.repeat(27)} 9000`.replaceAll(' ', ''))
  expect(send('805c030204')).toBe('000004d29000')
  expect(send('805c000204')).toBe('000007f29000')
  expect(send('805000020b0100000001000000000000 10')).toMatch(/^000007f20007/)
  expect(parseLineRecord(bytesOf('0000014002'))).toEqual({ lineId: '00000140', direction: 2 })
})

test('a card proves itself with its staff key and no other', () => {
  const { send } = enter({ keys: { ...cardKeys, staff: cardKeys.load } })
  send(select)
  const given = bytesOf('0102030405060708')
  const proof = toHex(desEncrypt(twoKeyDes(cardKeys.load), given))
  expect(send(`00880001080102030405060708 08`)).toBe(`${proof}9000`)
  expect(send(`0088010108${proof}08`)).toBe('01020304050607089000')
  const key = { key: cardKeys.load, challenge: new Uint8Array(4) }
  expect(send('00880201030a0b0c 04')).toBe(
    `${toHex(secureMessagingMac(key, bytesOf('0a0b0c')))}9000`,
  )
  expect(send('00880000080102030405060708')).toBe('6a88')
})

test('files 15 to 17 change by the issuer’s MAC, at once for the next reader', () => {
  const { send, presence } = enter()
  send(select)
  const update = secured([0x84, 0xd6, 0x95, 0x09], '02')
  expect(toHex(presence.process(commandOf(update, presence)))).toBe('9000')
  expect(send('00b0950901')).toBe('029000')
  const replayed = commandOf(secured([0x84, 0xd6, 0x95, 0x09], '01'), presence)
  presence.process(replayed)
  send('0084000004')
  expect(toHex(presence.process(replayed))).toBe('9302')
})

test('a balance below zero has the form that settings say', () => {
  const inDebt = (negativeBalance: CardSettings['negativeBalance']) => {
    const card = { overdraftFen: 800, openingBalanceFen: -300 }
    const { send } = enter(card, { negativeBalance, balanceWithCeiling: true })
    send(select)
    return [send('805c030204'), send('805c050210')]
  }
  const ceiling = `0007a120${'00'.repeat(8)}9000`
  expect(inDebt('twos-complement')).toEqual(['fffffed49000', `fffffed4${ceiling}`])
  expect(inDebt('sign-bit')).toEqual(['8000012c9000', `8000012c${ceiling}`])
  expect(inDebt('zero')).toEqual(['000000009000', `00000000${ceiling}`])
})

test('what cannot be a card is refused with a code', () => {
  const invalid = expect.objectContaining({ code: 'CARD_BYTES_INVALID' })
  const cases: Partial<Personalisation>[] = [
    { uid: new Uint8Array(5) },
    { instanceAid: Uint8Array.fromHex('a000000003') },
    { instanceAid: new Uint8Array(17) },
    { cardNumber: '0310' },
    { lineRecord: new Uint8Array(31) },
    { lineRecord: 129 },
    { cityRecords: [new Uint8Array(129)] },
    { cityRecords: Array.from({ length: 3 }, () => new Uint8Array(1)) },
    { pin: new Uint8Array(1) },
    { openingBalanceFen: -1 },
    { openingBalanceFen: 2 ** 32 },
    { overdraftFen: 0x100_0000 },
    { concessionUntil: '2026' },
  ]
  for (const card of cases) expect(() => newImage(card)).toThrowError(invalid)
  expect(() => newImage({ keys: { ...cardKeys, load: new Uint8Array(8) } })).toThrowError(
    expect.objectContaining({ code: 'CARD_KEY_INVALID' }),
  )
  expect(() => newImage({ algorithm: 9 })).toThrowError(
    expect.objectContaining({ code: 'CARD_ALGORITHM_UNKNOWN' }),
  )
})

test('any form of length is answered: all four cases, odd Lc and Le, extended', () => {
  const { send } = enter()
  send(select)
  const cases = [
    ['', '6700'],
    ['00', '6700'],
    ['00b095', '6700'],
    ['00b09500', '9000'],
    ['00b0950000', '9000'],
    ['00b095001e', '9000'],
    ['00b095001f', '6c1e'],
    ['00b09500000000', '6700'],
    ['00b0950000001e', '6700'],
    [`00a40400000008a0000006320101050000`, '6700'],
    ['00a4040009a000000632010105', '6700'],
    ['00a4040007a0000006320101', '9000'],
    ['00a4040007a000000632010105', '6c33'],
    ['00a4040007a00000063201010500ff', '6700'],
    ['805000020b0100000001300089000340', '9000'],
    ['805000020b010000000130008900034000', '9000'],
    ['805000020b010000000130008900034010', '9000'],
    ['805000020b010000000130008900034011', '6c10'],
    ['805000020b01000000013000890003', '6700'],
    ['8050000200', '6700'],
  ] as const
  for (const [command, status] of cases)
    expect([command, send(command).slice(-4)]).toEqual([command, status])
})
