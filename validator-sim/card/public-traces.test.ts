import { createCipheriv } from 'node:crypto'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import { expect, test } from 'vitest'
import { memorySamStateStore } from '../sam/sam-state-store.ts'
import { SoftSam } from '../sam/soft-sam.ts'
import { diversifyCardKeys, type Personalisation, personalise } from './personalise.ts'
import { SoftCard } from './soft-card.ts'
import { identity } from './testing/tap.ts'
import { WireModel } from './testing/wire-model.ts'

// Whole exchanges against the public vectors: the bytes on the wire, not the functions behind them.
const key = Uint8Array.fromHex('00112233445566778899aabbccddeeff')
const sameKeys = { purchase: key, load: key, tac: key, maintenance: key }

const card: Personalisation = {
  uid: Uint8Array.fromHex('01020304'),
  ...identity,
  cityCode: '5840',
  provinceCode: '5800',
  cardKind: 1,
  interoperable: true,
  startDate: '20190718',
  endDate: '20401231',
  keys: sameKeys,
}

function enter(options: Partial<Personalisation>, rand: string) {
  const image = personalise({ ...card, ...options })
  const presence = new SoftCard(image, { random: () => Uint8Array.fromHex(rand) }).enterField()
  return (command: string) => toHex(presence.process(Uint8Array.fromHex(command)))
}

test('V1: the load of the real card trace, byte for byte', () => {
  const send = enter({}, 'c903814d')
  send('00a4040008a000000632010105')
  expect(send('805000020b010000200000112233445510')).toBe('0000000000000100c903814d03976c229000')
  expect(send('805200000b201612161058008afa571804')).toBe('fa00066d9000')
  expect(send('805c000204')).toBe('000020009000')
})

test('2.12: the CAPP purchase between card and SAM, with two-level keys', () => {
  const keys = diversifyCardKeys(sameKeys, identity)
  const start = { keys, offlineSequence: 0x042d, overdraftFen: 1000 }
  const send = enter(start, '11223344')
  const info = {
    keyIndex: 1,
    issuerId: identity.issuerId,
    receiverId: identity.issuerId,
    startDate: '20240101',
    endDate: '20401231',
  }
  const samKeys = { purchase: key, applicationLock: key }
  const store = memorySamStateStore({ terminalSequence: 0x2a, macFailures: 0 })
  const sam = new SoftSam({ terminalNumber: '300089000340', info, keys: samKeys }, store)
  const sendSam = (command: string) => toHex(sam.process(Uint8Array.fromHex(command)))

  send('00a4040008a000000632010105')
  const started = send('805003020b01000001f43000890003400f')
  expect(started).toBe('000003e8042d0003e80100112233449000')
  sendSam('00a40000028011')
  const request = '11223344042d000001f409202412291417400100517007010479138101011000ffffffff'
  expect(sendSam(`8070000024${request}08`)).toBe('0000002afc6ec69e9000')
  expect(send('805401000f0000002a20241229141740fc6ec69e08')).toBe('40a5ad7350f8372d9000')
  expect(sendSam('807200000450f8372d')).toBe('9000')
  expect(send('805a000902042e08')).toBe('50f8372d40a5ad739000')
})

test('V1: the purchase of the real card trace, byte for byte, and its proof', () => {
  const send = enter({ openingBalanceFen: 0x2000 }, '584633c9')
  send('00a4040008a000000632010105')
  const opened = '0000200000000000000100584633c99000'
  expect(send('805001020b01000000010011223344550f')).toBe(opened)
  expect(send('805401000f0000000020161216134600d45737c508')).toBe('8af270dc66b54a6b9000')
  expect(send('805c000204')).toBe('00001fff9000')
  expect(send('805a000602000008')).toBe('66b54a6b8af270dc9000')
})

