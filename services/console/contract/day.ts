import {
  amountE7,
  epochMs,
  fen,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  type TypeOf,
  text,
} from './shape.ts'

const fault = object({
  /** Masked. */
  card: text,
  cardRef: text,
  afterCounter: integer,
  beforeCounter: integer,
  missingCounters: integer,
  lateFen: fen,
  breakFen: fen,
  claimCodes: listOf(text),
})

const unexplainedCard = object({ card: text, cardRef: text, unexplainedFen: fen })

/**
 * Card book against ledger book: ledger = card + unseen − unposted + late + breaks (clearing.md
 * 3.7).
 */
const cards = object({
  cards: integer,
  ledgerFloatFen: fen,
  balanceAfterFen: fen,
  loadsUnseenFen: fen,
  loadsUnpostedFen: fen,
  expectedLateFen: fen,
  breaksFen: fen,
  unexplainedFen: fen,
  faults: listOf(fault),
  unexplained: listOf(unexplainedCard),
})

const operator = object({
  operatorId: text,
  rides: integer,
  ridesFen: fen,
  postingsFen: fen,
  differenceFen: fen,
  /** Foreign rides that the centre refused, by clearing and as the ledger has them. */
  refusedFen: fen,
  refusedPostingsFen: fen,
  refusedDifferenceFen: fen,
})

/** Rides on our own codes, and what their accounts owe. */
const accounts = object({ accounts: integer, rides: integer, ridesFen: fen, ledgerFen: fen })

const samGap = object({
  psamId: text,
  deviceId: nullable(text),
  fromCounter: integer,
  toCounter: integer,
  place: oneOf('between', 'at-end'),
})

const journalGap = object({
  deviceId: text,
  journalId: text,
  heldMark: integer,
  statedHead: integer,
})

/** What one staff number stands for on a day: rides while it drove, and its own card's taps. */
const staffDay = object({
  driverId: text,
  rides: integer,
  companions: integer,
  amountFen: fen,
  cardTaps: integer,
})

const clearingFile = object({
  direction: oneOf('sent', 'received'),
  partner: text,
  kind: text,
  name: text,
  state: text,
  records: integer,
  accepted: integer,
  refused: integer,
  amountFen: fen,
  issuerE7: amountE7,
  acquirerE7: amountE7,
  centreE7: amountE7,
})

const netPosition = object({
  institution: text,
  incomeFen: fen,
  outgoFen: fen,
  netFen: fen,
  carriedInE7: amountE7,
  carriedOutE7: amountE7,
  /** Sum of the lines that move money, and what is left of the net position after them. */
  linesE7: amountE7,
  differenceE7: amountE7,
})

const caseTotal = object({
  code: text,
  owner: text,
  count: integer,
  valueFen: fen,
  oldestMs: epochMs,
})

const amountByName = object({ name: text, count: integer, amountFen: fen })

export const dayPage = object({
  serviceDay: text,
  generatedAtMs: epochMs,
  nowMs: epochMs,
  unexplainedFen: fen,
  /** Records of our validators by what became of them, and refusals by what the rider was shown. */
  states: listOf(amountByName),
  refusals: listOf(amountByName),
  staff: listOf(staffDay),
  cards,
  operators: listOf(operator),
  /** Null in reports from before there were ride codes. */
  accounts: nullable(accounts),
  samGaps: listOf(samGap),
  journalGaps: listOf(journalGap),
  files: listOf(clearingFile),
  positions: listOf(netPosition),
  caseTotals: listOf(caseTotal),
})
export type DayPage = TypeOf<typeof dayPage>

export const dayList = object({
  days: listOf(
    object({ serviceDay: text, generatedAtMs: epochMs, unexplainedFen: fen, openCases: integer }),
  ),
})
export type DayList = TypeOf<typeof dayList>
