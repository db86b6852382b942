/**
 * The rules that a claim is measured by (clearing.md 3.2), in the order in which they speak: of
 * several findings about one claim, the first in this table is its reason. Texts of the codes are
 * in core/errors/codes.ts.
 */
import type { ErrorCode } from '../errors/codes.ts'

/** What a finding makes of a claim that meets no other. */
type RuleOutcome =
  /** Not paid. */
  | 'rejected'
  /** Kept apart from live money. */
  | 'noted'
  /** Not paid until more is known, or a person decides. */
  | 'held'
  | 'grey'
  /** Certainly not debited. */
  | 'void'
  /** Paid all the same, and reported. */
  | 'posted'
  /** Taken in once; the further copies do nothing. */
  | 'absorbed'
  /** About the card's chain, not about one claim. */
  | 'accepted'

/** Who has to act on the case. */
export type CaseOwner = 'operator' | 'issuer' | 'acquirer'

interface TapRule {
  readonly rule: `R${number}`
  readonly outcome: RuleOutcome
  readonly owner: CaseOwner
}

export const tapRules = {
  TAP_FORMAT_INVALID: { rule: 'R1', outcome: 'rejected', owner: 'operator' },
  TAP_TERMINAL_UNKNOWN: { rule: 'R1', outcome: 'rejected', owner: 'operator' },
  TAP_TERMINAL_MISMATCH: { rule: 'R1', outcome: 'rejected', owner: 'operator' },
  TAP_TEST: { rule: 'R2', outcome: 'noted', owner: 'operator' },
  TAP_ISSUER_NOT_ACCEPTED: { rule: 'R15', outcome: 'rejected', owner: 'acquirer' },
  TAP_BALANCE_WRONG: { rule: 'R8', outcome: 'rejected', owner: 'operator' },
  TAP_TAC_MISSING: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  TAP_TAC_WRONG: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_MALFORMED: { rule: 'R1', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_CA_UNKNOWN: { rule: 'R15', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_CERTIFICATE_WRONG: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_CERTIFICATE_EXPIRED: { rule: 'R9', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_ISSUER_MISMATCH: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_ISSUER_NOT_ACCEPTED: { rule: 'R15', outcome: 'rejected', owner: 'acquirer' },
  RIDE_CODE_CITY_NOT_ACCEPTED: { rule: 'R15', outcome: 'rejected', owner: 'acquirer' },
  RIDE_CODE_ISSUER_SIGNATURE_WRONG: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_AUTHORISATION_EXPIRED: { rule: 'R9', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_EXPIRED: { rule: 'R9', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_FROM_FUTURE: { rule: 'R9', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_USER_SIGNATURE_WRONG: { rule: 'R7', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_ACCOUNT_TYPE_REFUSED: { rule: 'R10', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_DENIED: { rule: 'R13', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_AMOUNT_OVER_MAXIMUM: { rule: 'R14', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_REUSED: { rule: 'R4', outcome: 'rejected', owner: 'operator' },
  RIDE_CODE_LIST_UNKNOWN: { rule: 'R7', outcome: 'held', owner: 'operator' },
  TAP_TERMINAL_REUSED: { rule: 'R5', outcome: 'held', owner: 'operator' },
  TAP_CONFLICT: { rule: 'R4', outcome: 'held', owner: 'issuer' },
  TAP_AMOUNT_IMPOSSIBLE: { rule: 'R14', outcome: 'held', owner: 'operator' },
  TAP_TIME_AHEAD: { rule: 'R9', outcome: 'held', owner: 'operator' },
  TAP_TOO_LATE: { rule: 'R9', outcome: 'held', owner: 'operator' },
  TAP_CARD_UNKNOWN: { rule: 'R10', outcome: 'held', owner: 'issuer' },
  TAP_GREY: { rule: 'R6', outcome: 'grey', owner: 'operator' },
  TAP_GREY_NOT_DEBITED: { rule: 'R6', outcome: 'void', owner: 'operator' },
  TAP_CARD_LISTED: { rule: 'R13', outcome: 'posted', owner: 'acquirer' },
  TAP_CARD_OUT_OF_DATE: { rule: 'R10', outcome: 'posted', owner: 'issuer' },
  TAP_MAC2_WRONG: { rule: 'R7', outcome: 'posted', owner: 'operator' },
  TAP_CLOCK_UNTRUSTED: { rule: 'R9', outcome: 'posted', owner: 'operator' },
  TAP_CLASS_DIFFERS: { rule: 'R10', outcome: 'posted', owner: 'issuer' },
  TAP_PRICE_DIFFERS: { rule: 'R14', outcome: 'posted', owner: 'operator' },
  TAP_TARIFF_UNKNOWN: { rule: 'R14', outcome: 'posted', owner: 'operator' },
  TAP_REPEATED: { rule: 'R3', outcome: 'absorbed', owner: 'operator' },
  TAP_COUNTER_GAP: { rule: 'R11', outcome: 'accepted', owner: 'operator' },
  TAP_BALANCE_BREAK: { rule: 'R12', outcome: 'accepted', owner: 'issuer' },
} as const satisfies Partial<Record<ErrorCode, TapRule>>

export type TapCode = keyof typeof tapRules

const order = new Map(Object.keys(tapRules).map((code, index) => [code, index]))

/** The finding that speaks first. */
export function firstOf(codes: readonly (TapCode | null)[]): TapCode | null {
  let first: TapCode | null = null
  for (const code of codes) {
    if (code === null) continue
    if (first === null || (order.get(code) ?? 0) < (order.get(first) ?? 0)) first = code
  }
  return first
}
