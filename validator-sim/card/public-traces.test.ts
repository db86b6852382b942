import { toHex } from '@tongxing/core/bytes/hex.ts'
import { expect, test } from 'vitest'
import { memorySamStateStore } from '../sam/sam-state-store.ts'
import { SoftSam } from '../sam/soft-sam.ts'
import { diversifyCardKeys, type Personalisation, personalise } from './personalise.ts'
import { SoftCard } from './soft-card.ts'
import { identity } from './testing/tap.ts'

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
