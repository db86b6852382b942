import { expect, test } from 'vitest'
import { codeIssuer, issuerOptions } from './testing/scene.ts'
import { publicCaRecord } from './testing/vectors.ts'
import { rideCodeTrustOf } from './trust.ts'

const issuer = { issuerId: issuerOptions.issuerId, city: '4530', institution: '03664530' }
const list = { caRecords: [publicCaRecord], issuers: [issuer], deniedAccounts: new Uint8Array() }

test('a document becomes what codes are held against; no end means for ever', () => {
  const trust = rideCodeTrustOf(list)
  expect(trust.caRecords).toEqual([publicCaRecord])
  expect(trust.issuers.get(issuerOptions.issuerId)).toEqual({
    ...{ city: '4530', institution: '03664530', fromMs: 0 },
    ...{ untilMs: 0, clockToleranceSeconds: 0 },
  })
  expect(rideCodeTrustOf({}).issuers.size).toBe(0)
})

const forged = publicCaRecord.slice()
forged[143] = (forged[143] ?? 0) ^ 0x01

test.each([
  ['a CA record that is too short', { ...list, caRecords: [publicCaRecord.subarray(1)] }],
  ['a CA record that does not sign itself', { ...list, caRecords: [forged] }],
  ['an index that stands twice', { ...list, caRecords: [publicCaRecord, codeIssuer.caRecord] }],
  ['an issuer that stands twice', { ...list, issuers: [issuer, issuer] }],
  ['an issuer id that is not hex', { ...list, issuers: [{ ...issuer, issuerId: '0366453g' }] }],
  ['a city that is not 4 digits', { ...list, issuers: [{ ...issuer, city: '453' }] }],
  ['an institution that is not 8 digits', { ...list, issuers: [{ ...issuer, institution: '' }] }],
  ['a denied list that is not whole', { ...list, deniedAccounts: new Uint8Array(9) }],
])('refuses %s', (_, wrong) => {
  expect(() => rideCodeTrustOf(wrong)).toThrow(
    expect.objectContaining({ code: 'RIDE_CODE_TRUST_INVALID' }),
  )
})
