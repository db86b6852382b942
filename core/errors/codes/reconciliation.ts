import type { ErrorCodeTable } from './entry.ts'

/** Cases of the day that does not add up. */
export const reconciliationCodes = {
  CARD_BALANCE_BREAK: {
    message: 'the balance of the card changed between two purchases by what no record accounts for',
    status: 0,
  },
  CARD_COUNTER_GAP: {
    message: 'purchases of the card are missing between two that were posted',
    status: 0,
  },
  CARD_UNEXPLAINED: {
    message: 'the ledger and the card differ by what no case explains',
    status: 0,
  },
  INSTITUTION_MISMATCH: {
    message: 'the net position and the sum of its clearing lines differ',
    status: 0,
  },
  JOURNAL_NOT_DELIVERED: {
    message: 'the validator states records that it has not delivered',
    status: 0,
  },
  LOAD_SUSPENSE_MISMATCH: {
    message: 'the loads in suspense and the balance of their account differ',
    status: 0,
  },
  OPERATOR_MISMATCH: {
    message: 'the rides of the operator and its postings differ',
    status: 0,
  },
  RIDE_ACCOUNT_MISMATCH: {
    message: 'the rides on codes of the account and what it owes on the ledger differ',
    status: 0,
  },
  SAM_COUNTER_AHEAD: {
    message: 'records show SAM counters above what its validator says that it gave',
    status: 0,
  },
  SAM_COUNTER_GAP: {
    message: 'the SAM counted transactions that no delivered record accounts for',
    status: 0,
  },
} as const satisfies ErrorCodeTable
