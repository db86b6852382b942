/** Packed lists, content hashes and signatures against values worked out outside this program. */
import { createHash, createPrivateKey } from 'node:crypto'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { doorMode, listKind } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../bytes/hex.ts'
import { buildFullDocument, buildHotlistIncrement, signDocument } from './build-document.ts'
import {
  applyHotlistIncrement,
  hasPackedCard,
  packCardNumbers,
  unpackCardNumbers,
} from './card-list.ts'
import { documentContentHash, hotlistContentHash } from './content-hash.ts'
import { documentPath, listKindOf } from './document-path.ts'
import { ed25519PublicKey, isSignedBy, signBytes, signingDomain } from './signing-domains.ts'

// RFC 8032 section 7.1, test 1.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const publicHex = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = ed25519PublicKey(Buffer.from(publicHex, 'hex'))
const head = { version: 2, effectiveAtMs: 1_000, publisher: '03763764' }
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

test('packs card numbers ascending, each once, as BCD', () => {
  const packed = packCardNumbers([
    '03100000000000000002',
    '03100000000000000001',
    '03100000000000000002',
  ])
  expect(toHex(packed)).toBe('0310000000000000000103100000000000000002')
  expect(unpackCardNumbers(packed)).toEqual(['03100000000000000001', '03100000000000000002'])
})

test.each([
  ['a cut list', '031000000000000000'],
  ['a digit that is none', '0310000000000000000a'],
  ['a repeated card', '0310000000000000000103100000000000000001'],
  ['a descending list', '0310000000000000000203100000000000000001'],
])('refuses %s', (_what, hex) => {
  expect(() => hotlistContentHash(Buffer.from(hex, 'hex'))).toThrow(
    expect.objectContaining({ code: 'CARD_LIST_INVALID' }),
  )
})

test('an increment gives the list that the set operations give', () => {
  const cards = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((n) => `${n}`.padStart(20, '0')))
  fc.assert(
    fc.property(cards, cards, cards, (base, added, removedOrAdded) => {
      const removed = removedOrAdded.filter((card) => !added.includes(card))
      const expected = new Set([...base.filter((card) => !removed.includes(card)), ...added])
      const full = applyHotlistIncrement(
        packCardNumbers(base),
        packCardNumbers(added),
        packCardNumbers(removed),
      )
      expect(toHex(full)).toBe(toHex(packCardNumbers(expected)))
    }),
  )
})

test('a packed list has the cards that were packed and no others', () => {
  const number = fc.integer({ min: 0, max: 60 }).map((n) => `${n}`.padStart(20, '0'))
  fc.assert(
    fc.property(fc.array(number), number, (numbers, wanted) => {
      expect(hasPackedCard(packCardNumbers(numbers), wanted)).toBe(numbers.includes(wanted))
    }),
  )
})

test('refuses an increment that adds and removes one card', () => {
  const card = packCardNumbers(['03100000000000000001'])
  expect(() => applyHotlistIncrement(new Uint8Array(), card, card)).toThrow(
    expect.objectContaining({ code: 'CARD_LIST_INVALID' }),
  )
})

test('hashes the meaning of each list, whatever order its entries come in', () => {
  const hashOf = (content: Parameters<typeof buildFullDocument>[1]) =>
    toHex(buildFullDocument(head, content).contentHash ?? new Uint8Array())
  expect(hashOf({ tariff: { policyJson: '{}' } })).toBe(sha256('{}'))
  expect(hashOf({ keyVersions: { purchaseKeyVersions: [2, 1] } })).toBe(sha256('1\n2\n'))
  expect(hashOf({ cities: { cities: [{ city: '3764', fromMs: 5 }, { city: '1000' }] } })).toBe(
    sha256('1000 0 0\n3764 5 0\n'),
  )
  expect(hashOf({ issuers: { issuers: [{ institution: '03763764', untilMs: 9 }] } })).toBe(
    sha256('03763764 0 9\n'),
  )
  const added = packCardNumbers(['03100000000000000001'])
  expect(hashOf({ hotlist: { added } })).toBe(sha256(added))
})

