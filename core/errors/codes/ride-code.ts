import type { ErrorCodeTable } from './entry.ts'

/** Ride codes: refusals in the order of the checks (card.md 5.3), then what they are made of. */
export const rideCodeCodes = {
  RIDE_CODE_MALFORMED: { message: 'no ride code: {what}', status: 422 },
  RIDE_CODE_CA_UNKNOWN: {
    message: 'the ride code names a certification authority that is not known or has expired',
    status: 422,
  },
  RIDE_CODE_CERTIFICATE_WRONG: {
    message: 'the certificate in the ride code is not signed by its authority',
    status: 422,
  },
  RIDE_CODE_CERTIFICATE_EXPIRED: {
    message: 'the certificate in the ride code has expired',
    status: 422,
  },
  RIDE_CODE_ISSUER_MISMATCH: {
    message: 'the ride code is of another issuer than its certificate',
    status: 422,
  },
  RIDE_CODE_ISSUER_NOT_ACCEPTED: {
    message: 'ride codes of this issuer are not accepted here today',
    status: 422,
  },
  RIDE_CODE_ISSUER_SIGNATURE_WRONG: {
    message: "the issuer's signature of the ride code is wrong",
    status: 422,
  },
  RIDE_CODE_AUTHORISATION_EXPIRED: {
    message: 'the authorisation of the ride code has expired',
    status: 422,
  },
  RIDE_CODE_EXPIRED: { message: 'the ride code was made too long ago', status: 422 },
  RIDE_CODE_FROM_FUTURE: { message: 'the ride code was made in the future', status: 422 },
  RIDE_CODE_USER_SIGNATURE_WRONG: {
    message: "the user's signature of the ride code is wrong",
    status: 422,
  },
  RIDE_CODE_ACCOUNT_TYPE_REFUSED: {
    message: 'accounts of the type of the ride code do not ride',
    status: 422,
  },
  RIDE_CODE_DENIED: { message: 'the account of the ride code is blocked', status: 422 },
  RIDE_CODE_AMOUNT_OVER_MAXIMUM: {
    message: 'the fare is over the maximum of the ride code',
    status: 422,
  },
  RIDE_CODE_KEY_INVALID: {
    message: 'an SM2 private key is not 32 bytes in its range',
    status: 422,
  },
  RIDE_CODE_TRUST_INVALID: { message: 'ride code parameters, {path}: {problem}', status: 422 },
} as const satisfies ErrorCodeTable
