import { afterAll, expect, test } from 'vitest'
import { verifyCaRecord } from './ca-record.ts'
import { createOpenSsl } from './testing/openssl.ts'
import { codeIssuer, nowMs, refusalOf, terms } from './testing/scene.ts'
import { publicCaRecord, publicCertificate } from './testing/vectors.ts'

/**
 * Every place and range below is counted by hand from docs/ride-code.md and used on raw bytes: our
 * layouts have no part in what OpenSSL is asked, and it none in what we are.
 */
const openSsl = createOpenSsl()
afterAll(() => openSsl.close())

const range = (bytes: Uint8Array, from: number, to: number) => bytes.subarray(from, to + 1)

function withByteChanged(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ 0x01
  return changed
}

function caRecordHolds(record: Uint8Array): boolean {
  return openSsl.verifies(range(record, 16, 79), range(record, 0, 79), range(record, 80, 143))
}

function certificateHolds(certificate: Uint8Array, caRecord: Uint8Array): boolean {
  const signed = range(certificate, 6, 52)
  return openSsl.verifies(range(caRecord, 16, 79), signed, range(certificate, 53, 116))
}

test('OpenSSL verifies the public CA record and certificate, neither with a byte changed', () => {
  expect(caRecordHolds(publicCaRecord)).toBe(true)
  expect(certificateHolds(publicCertificate, publicCaRecord)).toBe(true)
  expect(caRecordHolds(withByteChanged(publicCaRecord, 13))).toBe(false)
  expect(certificateHolds(withByteChanged(publicCertificate, 11), publicCaRecord)).toBe(false)
})

test('OpenSSL verifies all that we sign: record, certificate and both signatures of a code', () => {
  const { caRecord } = codeIssuer
  const code = codeIssuer.issue(terms)
  expect(caRecordHolds(caRecord)).toBe(true)
  expect(certificateHolds(range(code, 3, 119), caRecord)).toBe(true)
  // 28 bytes of custom data: the issuer's mark stands at 226, the user's at 295.
  const issuerKey = range(code, 23, 55)
  expect(openSsl.verifies(issuerKey, range(code, 3, 225), range(code, 227, 290))).toBe(true)
  const userKey = range(code, 158, 190)
  expect(openSsl.verifies(userKey, range(code, 0, 294), range(code, 296, 359))).toBe(true)
  const changed = withByteChanged(code, 200)
  expect(openSsl.verifies(issuerKey, range(changed, 3, 225), range(code, 227, 290))).toBe(false)
  expect(openSsl.verifies(userKey, range(changed, 0, 294), range(code, 296, 359))).toBe(false)
})

test('with the other order the issuer signs bytes 3 to 196 and the user still all before', () => {
  const settings = { customBeforeSignature: false }
  const code = codeIssuer.issue(terms, settings)
  const issuerKey = range(code, 23, 55)
  expect(openSsl.verifies(issuerKey, range(code, 3, 196), range(code, 198, 261))).toBe(true)
  const userKey = range(code, 158, 190)
  expect(openSsl.verifies(userKey, range(code, 0, 294), range(code, 296, 359))).toBe(true)
})

const ascii = (text: string) => new TextEncoder().encode(text).toHex()
const seconds = (ms: number) => (ms / 1_000).toString(16).padStart(8, '0')

/** A CA record, a certificate and a code without custom data, by OpenSSL and concatenation. */
function codeOfOpenSsl() {
  const [ca, issuer, user] = ['ca', 'issuer', 'user'].map((name) => openSsl.newKey(name))
  if (!ca || !issuer || !user) throw new Error('three names make three keys')
  const bytes = (...parts: string[]) => Uint8Array.fromHex(parts.join(''))
  const caBody = bytes('2101010000', 'a000000632', '02', '1230', '041140', ca.plain.toHex())
  const caRecord = bytes(caBody.toHex(), openSsl.sign(ca.path, caBody).toHex())
  const body = bytes('12', '03664530', '1230', '000001', '04040021', issuer.compressed.toHex())
  const head = '240101000002'
  const certificate = head + body.toHex() + openSsl.sign(ca.path, body).toHex()
  const byIssuer = bytes(
    ...[certificate, ascii('PAY0001').padEnd(32, '0'), '31040000000000000017', '03664530'],
    ...['00000001', '01', '0007d0', user.compressed.toHex(), seconds(nowMs + 60_000), '003c', '00'],
  )
  const issuerSignature = openSsl.sign(issuer.path, byIssuer).toHex()
  const generated = seconds(nowMs - 10_000)
  const byUser = bytes('81', '0149', byIssuer.toHex(), '15', issuerSignature, generated)
  const code = bytes(byUser.toHex(), '15', openSsl.sign(user.path, byUser).toHex())
  return { caRecord, code }
}

test('we verify what OpenSSL signs, and refuse it with any signed part changed', () => {
  const { caRecord, code } = codeOfOpenSsl()
  expect(code.length).toBe(332)
  expect(verifyCaRecord(caRecord)).toBe(true)
  expect(verifyCaRecord(withByteChanged(caRecord, 3))).toBe(false)
  const trust = { caRecords: [caRecord] }
  expect(refusalOf(code, { trust })).toBeUndefined()
  for (const [at, refusal] of [
    [17, 'RIDE_CODE_CERTIFICATE_WRONG'],
    [157, 'RIDE_CODE_ISSUER_SIGNATURE_WRONG'],
    [331, 'RIDE_CODE_USER_SIGNATURE_WRONG'],
  ] as const) {
    expect(refusalOf(withByteChanged(code, at), { trust })).toBe(refusal)
  }
})
