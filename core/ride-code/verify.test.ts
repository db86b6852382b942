import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packCardNumbers } from '../parameters/card-list.ts'
import { readCaRecord, verifyCaRecord } from './ca-record.ts'
import { isCertifiedBy, readCertificate } from './certificate.ts'
import { createCodeIssuer } from './code-issuer.ts'
import { createCertificateKeys } from './certificate-keys.ts'
import { createRideCodeVerifier } from './create-verifier.ts'
import { rideCodeKeyOf } from './identity.ts'
import { parseRideCode } from './read-ride-code.ts'
import {
  acceptedIssuer,
  codeIssuer,
  issuerOptions,
  nowMs,
  refusalOf,
  terms,
  trust,
} from './testing/scene.ts'
import { publicCaRecord, publicCertificate } from './testing/vectors.ts'

const code = codeIssuer.issue(terms)

test('the public CA record and certificate verify; with one byte changed they do not', () => {
  expect(verifyCaRecord(publicCaRecord)).toBe(true)
  const ca = readCaRecord(publicCaRecord)
  expect(ca).toMatchObject({ index: 2, expiryMonth: '2040-12' })
  const certificate = readCertificate(publicCertificate)
  expect(certificate).toMatchObject({
    ...{ caKeyIndex: 2, issuerId: '01343930', expiryMonth: '2018-12', serial: '908866' },
  })
  expect(isCertifiedBy(certificate, ca.publicKey)).toBe(true)
  for (let at = 0; at < 117; at += 1) {
    const bytes = publicCertificate.slice()
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    expect(isCertifiedBy({ ...certificate, bytes }, ca.publicKey), `byte ${at}`).toBe(at < 6)
  }
  const changed = publicCaRecord.slice()
  changed[1] = 0x02
  expect(verifyCaRecord(changed)).toBe(false)
})

test('a good code rides, and the verdict names its issuer', () => {
  const verdict = createRideCodeVerifier(trust).verify(code, { nowMs, amountFen: 2_000 })
  expect(verdict).toEqual({ code: parseRideCode(code), issuer: acceptedIssuer })
  expect(createRideCodeVerifier(trust).verify(code, { nowMs })).toEqual(verdict)
})

/** By what a changed byte is found out, from the byte on, with 28 bytes of custom data. */
const found: readonly (readonly [from: number, byWhat: readonly string[]])[] = [
  [0, ['RIDE_CODE_USER_SIGNATURE_WRONG']],
  [1, ['RIDE_CODE_MALFORMED']],
  [4, ['RIDE_CODE_ISSUER_SIGNATURE_WRONG']],
  [8, ['RIDE_CODE_CA_UNKNOWN']],
  [9, ['RIDE_CODE_MALFORMED', 'RIDE_CODE_CERTIFICATE_WRONG']],
  [120, ['RIDE_CODE_MALFORMED', 'RIDE_CODE_ISSUER_SIGNATURE_WRONG']],
  [146, ['RIDE_CODE_ISSUER_MISMATCH']],
  [150, ['RIDE_CODE_ISSUER_SIGNATURE_WRONG']],
  [197, ['RIDE_CODE_MALFORMED']],
  [198, ['RIDE_CODE_ISSUER_SIGNATURE_WRONG']],
  [226, ['RIDE_CODE_MALFORMED']],
  [227, ['RIDE_CODE_ISSUER_SIGNATURE_WRONG']],
  [291, ['RIDE_CODE_EXPIRED', 'RIDE_CODE_FROM_FUTURE', 'RIDE_CODE_USER_SIGNATURE_WRONG']],
  [295, ['RIDE_CODE_MALFORMED']],
  [296, ['RIDE_CODE_USER_SIGNATURE_WRONG']],
]

test('a code with any byte changed is refused, by the check that covers the byte', () => {
  const verifier = createRideCodeVerifier(trust)
  expect(code.length).toBe(360)
  for (let at = 0; at < code.length; at += 1) {
    const changed = code.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x01
    // The head of the certificate is a constant, also of a changed code.
    const byWhat = at === 3 ? ['RIDE_CODE_MALFORMED'] : found.findLast(([from]) => at >= from)?.[1]
    expect(byWhat, `byte ${at}`).toContain(verifier.verify(changed, { nowMs }).refusal)
  }
})

