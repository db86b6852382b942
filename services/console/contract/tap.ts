import {
  amountE7,
  epochMs,
  fen,
  flag,
  hexBytes,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  type Shape,
  type TypeOf,
  text,
} from './shape.ts'

/** How a value is written for people; the pages format by it. */
const factKinds = ['text', 'number', 'fen', 'time', 'hex', 'word', 'flag', 'e7'] as const

/** One labelled value. The label stands in the pages' catalogues under `name`. */
const fact = object({ name: text, kind: oneOf(...factKinds), value: text })
export type Fact = TypeOf<typeof fact>

const tapKinds = [
  'purchase',
  'proved',
  'grey',
  'void',
  'refused',
  'locked',
  'sam-skipped',
  'code-ride',
  'staff',
  'unknown',
] as const

export const tapRow = object({
  tapId: text,
  /** Masked. */
  card: text,
  /** Opaque; names the card in links without its number. */
  cardRef: nullable(text),
  purchaseCounter: nullable(integer),
  kind: oneOf(...tapKinds),
  state: text,
  reasonCode: nullable(text),
  outcomeCode: text,
  amountFen: fen,
  balanceBeforeFen: fen,
  balanceAfterFen: fen,
  tappedAtMs: epochMs,
  deviceId: text,
  vehicleId: text,
  lineId: text,
  source: oneOf('device', 'clearing'),
})
export type TapRow = TypeOf<typeof tapRow>

export const tapList = object({ taps: listOf(tapRow), nextCursor: nullable(text) })
export type TapList = TypeOf<typeof tapList>

const field = object({ en: text, zh: text, kind: text, hex: hexBytes, value: text })
export type ExchangeField = TypeOf<typeof field>

const exchange = object({
  target: oneOf('card', 'sam'),
  name: text,
  nameZh: text,
  command: hexBytes,
  response: hexBytes,
  commandFields: listOf(field),
  responseFields: listOf(field),
  status: nullable(text),
  statusEn: text,
  statusZh: text,
  startedUs: integer,
  elapsedUs: integer,
})
export type ExchangeView = TypeOf<typeof exchange>

const upload = object({
  deviceId: text,
  boot: integer,
  sequence: integer,
  digest: hexBytes,
  verdict: oneOf('accepted', 'refused', 'unknown'),
  errorCode: text,
  highWaterMark: integer,
  firstRecordNo: nullable(integer),
  lastRecordNo: nullable(integer),
  payloadBytes: integer,
  receivedAtMs: epochMs,
})

const logPlace = object({
  topic: text,
  partition: integer,
  offset: text,
  /** Null on a log outside the database. */
  appendedAtMs: nullable(epochMs),
})

const posting = object({ debit: text, credit: text, amountE7 })
const ledgerEvent = object({
  eventId: text,
  kind: text,
  key: text,
  serviceDay: text,
  reverses: nullable(text),
  postedAtMs: epochMs,
  lines: listOf(posting),
})
export type LedgerEventView = TypeOf<typeof ledgerEvent>

const deskCase = object({
  caseId: text,
  code: text,
  subject: text,
  owner: text,
  valueFen: fen,
  serviceDay: text,
  openedAtMs: epochMs,
  closedAtMs: nullable(epochMs),
  evidence: text,
})
export type DeskCase = TypeOf<typeof deskCase>

/** One line of a clearing file that this tap stands on. */
const clearingLine = object({
  fileKind: text,
  fileName: text,
  line: nullable(integer),
  atMs: nullable(epochMs),
  facts: listOf(fact),
})
export type ClearingLine = TypeOf<typeof clearingLine>

const priceStep = object({ code: text, en: text, zh: text, beforeFen: fen, afterFen: fen })
/** A ride code: its fields, and what each check of it said. */
const rideCode = object({ facts: listOf(fact), checks: listOf(fact) })
const checks = object({
  tac: text,
  mac2: text,
  price: text,
  /** Rule of clearing.md 3.2 that spoke, `R7`; null when none did. */
  rule: nullable(text),
  owner: nullable(text),
})

export const tapPage = object({
  tap: tapRow,
  terminalKey: text,
  tac: nullable(hexBytes),
  psamId: text,
  psamCounter: nullable(integer),
  activationUs: integer,
  elapsedUs: integer,
  exchanges: listOf(exchange),
  journal: listOf(fact),
  rideCode: nullable(rideCode),
  /** Encoded TapRecord, the middle of card number and accounts overwritten. */
  recordBytes: hexBytes,
  upload: nullable(upload),
  log: logPlace,
  checks,
  listPriceFen: fen,
  riderClass: text,
  tariffVersion: integer,
  priceSteps: listOf(priceStep),
  /** Other records that claim the same purchase or the same SAM counter. */
  rivals: listOf(tapRow),
  postingGeneration: integer,
  postings: listOf(ledgerEvent),
  isForeign: flag,
  clearing: listOf(clearingLine),
  serviceDay: text,
  cases: listOf(deskCase),
  /** Null until the day was reconciled. */
  reconciledAtMs: nullable(epochMs),
})
export type TapPage = TypeOf<typeof tapPage>

export const caseList: Shape<{
  readonly cases: readonly DeskCase[]
  readonly nextCursor: string | null
}> = object({ cases: listOf(deskCase), nextCursor: nullable(text) })
export type CaseList = TypeOf<typeof caseList>
