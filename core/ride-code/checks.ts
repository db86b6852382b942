import { isAcceptedAt } from '../parameters/accepted-period.ts'
import { hasPackedCard } from '../parameters/card-list.ts'
import type { Evidence } from './evidence.ts'
import { isAfterMonth } from './expiry-month.ts'
import { defaultSm2UserId, readSm2PublicKey, type Sm2PublicKey, verifySm2 } from './sm2.ts'
import type { AcceptedCodeIssuer, RideCodeRefusal } from './types.ts'

interface RideCodeCheck {
  /** What the code is refused by when the check fails. */
  readonly refusal: Exclude<RideCodeRefusal, 'RIDE_CODE_MALFORMED'>
  readonly passes: (evidence: Evidence) => boolean
}

/** The checks of card.md 5.3 after the form, in the order in which they are made. */
export const rideCodeChecks: readonly RideCodeCheck[] = [
  { refusal: 'RIDE_CODE_CA_UNKNOWN', passes: ({ ca }) => ca !== undefined },
  {
    refusal: 'RIDE_CODE_CERTIFICATE_WRONG',
    passes: (evidence) => issuerKey(evidence) !== undefined,
  },
  {
    refusal: 'RIDE_CODE_CERTIFICATE_EXPIRED',
    passes: ({ code, nowMs }) => !isAfterMonth(nowMs, code.certificate.expiryMonth),
  },
  { refusal: 'RIDE_CODE_ISSUER_MISMATCH', passes: isIssuerOfCertificate },
  {
    refusal: 'RIDE_CODE_ISSUER_NOT_ACCEPTED',
    passes: (evidence) => acceptedIssuer(evidence) !== undefined,
  },
  { refusal: 'RIDE_CODE_ISSUER_SIGNATURE_WRONG', passes: isSignedByIssuer },
  {
    refusal: 'RIDE_CODE_AUTHORISATION_EXPIRED',
    passes: ({ code, nowMs }) => nowMs <= code.authorisedUntilMs,
  },
  {
    refusal: 'RIDE_CODE_EXPIRED',
    passes: (evidence) =>
      ageSeconds(evidence) <= evidence.code.validitySeconds + toleranceSeconds(evidence),
  },
  {
    refusal: 'RIDE_CODE_FROM_FUTURE',
    passes: (evidence) =>
      -ageSeconds(evidence) <= evidence.settings.futureSkewSeconds + toleranceSeconds(evidence),
  },
  { refusal: 'RIDE_CODE_USER_SIGNATURE_WRONG', passes: isSignedByUser },
  {
    refusal: 'RIDE_CODE_ACCOUNT_TYPE_REFUSED',
    passes: ({ code, settings }) => !settings.refusedAccountTypes.includes(code.accountType),
  },
  {
    refusal: 'RIDE_CODE_DENIED',
    passes: ({ code, trust }) => !hasPackedCard(trust.deniedAccounts, code.cardAccountId),
  },
  {
    refusal: 'RIDE_CODE_AMOUNT_OVER_MAXIMUM',
    passes: ({ code, amountFen = 0 }) => amountFen <= code.maximumAmountFen,
  },
]

/** The issuer of the code, where codes of its city ride at this time. */
export function acceptedIssuer({ code, trust, nowMs }: Evidence): AcceptedCodeIssuer | undefined {
  const issuer = trust.issuers.get(code.issuerId)
  return issuer !== undefined && isAcceptedAt(issuer, nowMs) ? issuer : undefined
}

function issuerKey({ code, ca, settings }: Evidence): Sm2PublicKey | undefined {
  return ca && settings.certificateKeys.keyOf(code.certificate, ca.publicKey)
}

function isIssuerOfCertificate({ code, settings }: Evidence): boolean {
  const certified = code.certificate.issuerId
  return code.issuerId === (settings.issuerOfCertificate.get(certified) ?? certified)
}

function isSignedByIssuer(evidence: Evidence): boolean {
  const key = issuerKey(evidence)
  const signed = { message: evidence.issuerSigned, userId: defaultSm2UserId }
  return key !== undefined && verifySm2(key, signed, evidence.code.issuerSignature)
}

function isSignedByUser({ code, userSigned, settings }: Evidence): boolean {
  const key = readSm2PublicKey(code.userPublicKey)
  const signed = { message: userSigned, userId: settings.userSm2Id }
  return key !== undefined && verifySm2(key, signed, code.userSignature)
}

function ageSeconds({ code, nowMs }: Evidence): number {
  return (nowMs - code.generatedAtMs) / 1_000
}

/** Some issuers' codes are made by clocks in another time zone (Zibo allows 8 h, card.md 5.3). */
function toleranceSeconds(evidence: Evidence): number {
  return acceptedIssuer(evidence)?.clockToleranceSeconds ?? 0
}
