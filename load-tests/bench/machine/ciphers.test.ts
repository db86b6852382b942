import { createCipheriv } from 'node:crypto'
import { desDecrypt, desEncrypt, twoKeyDes } from '@tongxing/core/card/crypto/des.ts'
import { expect, test } from 'vitest'
import { bareCiphers, observeCiphers } from './ciphers.ts'

const key = twoKeyDes(new Uint8Array(16))

test('sees what other modules ask of ciphers and leaves the results alone', async () => {
  const expected = desEncrypt(key, new Uint8Array(16))
  const calls = await observeCiphers(() => {
    expect(desEncrypt(key, new Uint8Array(16))).toEqual(expected)
    expect(desDecrypt(key, expected)).toEqual(Buffer.alloc(16))
    desEncrypt(key, new Uint8Array(8))
  })
  expect(calls.map(({ bytes }) => bytes)).toEqual([16, 16, 8])
})

test('puts everything back, also after a failure', async () => {
  const before = createCipheriv
  await expect(observeCiphers(() => Promise.reject(new Error('no card')))).rejects.toThrow(
    'no card',
  )
  expect(createCipheriv).toBe(before)
  const calls = await observeCiphers(() => {})
  desEncrypt(key, new Uint8Array(8))
  expect(calls).toEqual([])
})

test('the bare calls are as many and as long as those that were seen', async () => {
  const calls = [
    { algorithm: 'des-ede3-ecb', bytes: 16 },
    { algorithm: 'des-ede3-cbc', bytes: 24 },
  ]
  expect(await observeCiphers(bareCiphers(calls))).toEqual(calls)
})
