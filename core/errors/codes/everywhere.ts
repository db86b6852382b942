import type { ErrorCodeTable } from './entry.ts'

/** Facts, bytes, money, time, institutions: what any part may meet. */
export const everywhereCodes = {
  // Everywhere
  INVARIANT_BROKEN: { message: 'a fact the program relies on does not hold: {what}', status: 500 },

  // Bytes
  HEX_INVALID: { message: '{what} is not an even number of hex digits', status: 400 },

  // Money and time
  AMOUNT_NOT_INTEGER_FEN: { message: '{what} is not an integer amount in fen', status: 400 },
  TIME_INVALID: { message: '{what} is not a valid time', status: 400 },

  // Institutions
  ISSUER_ID_INVALID: { message: 'issuer id {issuerId} does not start with 8 digits', status: 400 },
} as const satisfies ErrorCodeTable
