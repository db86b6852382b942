import type { ErrorCodeTable } from './entry.ts'

/** What the fare service finds (rules in core/taps/rules.ts). */
export const tapsCodes = {
  RIDE_CODE_CITY_NOT_ACCEPTED: {
    message: 'the city of the ride code was not on the accepted list at the time of the tap',
    status: 0,
  },
  RIDE_CODE_LIST_UNKNOWN: {
    message: 'the list that the ride code was checked with is not held here',
    status: 0,
  },
  RIDE_CODE_REUSED: { message: 'the ride code has paid for an earlier ride', status: 0 },
  TAPS_ENVELOPE_INVALID: { message: 'the message holds no taps: {reason}', status: 0 },
  TAP_AMOUNT_IMPOSSIBLE: {
    message: 'the amount or the balance is more than any ride or purse can have',
    status: 0,
  },
  TAP_BALANCE_BREAK: {
    message: 'the balance does not follow from the purchase before it',
    status: 0,
  },
  TAP_BALANCE_WRONG: { message: 'balance before less amount is not balance after', status: 0 },
  TAP_CARD_LISTED: {
    message: 'the card was on the hotlist, which had reached every terminal',
    status: 0,
  },
  TAP_CARD_OUT_OF_DATE: { message: 'the card was not yet or no longer valid', status: 0 },
  TAP_CARD_UNKNOWN: { message: 'the card has our issuer id and was never issued', status: 0 },
  TAP_CLASS_DIFFERS: {
    message: 'the fare was priced for another card kind than the issuer knows',
    status: 0,
  },
  TAP_CLOCK_UNTRUSTED: {
    message: 'the clock of the terminal had jumped or was never set',
    status: 0,
  },
  TAP_CONFLICT: {
    message: 'several different records claim the same purchase counter of a card',
    status: 0,
  },
  TAP_COUNTER_GAP: { message: 'purchase counters of the card are missing', status: 0 },
  TAP_FORMAT_INVALID: {
    message: 'the record has values that no card or terminal can have',
    status: 0,
  },
  TAP_GREY: { message: 'it is open whether the card was debited', status: 0 },
  TAP_GREY_NOT_DEBITED: { message: 'another purchase took the counter of the card', status: 0 },
  TAP_ISSUER_NOT_ACCEPTED: {
    message: 'the issuer was not on the accepted list at the time of the tap',
    status: 0,
  },
  TAP_MAC2_WRONG: {
    message: 'the SAM found the MAC2 of the debit wrong after the rider was let through',
    status: 0,
  },
  TAP_PRICE_DIFFERS: {
    message: 'the fare is not what the tariff gives for the state of the card',
    status: 0,
  },
  TAP_REPEATED: { message: 'the same tap was sent under several journal numbers', status: 0 },
  TAP_TAC_MISSING: { message: 'a purchase came without its TAC', status: 0 },
  TAP_TAC_WRONG: { message: 'the TAC is not the one of the card', status: 0 },
  TAP_TARIFF_UNKNOWN: {
    message: 'the fare was made with a tariff version that is not held here',
    status: 0,
  },
  TAP_TERMINAL_MISMATCH: {
    message: 'the record names another SAM or operator than its device has',
    status: 0,
  },
  TAP_TERMINAL_REUSED: {
    message: 'several different records have the same SAM counter',
    status: 0,
  },
  TAP_TERMINAL_UNKNOWN: { message: 'the device that sent the record is not registered', status: 0 },
  TAP_TEST: { message: 'a test record among live ones; it is kept apart', status: 0 },
  TAP_TIME_AHEAD: { message: 'the tap lies in the future of its receipt', status: 0 },
  TAP_TOO_LATE: { message: 'the tap came later than the limit for late records', status: 0 },
} as const satisfies ErrorCodeTable
