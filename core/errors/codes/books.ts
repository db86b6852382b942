import type { ErrorCodeTable } from './entry.ts'

/** Cards on the books, their loads, and the ledger. */
export const booksCodes = {
  // Cards on the books
  CARD_ISSUE_CONFLICT: { message: 'card {card} was issued before with other content', status: 409 },
  CARD_STATE_CONFLICT: { message: 'a card that is {from} cannot become {to}', status: 409 },
  CARD_UNKNOWN: { message: 'card {card} is not on the books', status: 404 },
  HOTLIST_VERSION_UNKNOWN: { message: 'the hotlist never had version {version}', status: 404 },

  // Loads
  LOAD_AMOUNT_INVALID: {
    message: '{amountFen} fen is not an amount that may be loaded',
    status: 422,
  },
  LOAD_CARD_BUSY: { message: 'another load of the card is on its way', status: 409 },
  LOAD_CARD_FOREIGN: { message: 'the card is not of this issuer', status: 422 },
  LOAD_CARD_HOTLISTED: { message: 'the card is on the hotlist', status: 422 },
  LOAD_CARD_INACTIVE: { message: 'the card is not active: {state}', status: 422 },
  LOAD_CARD_REPEATED: { message: 'the card stands twice in one request', status: 422 },
  LOAD_CARD_UNKNOWN: { message: 'the card is not on the books', status: 422 },
  LOAD_CEILING_EXCEEDED: { message: 'the card would hold more than {ceilingFen} fen', status: 422 },
  LOAD_CONFLICT: { message: 'the outlet used {outletSequence} for another load', status: 409 },
  LOAD_COUNTER_GAP: { message: 'the card counts loads that were not made here', status: 422 },
  LOAD_COUNTER_STALE: { message: 'the card has been loaded since it said this', status: 409 },
  LOAD_EVIDENCE_CONTRADICTS: {
    message: 'the evidence contradicts that the load was {state}',
    status: 409,
  },
  LOAD_KEY_VERSION_UNKNOWN: { message: 'no load key has the version {keyVersion}', status: 422 },
  LOAD_MAC1_WRONG: { message: 'MAC1 is not of this card', status: 422 },
  LOAD_REVERSED: { message: 'the card was not loaded; the money is the rider’s again', status: 0 },
  LOAD_SEQUENCE_REPEATED: { message: 'one request names {outletSequence} twice', status: 422 },
  LOAD_TAC_WRONG: { message: 'the TAC is not of this load', status: 422 },
  LOAD_UNDECIDED: { message: 'the card has not yet said whether it has the money', status: 0 },
  LOAD_UNKNOWN: { message: 'there is no load {loadId}', status: 404 },
  OUTLET_CONFLICT: { message: 'outlet {outletId} is registered with other content', status: 409 },
  OUTLET_HOST_UNAVAILABLE: { message: 'the top-up host answered {status}', status: 0 },
  OUTLET_KEY_INVALID: { message: 'the outlet key is missing or not known', status: 401 },
  OUTLET_ORDER_MISSING: { message: 'no order of this card is open at the terminal', status: 0 },
  OUTLET_ORDERS_FULL: { message: 'too many paid loads wait for their cards', status: 0 },

  // Ledger
  LEDGER_EVENT_CONFLICT: {
    message: 'the event {kind} {key} was posted before with other content',
    status: 409,
  },
  LEDGER_REVERSAL_UNKNOWN: {
    message: 'the event {kind} {key} cannot be taken back: it was never posted',
    status: 409,
  },
} as const satisfies ErrorCodeTable