test('V2: a card with keys of one level is issued from the master of the vector', () => {
  const cardNumber = '03101122334455667788'
  const options = { cardNumber, issuerId: identity.issuerId, order: 'pan-only' } as const
  const keys = diversifyCardKeys({ ...sameKeys, staff: key }, options)
  expect(toHex(keys.purchase)).toBe('496bd7a3513644533100b54e71196528')
  const send = enter({ keys, cardNumber }, '11223344')
  send('00a4040008a000000632010105')
  // The master's own two blocks come back when the card decrypts what V2 encrypted under it.
  const plain = '1122334455667788eeddccbbaa998877'
  const underMaster = enter({ keys: { ...sameKeys, staff: key } }, '11223344')
  underMaster('00a4040008a000000632010105')
  const vector = '496bd7a3513644533100b54e71196528'
  expect(underMaster(`0088000110${plain}10`)).toBe(`${vector}9000`)
  expect(underMaster(`0088010110${vector}10`)).toBe(`${plain}9000`)
})

test('V3: the purchase of the worked example, byte for byte', () => {
  const purchase = Uint8Array.fromHex('11223344556677888877665544332211')
  const send = enter({ keys: { ...sameKeys, purchase }, openingBalanceFen: 0x1000 }, '11223344')
  send('00a4040008a000000632010105')
  send('805001020b01000010000011223344550f')
  const debited = send('805401000f0000000120120229135100f15cab7508')
  expect(debited).toMatch(/^[0-9a-f]{8}56988a139000$/)
  expect(send('805c000204')).toBe('000000009000')
})

test('V4: a CAPP purchase on the card of the example has its shape and its terms', () => {
  const card4 = { cardNumber: '03102016122100001003', issuerId: '0792800000000145' }
  const keys = diversifyCardKeys(sameKeys, card4)
  const send = enter({ ...card4, keys, openingBalanceFen: 1 }, '11223344')
  send('00a4040008a000000632010105')
  expect(send('805003020b01000000013604866000020f')).toMatch(/^00000001.{22}9000$/)
  const model = new WireModel(keys)
  model.observe(
    Uint8Array.fromHex('805003020b0100000001360486600002'),
    Uint8Array.fromHex('0000000100000000000100112233449000'),
  )
  const terms = '0000000520170214154000'
  const mac1 = toHex(model.mac1(Uint8Array.fromHex(`${terms}00000000`)))
  expect(send(`805401000f${terms}${mac1}08`)).toMatch(/^[0-9a-f]{16}9000$/)
  expect(send('00b201c417')).toBe('00010000000000000109360486600002201702141540009000')
})

test('2.8: EXTERNAL AUTHENTICATE takes the vector’s answer to the vector’s challenge', () => {
  const external = Uint8Array.fromHex('01020304050607080102030405060708')
  const send = enter({ keys: { ...sameKeys, external } }, 'bb83bff3')
  send('00a4040008a000000632010105')
  expect(send('0084000004')).toBe('bb83bff39000')
  expect(send('008200000874b0047dd681d96c')).toBe('9000')
  expect(send('008200000874b0047dd681d96c')).toBe('6985')
})

test('SM4 (experimental): a card of algorithm 04 and a SAM agree, as 2.10 has it', () => {
  const keys = diversifyCardKeys(sameKeys, { ...identity, algorithm: 4 })
  const factor = Uint8Array.fromHex('5170070104791381ae8ff8fefb86ec7e')
  const ecb = (by: Uint8Array, block: Uint8Array) =>
    new Uint8Array(createCipheriv('sm4-ecb', by, null).setAutoPadding(false).update(block))
  const issuer = Uint8Array.fromHex('01011000fffffffffefeefff00000000')
  expect(toHex(keys.purchase)).toBe(toHex(ecb(ecb(key, factor), issuer)))

  const send = enter({ keys, algorithm: 4, openingBalanceFen: 1000 }, '11223344')
  send('00a4040008a000000632010105')
  expect(send('805003020b01000001f43000890003400f')).toMatch(/0104112233449000$/)
  const session = ecb(keys.purchase, Uint8Array.fromHex('112233440000002a8000000000000000'))
  const message = '000001f4093000890003402024122914174080'.padEnd(64, '0')
  const [first, second] = [message.slice(0, 32), message.slice(32)].map((h) =>
    Uint8Array.fromHex(h),
  )
  const chained = ecb(session, first ?? key).map((byte, i) => byte ^ (second?.[i] ?? 0))
  const mac1 = toHex(ecb(session, chained).slice(0, 4))
  expect(send(`805401000f0000002a20241229141740${mac1}08`)).toMatch(/9000$/)
})