test('hashes how lines work and what codes are verified by, whatever the order', () => {
  const lines = [
    { lineId: '201', passengersMax: 40, openMinutesMax: 90, doorMode: doorMode.DOOR_MODE_BOARD },
    { lineId: '101', lean: true, allowsOverdraft: true },
  ]
  const rideCode = {
    caRecords: [Uint8Array.of(0x21, 0x01)],
    issuers: [{ issuerId: '01343930', city: '2500', institution: '01012500', fromMs: 5 }],
    deniedAccounts: Uint8Array.of(0x03, 0x10),
  }
  const text = [
    [{ lines: { lines } }, '101 1 0 0 0 1\n201 0 40 90 1 0\n'],
    [{ rideCode }, 'ca 2101\ndenied 0310\nissuer 01343930 2500 01012500 5 0 0\n'],
  ] as const
  for (const [content, hashed] of text) {
    expect(toHex(documentContentHash(content))).toBe(sha256(hashed))
  }
})

test('an increment states the hash of the full list and has none of its own', () => {
  const base = packCardNumbers(['03100000000000000001', '03100000000000000002'])
  const removed = packCardNumbers(['03100000000000000001'])
  const change = { added: new Uint8Array(), removed }
  const increment = buildHotlistIncrement(head, 1, base, change)
  expect(toHex(increment.contentHash ?? new Uint8Array())).toBe(
    sha256(packCardNumbers(['03100000000000000002'])),
  )
  expect(() => documentContentHash(increment)).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_INVALID' }),
  )
})

test('a signature is worth nothing in another domain, for other bytes or cut short', () => {
  const document = buildFullDocument(head, { tariff: { policyJson: '{}' } })
  const signed = decodeMessage(
    'SignedDocument',
    signDocument(document, { privateKey, keyVersion: 3 }),
  )
  const { payload: bytes, signature } = signed
  expect(signed.keyVersion).toBe(3)
  expect(isSignedBy(publicKey, signingDomain.document, { bytes, signature })).toBe(true)
  expect(isSignedBy(publicKey, signingDomain.batch, { bytes, signature })).toBe(false)
  const cut = signature.subarray(1)
  expect(isSignedBy(publicKey, signingDomain.document, { bytes, signature: cut })).toBe(false)
  expect(isSignedBy(publicKey, signingDomain.document, { bytes: signature, signature })).toBe(false)
})

test('signs the domain prefix and the bytes, nothing else', () => {
  const signature = signBytes(signingDomain.batch, Buffer.from([1, 2, 3]), privateKey)
  // openssl pkeyutl -sign -rawin over the same 21 bytes.
  expect(toHex(signature)).toBe(
    '05260f5f1d8c2d82e5652e78776a493d8d5d532a1ddc5df866a77104237e3091' +
      'f90c1c87dbe8a9e44ef9700d77e687d32780cf16f3461e6640a443300b470601',
  )
})

test('refuses a public key of a wrong length', () => {
  expect(() => ed25519PublicKey(new Uint8Array(31))).toThrow(
    expect.objectContaining({ code: 'PUBLIC_KEY_INVALID' }),
  )
})

test('every list has a name, and the name leads back to it', () => {
  expect(documentPath({ kind: listKind.LIST_KIND_HOTLIST, version: 7, baseVersion: 6 })).toBe(
    '/v1/documents/hotlist/7?base=6',
  )
  for (const kind of [1, 2, 3, 4, 5] as const) {
    const name = documentPath({ kind, version: 1, baseVersion: 0 }).split('/')[3] ?? ''
    expect(listKindOf(name)).toBe(kind)
  }
  expect(listKindOf('unknown')).toBeUndefined()
})
