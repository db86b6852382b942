import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHex } from '../bytes/hex.ts'
import {
  compressedSm2Key,
  defaultSm2UserId,
  prepareSm2PublicKey,
  readSm2PublicKey,
  signSm2,
  sm2PrivateKeyFrom,
  sm2PublicKeyOf,
  uncompressedSm2Key,
  verifySm2,
} from './sm2.ts'

/** GM/T 0003.5 annex A (GB/T 32918.5): the example on the recommended curve. */
const example = {
  privateKey: fromHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
  publicKey: fromHex(
    '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  signature: fromHex(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
      'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ),
  signed: { message: new TextEncoder().encode('message digest'), userId: defaultSm2UserId },
}

const order = fromHex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

function keyOf(bytes: Uint8Array) {
  const key = readSm2PublicKey(bytes)
  if (key === undefined) throw new Error('the key is no point')
  return key
}

test('the example of the standard: its key pair and its signature', () => {
  const key = sm2PublicKeyOf(example.privateKey)
  expect(uncompressedSm2Key(key)).toEqual(example.publicKey)
  expect(verifySm2(key, example.signed, example.signature)).toBe(true)
  expect(verifySm2(key, { ...example.signed, userId: 'ALICE123' }, example.signature)).toBe(false)
})

test('what is signed verifies, prepared or not, and from either form of the key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string({ maxLength: 20 }), (message, seed) => {
      const privateKey = sm2PrivateKeyFrom(new TextEncoder().encode(seed))
      const signed = { message, userId: defaultSm2UserId }
      const signature = signSm2(privateKey, signed)
      expect(signSm2(privateKey, signed)).toEqual(signature)
      const key = keyOf(compressedSm2Key(sm2PublicKeyOf(privateKey)))
      expect(verifySm2(key, signed, signature)).toBe(true)
      prepareSm2PublicKey(key)
      expect(verifySm2(key, signed, signature)).toBe(true)
      expect(verifySm2(keyOf(uncompressedSm2Key(key)), signed, signature)).toBe(true)
      const other = { ...signed, message: Uint8Array.of(...message, 0) }
      expect(verifySm2(key, other, signature)).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('a signature with a number outside 1 to n − 1 is wrong, whatever else holds', () => {
  const key = keyOf(example.publicKey)
  const r = example.signature.slice(0, 32)
  const s = example.signature.slice(32)
  const zero = new Uint8Array(32)
  for (const [left, right] of [
    [zero, s],
    [r, zero],
    [order, s],
    [r, order],
    [zero, zero],
  ] as const) {
    expect(verifySm2(key, example.signed, Uint8Array.of(...left, ...right))).toBe(false)
  }
  expect(verifySm2(key, example.signed, r)).toBe(false)
})

test('bytes that are no point of the curve are no key', () => {
  const offCurve = example.publicKey.slice()
  offCurve[63] = (offCurve[63] ?? 0) ^ 1
  expect(readSm2PublicKey(offCurve)).toBeUndefined()
  expect(readSm2PublicKey(new Uint8Array(33))).toBeUndefined()
  expect(readSm2PublicKey(Uint8Array.of(0))).toBeUndefined()
  expect(readSm2PublicKey(new Uint8Array(0))).toBeUndefined()
})

test('a private key is 32 bytes from 1 to n − 2', () => {
  const code = expect.objectContaining({ code: 'RIDE_CODE_KEY_INVALID' })
  for (const key of [new Uint8Array(32), order, new Uint8Array(31).fill(1)]) {
    expect(() => signSm2(key, example.signed)).toThrow(code)
  }
})