test('a code with any byte changed to any other is refused', () => {
  const verifier = createRideCodeVerifier(trust)
  const change = fc.record({ at: fc.nat(code.length - 1), by: fc.integer({ min: 1, max: 255 }) })
  fc.assert(
    fc.property(change, ({ at, by }) => {
      const changed = code.slice()
      changed[at] = (changed[at] ?? 0) ^ by
      expect(verifier.verify(changed, { nowMs }).refusal).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test('dates: a certificate and its authority last to the end of their month in China', () => {
  const endMs = Date.UTC(2031, 0, 1) - 8 * 3_600_000
  const late = codeIssuer.issue({
    ...terms,
    generatedAtMs: endMs - 1_000,
    authorisedUntilMs: endMs + 60_000,
  })
  expect(refusalOf(late, { nowMs: endMs - 1 })).toBeUndefined()
  const { caRecord } = createCodeIssuer({ ...issuerOptions, expiryMonth: '2031-01' })
  expect(refusalOf(late, { nowMs: endMs })).toBe('RIDE_CODE_CA_UNKNOWN')
  expect(refusalOf(late, { nowMs: endMs, trust: { caRecords: [caRecord] } })).toBe(
    'RIDE_CODE_CERTIFICATE_EXPIRED',
  )
})

test('dates: authorisation, validity and the future end to the second', () => {
  const authorised = codeIssuer.issue({ ...terms, authorisedUntilMs: nowMs })
  expect(refusalOf(authorised)).toBeUndefined()
  expect(refusalOf(authorised, { nowMs: nowMs + 1 })).toBe('RIDE_CODE_AUTHORISATION_EXPIRED')
  const madeMs = terms.generatedAtMs
  expect(refusalOf(code, { nowMs: madeMs + 60_000 })).toBeUndefined()
  expect(refusalOf(code, { nowMs: madeMs + 60_001 })).toBe('RIDE_CODE_EXPIRED')
  expect(refusalOf(code, { nowMs: madeMs - 5_000 })).toBeUndefined()
  expect(refusalOf(code, { nowMs: madeMs - 5_001 })).toBe('RIDE_CODE_FROM_FUTURE')
})

test("an issuer's clock tolerance widens both ends", () => {
  const tolerant = { ...acceptedIssuer, clockToleranceSeconds: 8 * 3_600 }
  const issuers = new Map([[issuerOptions.issuerId, tolerant]])
  const after = nowMs - 10_000 + 60_000 + 8 * 3_600_000
  expect(refusalOf(code, { nowMs: after, trust: { issuers } })).toBeUndefined()
  expect(refusalOf(code, { nowMs: after + 1, trust: { issuers } })).toBe('RIDE_CODE_EXPIRED')
  const before = nowMs - 15_000 - 8 * 3_600_000
  expect(refusalOf(code, { nowMs: before, trust: { issuers } })).toBeUndefined()
  expect(refusalOf(code, { nowMs: before - 1, trust: { issuers } })).toBe('RIDE_CODE_FROM_FUTURE')
})

test('an issuer is accepted from its date until its end, and others never', () => {
  const issuers = new Map([
    [issuerOptions.issuerId, { ...acceptedIssuer, fromMs: nowMs, untilMs: nowMs + 1_000 }],
  ])
  const notAccepted = 'RIDE_CODE_ISSUER_NOT_ACCEPTED'
  expect(refusalOf(code, { trust: { issuers } })).toBeUndefined()
  expect(refusalOf(code, { nowMs: nowMs - 1, trust: { issuers } })).toBe(notAccepted)
  expect(refusalOf(code, { nowMs: nowMs + 1_000, trust: { issuers } })).toBe(notAccepted)
  expect(refusalOf(code, { trust: { issuers: new Map() } })).toBe(notAccepted)
})

test('an issuer whose certificate bears another id can be named', () => {
  const issuerOfCertificate = new Map([[issuerOptions.issuerId, '99990000']])
  expect(refusalOf(code, { settings: { issuerOfCertificate } })).toBe('RIDE_CODE_ISSUER_MISMATCH')
})

test('business: account type, denied account, maximum amount', () => {
  const refused = codeIssuer.issue({ ...terms, accountType: 'dd' })
  expect(refusalOf(refused)).toBe('RIDE_CODE_ACCOUNT_TYPE_REFUSED')
  expect(refusalOf(refused, { settings: { refusedAccountTypes: [] } })).toBeUndefined()
  const others = ['31040000000000000016', '31040000000000000018']
  expect(refusalOf(code, { trust: { deniedAccounts: packCardNumbers(others) } })).toBeUndefined()
  const deniedAccounts = packCardNumbers([...others, terms.cardAccountId])
  expect(refusalOf(code, { trust: { deniedAccounts } })).toBe('RIDE_CODE_DENIED')
  expect(refusalOf(code, { amountFen: 2_001 })).toBe('RIDE_CODE_AMOUNT_OVER_MAXIMUM')
})

test('a code read in the wrong order or under another id is refused, not misread', () => {
  const other = codeIssuer.issue(terms, { customBeforeSignature: false })
  expect(refusalOf(other, { settings: { customBeforeSignature: false } })).toBeUndefined()
  expect(refusalOf(other)).toBe('RIDE_CODE_MALFORMED')
  expect(refusalOf(code, { settings: { userSm2Id: 'ALICE123' } })).toBe(
    'RIDE_CODE_USER_SIGNATURE_WRONG',
  )
})

test('certificates beyond the bound of the cache are verified again and still right', () => {
  const issuers = ['03664530', '03664531', '03664532'].map((issuerId) => ({
    issuerId,
    codes: createCodeIssuer({ ...issuerOptions, issuerId }),
  }))
  const verifier = createRideCodeVerifier(
    { ...trust, issuers: new Map(issuers.map(({ issuerId }) => [issuerId, acceptedIssuer])) },
    { certificateKeys: createCertificateKeys(1) },
  )
  for (const { codes } of [...issuers, ...issuers]) {
    expect(verifier.verify(codes.issue(terms), { nowMs }).refusal).toBeUndefined()
    const forged = codes.issue(terms)
    forged[5] = 0x02
    expect(verifier.verify(forged, { nowMs }).refusal).toBe('RIDE_CODE_ISSUER_SIGNATURE_WRONG')
  }
})

test('a ride is identified by issuer, account, generation time and user signature', () => {
  const key = rideCodeKeyOf(parseRideCode(code))
  expect(key).toMatch(/^code\/03664530\/31040000000000000017\/1780271990\/[0-9a-f]{16}$/)
  const other = codeIssuer.issue({ ...terms, maximumAmountFen: 1_999 })
  expect(rideCodeKeyOf(parseRideCode(other))).not.toBe(key)
})
