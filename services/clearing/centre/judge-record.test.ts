import { createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import type { UploadRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { encodeGbk } from '@tongxing/core/clearing-files/gbk.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import { parseLocalTimestamp } from '@tongxing/core/time/service-day.ts'
import { expect, test } from 'vitest'
import { type JudgeContext, judgeRecord } from './judge-record.ts'
import { duplicateOf, verdicts } from './verdicts.ts'

/** The purchase of card.md 2.12, whose TAC is known. */
const record: UploadRecord = {
  ...{ acquirerSerial: '000000000001', retrievalReference: '241229000001' },
  ...{ transactionType: '8451', serviceType: '01', receivingInstitution: '01000000' },
  ...{ issuerInstitution: '01011000', acquirerInstitution: '03763764' },
  ...{ senderInstitution: '03763764', mcc: '4111', channel: '01', operatorId: 'BUS-1' },
  ...{ vehicleId: '', lineId: '', stopNumber: 0, cardNumber: '03105170070104791381' },
  ...{ issuerId: '01011000ffffffff', cardCity: '', acceptorCity: '', cardKind: 1 },
  ...{ discountType: '0000', purse: 0, purchaseCounter: 41, balanceBeforeFen: 5_000 },
  ...{ amountFen: 500, balanceAfterFen: 4_500, listPriceFen: 500, tappedAt: '20241229141740' },
  ...{ operatingDay: '2024-12-29', psamId: '300089000340', psamCounter: 42, tacType: '09' },
  ...{ tac: '40a5ad73', algorithm: '00', keyVersion: '01', keyIndex: '01', proof: '00' },
  test: false,
  rideCode: '',
}
const tappedAtMs = parseLocalTimestamp(record.tappedAt)
const rate = { fixedE7: 1 }
const context: JudgeContext = {
  issuers: [{ institution: '01011000', fromMs: tappedAtMs, untilMs: 0 }],
  rates: [
    {
      ...{ id: '1', businessType: '-1', serviceType: '01', acquirer: '-1', issuer: '-1' },
      ...{ effectiveDay: '2018-04-01', fee: rate, issuerShare: rate, acquirerShare: rate },
    },
  ],
  verifiers: new Map([
    [
      record.issuerId,
      createTacVerifier({
        masterKey: Uint8Array.fromHex('00112233445566778899aabbccddeeff'),
      }),
    ],
  ]),
  limits: { aheadMaxMs: 600_000, ageMaxMs: 86_400_000, amountMaxFen: 9_900 },
  receivedAtMs: tappedAtMs + 1_000,
}
const verdictOf = (change: Partial<UploadRecord>, about: Partial<JudgeContext> = {}) =>
  judgeRecord({ ...record, ...change }, { ...context, ...about }).verdict

test('accepts a record that its TAC proves, and one whose issuer keeps its key', () => {
  expect(judgeRecord(record, context)).toEqual({ verdict: verdicts.accepted, proved: true })
  const unchecked = { ...context, verifiers: new Map() }
  expect(judgeRecord({ ...record, tac: '00000000' }, unchecked)).toEqual({
    verdict: verdicts.accepted,
    proved: false,
  })
})

test('answers each fault with its own code', () => {
  const faults: [Partial<UploadRecord>, keyof typeof verdicts][] = [
    [{ issuerId: '02022000ffffffff' }, 'malformed'],
    [{ issuerId: 'ffffffffffffffff' }, 'malformed'],
    [{ algorithm: '02' }, 'malformed'],
    [{ purse: 2 }, 'malformed'],
    [{ purchaseCounter: 65_536 }, 'malformed'],
    [{ tappedAt: '20241329141740' }, 'malformed'],
    [{ acquirerInstitution: '01011000' }, 'notForeign'],
    [{ tappedAt: '20241229141739' }, 'issuerNotAccepted'],
    [{ proof: '02' }, 'grey'],
    [{ balanceAfterFen: 4_499 }, 'balanceWrong'],
    [{ tappedAt: '20241229142742' }, 'timeAhead'],
    [{ balanceBeforeFen: 15_000, amountFen: 9_901, balanceAfterFen: 5_099 }, 'amountImpossible'],
    [{ tac: '' }, 'tacMissing'],
    [{ tac: '40a5ad74' }, 'tacWrong'],
    [{ psamCounter: 43 }, 'tacWrong'],
    [{ serviceType: '02' }, 'rateMissing'],
  ]
  const found = faults.map(([change]) => ({ change, ...verdictOf(change) }))
  expect(found).toEqual(faults.map(([change, name]) => ({ change, ...verdicts[name] })))
  expect(verdictOf({}, { receivedAtMs: tappedAtMs + 86_400_001 })).toEqual(verdicts.tooLate)
})

test('every code is its own and every text fits the file', () => {
  const all = Object.values(verdicts)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  const longest = duplicateOf('UP260312000000110000000000000001H', 999_999)
  for (const { code, text } of [...all, longest]) {
    expect(code).toMatch(/^\d{6}$/)
    expect(encodeGbk(text)?.length).toBeLessThanOrEqual(40)
  }
})

test('judges a ride code by form, account and amount, and leaves who signed to its issuer', () => {
  const issuer = createCodeIssuer({
    ...{ seed: 'centre', issuerId: '01343764', caKeyIndex: 1, expiryMonth: '2030-12' },
  })
  const bytes = issuer.issue({
    ...{ payAccountId: 'PAY1', cardAccountId: record.cardNumber, platformId: '00000001' },
    ...{ accountType: '01', maximumAmountFen: 1_000, generatedAtMs: tappedAtMs },
    ...{ validitySeconds: 60, authorisedUntilMs: tappedAtMs, customData: new Uint8Array() },
  })
  const code = parseRideCode(bytes)
  const onCode = (change: Partial<UploadRecord> = {}) =>
    judgeRecord(
      {
        ...{ ...record, rideCode: bytes.toHex(), issuerId: '0101100001343764', tac: '' },
        ...{ purchaseCounter: 0, balanceBeforeFen: 0, balanceAfterFen: 0, ...change },
      },
      { ...context, code },
    )
  expect(onCode()).toEqual({ verdict: verdicts.accepted, proved: false })
  const faults: [Partial<UploadRecord>, keyof typeof verdicts][] = [
    [{ cardNumber: '03105170070104791382' }, 'malformed'],
    [{ issuerId: '0101100001343765' }, 'malformed'],
    [{ amountFen: 1_001 }, 'amountImpossible'],
    [{ tappedAt: '20241229142742' }, 'timeAhead'],
    [{ acquirerInstitution: '01011000' }, 'notForeign'],
  ]
  const found = faults.map(([change]) => onCode(change).verdict)
  expect(found).toEqual(faults.map(([, name]) => verdicts[name]))
  const unread = judgeRecord({ ...record, rideCode: 'ff' }, context)
  expect(unread.verdict).toBe(verdicts.malformed)
})
