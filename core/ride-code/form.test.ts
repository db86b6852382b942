import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodeIssuer } from './code-issuer.ts'
import { parseRideCode } from './read-ride-code.ts'
import { epoch2000Ms } from './settings.ts'
import { codeIssuer, issuerOptions, terms } from './testing/scene.ts'
import { unframeRideCode } from './unframe.ts'

const malformed = expect.objectContaining({ code: 'RIDE_CODE_MALFORMED' })
const golden = codeIssuer.issue(terms)

/** Places of card.md 5.1, counted by hand, for 28 bytes of custom data. */
test('a code has its fields where card.md 5.1 has them', () => {
  const hex = (from: number, length: number) => golden.subarray(from, from + length).toHex()
  expect(golden.length).toBe(3 + 117 + 16 + 10 + 4 + 4 + 1 + 3 + 33 + 4 + 2 + 1 + 28 + 65 + 4 + 65)
  expect(hex(0, 3)).toBe('810165')
  expect(golden.subarray(3, 120)).toEqual(codeIssuer.certificate)
  expect(hex(3, 20)).toBe('2401010000021203664530123000000104040021')
  expect(hex(120, 16)).toBe('50415930303031000000000000000000')
  expect(hex(136, 10)).toBe(terms.cardAccountId)
  expect(hex(146, 12)).toBe('036645300000000101' + '0007d0')
  expect(hex(191, 7)).toBe('6a1e1d00' + '003c' + '1c')
  expect(golden.subarray(198, 226)).toEqual(terms.customData)
  expect(hex(226, 1)).toBe('15')
  expect(hex(291, 5)).toBe('6a1ccb76' + '15')
})

test('with the other order the issuer signs first and the custom data follows', () => {
  const other = codeIssuer.issue(terms, { customBeforeSignature: false })
  expect(other[197]).toBe(0x15)
  expect(other[262]).toBe(28)
  expect(other.subarray(263, 291)).toEqual(terms.customData)
  expect(parseRideCode(other, { customBeforeSignature: false }).customData).toEqual(
    terms.customData,
  )
})

test('seconds can count from 2000 in China', () => {
  const other = codeIssuer.issue(terms, { epochMs: epoch2000Ms })
  expect(other.subarray(291, 295).toHex()).toBe((0x6a1ccb76 - 946_656_000).toString(16))
  expect(parseRideCode(other, { epochMs: epoch2000Ms }).generatedAtMs).toBe(terms.generatedAtMs)
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const hexDigits = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
const second = fc.integer({ min: 0, max: 0xffff_ffff })

const anyTerms = fc.record({
  payAccountId: fc.stringMatching(/^[!-~]{0,16}$/),
  cardAccountId: digits(20),
  platformId: hexDigits(8),
  accountType: hexDigits(2),
  maximumAmountFen: fc.integer({ min: 0, max: 0xff_ffff }),
  authorisedUntilMs: second.map((s) => s * 1_000),
  validitySeconds: fc.integer({ min: 0, max: 0xffff }),
  customData: fc.uint8Array({ maxLength: 128 }),
  generatedAtMs: second.map((s) => s * 1_000),
})

test('what is built is parsed back, in both orders', () => {
  fc.assert(
    fc.property(anyTerms, fc.boolean(), (some, customBeforeSignature) => {
      const settings = { customBeforeSignature }
      const code = parseRideCode(codeIssuer.issue(some, settings), settings)
      expect(code).toMatchObject({ ...some, version: 0x81, issuerId: issuerOptions.issuerId })
      expect(code.certificate.bytes).toEqual(codeIssuer.certificate)
    }),
    { numRuns: 30 },
  )
})

test('the same seed issues the same bytes, another seed others', () => {
  expect(createCodeIssuer(issuerOptions).issue(terms)).toEqual(golden)
  expect(createCodeIssuer({ ...issuerOptions, seed: 'x' }).issue(terms)).not.toEqual(golden)
})

test('any bytes are a code or malformed, and nothing else', () => {
  const someOf = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.tuple(fc.nat(golden.length - 1), fc.uint8Array({ maxLength: 40 })).map(([at, bytes]) => {
      const broken = golden.slice()
      broken.set(bytes.subarray(0, broken.length - at), at)
      return broken
    }),
    fc.nat(golden.length).map((length) => golden.slice(0, length)),
  )
  const parseOrMalformed = (bytes: Uint8Array) => {
    try {
      parseRideCode(bytes)
    } catch (error) {
      expect(error).toEqual(malformed)
    }
  }
  fc.assert(fc.property(someOf, parseOrMalformed), { numRuns: 2_000 })
})

test.each<[name: string, at: number, byte: number]>([
  ['a version below 80', 0, 0x7f],
  ['a length that is not that of the code', 2, 0x64],
  ['a certificate head that is not 24', 3, 0x25],
  ['a certificate of a thirteenth month', 14, 0x13],
  ['a certificate of another algorithm', 19, 0x05],
  ['a payment account with a control character', 121, 0x07],
  ['a card account that is not BCD', 140, 0x0a],
  ['custom data that is longer than the code', 197, 0x1d],
  ['custom data over the bound', 197, 0xff],
  ["an issuer's signature without its mark", 226, 0x16],
  ["a user's signature without its mark", 295, 0x14],
])('refuses %s as malformed', (_, at, byte) => {
  const broken = golden.slice()
  broken[at] = byte
  expect(() => parseRideCode(broken)).toThrow(malformed)
})

test('a scanner may hand over bytes, hex or base64', () => {
  const text = (value: string) => unframeRideCode(new TextEncoder().encode(value))
  expect(unframeRideCode(golden)).toEqual(golden)
  expect(text(golden.toHex())).toEqual(golden)
  expect(text(golden.toHex().toUpperCase())).toEqual(golden)
  expect(text(golden.toBase64())).toEqual(golden)
  expect(text(`${golden.toBase64({ alphabet: 'base64url', omitPadding: true })}\r\n`)).toEqual(
    golden,
  )
  for (const wrong of ['', 'https://example.org/?a=1', 'g=', 'a'.repeat(3_000)]) {
    expect(() => text(wrong)).toThrow(malformed)
  }
})
