import { sign } from 'node:crypto'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import { rawEd25519PublicKey } from '@tongxing/core/parameters/signing-domains.ts'
import { expect, test } from 'vitest'
import { ed25519KeyPairFromSeed } from './ed25519-key-pair.ts'

test('agrees with RFC 8032, section 7.1, test 2', () => {
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
  const { privateKey, publicKey } = ed25519KeyPairFromSeed(Buffer.from(seed, 'hex'))
  expect(toHex(rawEd25519PublicKey(publicKey))).toBe(
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  )
  expect(toHex(sign(null, Buffer.from('72', 'hex'), privateKey))).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
})

test('refuses a seed of another size', () => {
  expect(() => ed25519KeyPairFromSeed(new Uint8Array(31))).toThrow('32 bytes')
})
