import { toHex } from '@tongxing/core/bytes/hex.ts'
import { buildApdu } from '@tongxing/core/card/apdu.ts'
import {
  buildSamEncryptCommand,
  buildSamLockMacCommand,
  parseSamCryptResponse,
  parseSamEncryptResponse,
} from '@tongxing/core/card/commands/sam-crypt.ts'
import {
  applicationLockKey,
  buildSamInitForCryptCommand,
  staffKey,
  tacKey,
} from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import { buildSamSelectCommand } from '@tongxing/core/card/commands/sam-select.ts'
import { pad80 } from '@tongxing/core/card/crypto/des.ts'
import { concatBytes } from '@tongxing/core/card/layout.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memorySamStateStore } from './sam-state-store.ts'
import { SoftSam } from './soft-sam.ts'

// The master key, card and issuer of card.md 2.12.
const master = Uint8Array.fromHex('00112233445566778899aabbccddeeff')
const factors = { pan8: '5170070104791381', issuerId: '01011000ffffffff' }
const challenge = Uint8Array.fromHex('11223344')

function newSam(): SoftSam {
  const info = {
    keyIndex: 1,
    issuerId: '01011000ffffffff',
    receiverId: '02022000ffffffff',
    startDate: '20240101',
    endDate: '20401231',
  }
  const keys = { purchase: master, applicationLock: master, tac: master, staff: master }
  const sam = new SoftSam({ terminalNumber: '300089000340', info, keys }, memorySamStateStore())
  sam.process(buildSamSelectCommand())
  return sam
}

const crypt = (sam: SoftSam, p1: number, data: Uint8Array) =>
  toHex(sam.process(buildApdu({ header: [0x80, 0xfa, p1, 0x00], data })))

test('checks the TAC of card.md 2.12, once for each key that is made ready', () => {
  const sam = newSam()
  expect(toHex(sam.process(buildSamInitForCryptCommand(factors, tacKey)))).toBe('9000')
  const terms = Uint8Array.fromHex('000001f4093000890003400000002a20241229141740')
  const data = concatBytes(new Uint8Array(8), pad80(terms))
  expect(data).toHaveLength(0x20)
  expect(crypt(sam, 0x05, data)).toBe('40a5ad739000')
  expect(crypt(sam, 0x05, data)).toBe('6901')
})

test('a MAC in one command is the MAC of the same blocks in several', () => {
  const keys = fc.constantFrom(tacKey, applicationLockKey)
  const block = fc.uint8Array({ minLength: 8, maxLength: 8 })
  const cut = fc.array(block, { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(keys, block, cut, fc.nat(), (key, iv, blocks, at) => {
      const sam = newSam()
      const ready = () => sam.process(buildSamInitForCryptCommand(factors, key))
      ready()
      const whole = crypt(sam, 0x05, concatBytes(iv, ...blocks))
      expect(whole).toMatch(/^[0-9a-f]{8}9000$/)
      ready()
      const split = 1 + (at % (blocks.length - 2))
      expect(crypt(sam, 0x07, concatBytes(iv, ...blocks.slice(0, split)))).toBe('9000')
      expect(crypt(sam, 0x03, concatBytes(...blocks.slice(split, -1)))).toBe('9000')
      expect(crypt(sam, 0x01, concatBytes(...blocks.slice(-1)))).toBe(whole)
    }),
  )
})

test('one level of diversification is the card number alone', () => {
  const sam = newSam()
  expect(toHex(sam.process(Uint8Array.fromHex(`801a250208${factors.pan8}`)))).toBe('9000')
  const oneLevel = parseSamCryptResponse(
    sam.process(buildSamLockMacCommand(challenge, 'temporary')),
  )
  sam.process(buildSamInitForCryptCommand(factors))
  const twoLevels = parseSamCryptResponse(
    sam.process(buildSamLockMacCommand(challenge, 'temporary')),
  )
  expect(oneLevel).not.toEqual(twoLevels)
})

test('encrypts what a staff card encrypts, as often as it is asked', () => {
  const sam = newSam()
  sam.process(buildSamInitForCryptCommand(factors, staffKey))
  const encrypt = () => parseSamEncryptResponse(sam.process(buildSamEncryptCommand(challenge8)))
  // Under the two-level key of 2.12, by the OpenSSL command line.
  expect(toHex(encrypt())).toBe('9c2b8971e2b6668c')
  expect(toHex(encrypt())).toBe('9c2b8971e2b6668c')
})
const challenge8 = Uint8Array.fromHex('1122334455667788')

test('a key does nothing but what it is for', () => {
  const sam = newSam()
  const iv = new Uint8Array(8)
  for (const key of [tacKey, applicationLockKey]) {
    sam.process(buildSamInitForCryptCommand(factors, key))
    expect(crypt(sam, 0x00, iv)).toBe('6985')
  }
  sam.process(buildSamInitForCryptCommand(factors, staffKey))
  expect(crypt(sam, 0x05, new Uint8Array(16))).toBe('6985')
  // Under the key of one level, encrypting the second factor would give the card's own key.
  expect(toHex(sam.process(Uint8Array.fromHex(`801a260008${factors.pan8}`)))).toBe('6a88')
})

test('a MAC that was not begun, or that another command came between, is refused', () => {
  const sam = newSam()
  const block = new Uint8Array(8)
  const ready = () => sam.process(buildSamInitForCryptCommand(factors))
  ready()
  expect(crypt(sam, 0x01, block)).toBe('6901')
  ready()
  expect(crypt(sam, 0x05, block)).toBe('6700')
  ready()
  expect(crypt(sam, 0x05, new Uint8Array(17))).toBe('6700')
  ready()
  expect(crypt(sam, 0x07, new Uint8Array(16))).toBe('9000')
  sam.process(Uint8Array.fromHex('00b0960006'))
  expect(crypt(sam, 0x01, block)).toBe('6901')
})
