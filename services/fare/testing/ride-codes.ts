import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { createRideCodeVerifier } from '@tongxing/core/ride-code/create-verifier.ts'
import type { RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

/** Version of the list of codes that these tests hold. */
export const CODE_LIST = 1

/** Codes of the county's own institution, and of the other city's, under one authority each. */
const issuerOf = (issuerId: string, caKeyIndex: number) =>
  createCodeIssuer({ seed: 'fare tests', issuerId, caKeyIndex, expiryMonth: '2030-12' })
const own = issuerOf('01343764', 1)
const foreign = issuerOf('01340000', 2)
/** Of an institution that is accepted, for a city that is not. */
const farAway = issuerOf('01340001', 3)
const issuers = { own, foreign, farAway }

const always = { fromMs: 0, untilMs: 0, clockToleranceSeconds: 0 }

export const testVerifier: RideCodeVerifier = createRideCodeVerifier({
  caRecords: Object.values(issuers).map(({ caRecord }) => caRecord),
  issuers: new Map([
    ['01343764', { city: '3764', institution: '03763764', ...always }],
    ['01340000', { city: '3610', institution: '00003764', ...always }],
    ['01340001', { city: '9990', institution: '00003764', ...always }],
  ]),
  deniedAccounts: new Uint8Array(),
})

/** A code that its account made at an instant, valid for a minute and for 20.00 yuan. */
export function rideCode(
  accountId: string,
  generatedAtMs: number,
  issuer: keyof typeof issuers = 'own',
): Uint8Array {
  return issuers[issuer].issue({
    ...{ payAccountId: 'PAY1', cardAccountId: accountId, platformId: '00000001' },
    ...{ accountType: '01', maximumAmountFen: 2_000, validitySeconds: 60 },
    ...{ authorisedUntilMs: generatedAtMs + 3_600_000, generatedAtMs },
    customData: new Uint8Array(),
  })
}

/** What a purchase's record is when the ride was paid by a code: no purse, no SAM counter. */
export function onCode(record: TapRecord, code: Uint8Array, accountId: string): TapRecord {
  return {
    ...record,
    ...{ kind: recordKind.RECORD_KIND_CODE_RIDE, cardNumber: accountId, issuerId: '' },
    ...{ purchaseCounter: 0, balanceBeforeFen: 0, balanceAfterFen: 0, psamCounter: 0, tac: null },
    ...{ medium: 'qr', rideCode: code, rideCodeListVersion: CODE_LIST },
  }
}
