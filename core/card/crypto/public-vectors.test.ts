import { expect, test } from 'vitest'
import { fromHex, toHex } from '../../bytes/hex.ts'
import { buildInitSamForPurchaseCommand } from '../commands/init-sam-for-purchase.ts'
import { desEncrypt, twoKeyDes } from './des.ts'
import { diversify } from './diversify.ts'
import { loadMac1, loadMac2, loadSessionKey, loadTac } from './load.ts'
import {
  purchaseMac1,
  purchaseMac2,
  purchaseSessionKey,
  purchaseTac,
  tacKeyOf,
} from './purchase.ts'
import { secureMessagingMac } from './secure-messaging.ts'

// The vectors of card.md 2.11 and 2.12.
const key1 = fromHex('00112233445566778899AABBCCDDEEFF')
const terminalNumber = '001122334455'

/** The first eight bytes of a session key in its 3DES form are the session key of the vectors. */
const sessionHex = (key: Uint8Array) => toHex(key.subarray(0, 8)).toUpperCase()
const hex = (bytes: Uint8Array) => toHex(bytes).toUpperCase()

test('V1: the loads of a real card trace', () => {
  const first = loadSessionKey(key1, { rand: fromHex('e0b84748'), onlineSequence: 0 })
  expect(sessionHex(first)).toBe('7C45FBFB5B3A68F5')
  const request = { amountFen: 0x2000, terminalNumber }
  expect(hex(loadMac1(first, { ...request, balanceBeforeFen: 0 }))).toBe('EA411F90')

  const second = loadSessionKey(key1, { rand: fromHex('c903814d'), onlineSequence: 0 })
  expect(sessionHex(second)).toBe('11FDF264E8AEEFA3')
  expect(hex(loadMac1(second, { ...request, balanceBeforeFen: 0 }))).toBe('03976C22')
  const terms = { ...request, timestamp: '20161216105800' }
  expect(hex(loadMac2(second, terms))).toBe('8AFA5718')
  const tacTerms = { ...terms, balanceAfterFen: 0x2000, onlineSequence: 0 }
  expect(hex(loadTac(tacKeyOf(key1), tacTerms))).toBe('FA00066D')
})

test('V1: the purchase of a real card trace', () => {
  const rand = fromHex('584633c9')
  const key = purchaseSessionKey(key1, { rand, offlineSequence: 0, terminalSequence: 0 })
  expect(sessionHex(key)).toBe('C08346DF9F1D457A')
  const terms = { amountFen: 1, type: 0x06, terminalNumber, timestamp: '20161216134600' }
  expect(hex(purchaseMac1(key, terms))).toBe('D45737C5')
  expect(hex(purchaseTac(tacKeyOf(key1), { ...terms, terminalSequence: 0 }))).toBe('8AF270DC')
  expect(hex(purchaseMac2(key, 1))).toBe('66B54A6B')
})

test('V2: one level of diversification', () => {
  const pan8 = fromHex('1122334455667788')
  const card = diversify(key1, { pan8, issuer8: new Uint8Array(8), order: 'pan-only' })
  expect(hex(card)).toBe('496BD7A3513644533100B54E71196528')
})

test('V3: the worked example of the web', () => {
  const key = fromHex('11223344556677888877665544332211')
  const rand = fromHex('11223344')
  const load = loadSessionKey(key, { rand, onlineSequence: 0 })
  expect(sessionHex(load)).toBe('9B1D924E05595603')
  // A passbook load (type 01) of an empty purse, at the terminal of V1.
  const request = { amountFen: 0x1000, terminalNumber, type: 0x01 }
  expect(hex(loadMac1(load, { ...request, balanceBeforeFen: 0 }))).toBe('2988AE5A')
  expect(hex(loadMac2(load, { ...request, timestamp: '20111221214822' }))).toBe('3A845BF0')
  const purchase = purchaseSessionKey(key, { rand, offlineSequence: 0, terminalSequence: 1 })
  expect(sessionHex(purchase)).toBe('003238ABC57659DD')
  const terms = { amountFen: 0x1000, type: 0x06, terminalNumber, timestamp: '20120229135100' }
  expect(hex(purchaseMac1(purchase, terms))).toBe('F15CAB75')
  expect(hex(purchaseMac2(purchase, 0x1000))).toBe('56988A13')
})

test('V4: a CAPP purchase of a card whose key is unknown has the known shape', () => {
  const command = buildInitSamForPurchaseCommand({
    rand: fromHex('00000000'),
    offlineSequence: 0,
    amountFen: 1,
    type: 0x09,
    timestamp: '20170214154000',
    keyVersion: 1,
    algorithm: 0,
    pan8: '2016122100001003',
    issuerId: '0792800000000145',
  })
  expect(hex(command)).toBe(
    '8070000024000000000000000000010920170214154000010020161221000010030792800000000145' + '08',
  )
  const terms = {
    amountFen: 1,
    type: 0x09,
    terminalNumber: '360486600002',
    terminalSequence: 5,
    timestamp: '20170214154000',
  }
  expect(purchaseTac(tacKeyOf(key1), terms)).toHaveLength(4)
})

test('2.12: a CAPP purchase with two-level keys, in every order', () => {
  const pan8 = fromHex('5170070104791381')
  const issuer8 = fromHex('01011000FFFFFFFF')
  const factors = { pan8, issuer8 }
  const card = diversify(key1, factors)
  expect(hex(card)).toBe('16254398E7991D3FD826C13F216DF11F')
  expect(hex(diversify(key1, { ...factors, order: 'issuer-pan' }))).toBe(
    '92A761B6F12817C6831979C4D5B887DE',
  )
  expect(hex(diversify(key1, { ...factors, order: 'pan-only' }))).toBe(
    '8EB7CBD1CBBA70D7536CCA687D12A39A',
  )
  const rand = fromHex('11223344')
  const key = purchaseSessionKey(card, { rand, offlineSequence: 0x042d, terminalSequence: 0x2a })
  expect(sessionHex(key)).toBe('17F64C75A816B0D9')
  const terms = {
    amountFen: 500,
    type: 0x09,
    terminalNumber: '300089000340',
    timestamp: '20241229141740',
  }
  expect(hex(purchaseMac1(key, terms))).toBe('FC6EC69E')
  expect(hex(purchaseMac2(key, 500))).toBe('50F8372D')
  expect(hex(purchaseTac(tacKeyOf(card), { ...terms, terminalSequence: 0x2a }))).toBe('40A5AD73')
})

test('2.8: the external-authentication vector holds for single DES as repeated 3DES', () => {
  const key = twoKeyDes(fromHex('01020304050607080102030405060708'))
  expect(hex(desEncrypt(key, fromHex('BB83BFF300000000')))).toBe('74B0047DD681D96C')
})

test('a secure-messaging MAC under a key of equal halves is a plain CBC-MAC', () => {
  // Retail MAC collapses to CBC when both halves are the same: DES undoes DES⁻¹.
  const key = fromHex('01020304050607080102030405060708')
  const iv = fromHex('BB83BFF300000000')
  const block = fromHex('841E000004800000').map((byte, i) => byte ^ (iv[i] ?? 0))
  const mac = secureMessagingMac({ key, challenge: iv.subarray(0, 4) }, fromHex('841E000004'))
  expect(hex(mac)).toBe(hex(desEncrypt(twoKeyDes(key), block)).slice(0, 8))
})

test('an algorithm that is not in the table is refused with a code', () => {
  expect(() => tacKeyOf(key1, 0x7f)).toThrowError(
    expect.objectContaining({ code: 'CARD_ALGORITHM_UNKNOWN' }),
  )
})
