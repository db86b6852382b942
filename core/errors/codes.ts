/** One row of the error table: the message template and the HTTP status that answers it. */
export interface ErrorCodeEntry {
  readonly message: string
  /** HTTP status where the error leaves through an API; 0 where it never does. */
  readonly status: number
}

/**
 * Every error that the system can show, by code. Codes are never reused or renamed: devices, partners
 * and operators' notes refer to them. `docs/error-codes.md` is compared with this table by a test.
 */
export const errorCodes = {
  // Everywhere
  INVARIANT_BROKEN: { message: 'a fact the program relies on does not hold: {what}', status: 500 },

  // Money and time
  AMOUNT_NOT_INTEGER_FEN: { message: '{what} is not an integer amount in fen', status: 400 },
  TIME_INVALID: { message: '{what} is not a valid time', status: 400 },

  // Institutions
  ISSUER_ID_INVALID: { message: 'issuer id {issuerId} does not start with 8 digits', status: 400 },

  // Bytes
  HEX_INVALID: { message: '{what} is not an even number of hex digits', status: 400 },
} as const satisfies Record<string, ErrorCodeEntry>

export type ErrorCode = keyof typeof errorCodes
