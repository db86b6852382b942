import { toHex } from '@tongxing/core/bytes/hex.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import type { Fact } from '../contract/tap.ts'

type Read = (record: TapRecord) => string | number | boolean | Uint8Array | null | undefined

/** Every field of a record that a person may ask for, in the order of the proto. */
export const journalFields = {
  recordNo: ['number', (record) => record.recordNo],
  card: ['text', (record) => (record.cardNumber ? maskCard(record.cardNumber) : '')],
  issuerId: ['hex', (record) => record.issuerId],
  purchaseCounter: ['number', (record) => record.purchaseCounter ?? 0],
  balanceBefore: ['fen', (record) => record.balanceBeforeFen ?? 0],
  amount: ['fen', (record) => record.amountFen ?? 0],
  balanceAfter: ['fen', (record) => record.balanceAfterFen ?? 0],
  psamId: ['hex', (record) => record.psamId],
  psamCounter: ['number', (record) => record.psamCounter],
  psamCounterFrom: ['number', (record) => record.psamCounterFrom || ''],
  tac: ['hex', (record) => tacHex(record.tac)],
  transactionType: ['number', (record) => record.transactionType],
  algorithm: ['number', (record) => record.algorithm ?? 0],
  keyVersion: ['number', (record) => record.keyVersion ?? 0],
  mac2Check: ['word', (record) => mac2Words[record.mac2Check ?? 0]],
  tappedAt: ['time', (record) => record.tappedAtMs],
  clockTrust: ['word', (record) => clockWords[record.clockTrust ?? 0]],
  operatorId: ['text', (record) => record.operatorId],
  vehicleId: ['text', (record) => record.vehicleId],
  lineId: ['text', (record) => record.lineId],
  stopNo: ['number', (record) => record.stopNo || ''],
  direction: ['word', (record) => directionWords[record.direction ?? 0]],
  rideStage: ['word', (record) => stageWords[record.rideStage ?? 0]],
  personNo: ['number', (record) => record.personNo || ''],
  markAmount: ['fen', (record) => record.markAmountFen || ''],
  openMinutes: ['number', (record) => record.openMinutesMax || ''],
  boardedAt: ['time', (record) => record.boarding?.tappedAtMs],
  boardedLine: ['text', (record) => record.boarding?.lineId],
  boardedStop: ['number', (record) => record.boarding?.stopNo],
  boardedVehicle: ['text', (record) => record.boarding?.vehicleId],
  boardedPsam: ['hex', (record) => record.boarding?.psamId],
  boardedMark: ['fen', (record) => record.boarding?.markAmountFen],
  driverId: ['text', (record) => record.driverId],
  shiftId: ['text', (record) => record.shiftId],
  tripNo: ['number', (record) => record.tripNo || ''],
  tariffVersion: ['number', (record) => record.tariffVersion],
  hotlistVersion: ['number', (record) => record.hotlistVersion],
  cityListVersion: ['number', (record) => record.cityListVersion],
  issuerListVersion: ['number', (record) => record.issuerListVersion],
  lineListVersion: ['number', (record) => record.lineListVersion || ''],
  rideCodeListVersion: ['number', (record) => record.rideCodeListVersion || ''],
  mode: ['text', (record) => record.mode],
  medium: ['text', (record) => record.medium],
  cardKind: ['number', (record) => record.cardState?.cardKind],
  riderClass: ['text', (record) => record.cardState?.riderClass],
  entitlements: ['text', (record) => record.cardState?.entitlements?.join(' ')],
  concessionUntil: ['text', (record) => record.cardState?.concessionUntil],
  lastRideAt: ['time', (record) => record.cardState?.transfer?.tappedAtMs],
  lastRideLine: ['text', (record) => record.cardState?.transfer?.lineId],
  lastRideAmount: ['fen', (record) => record.cardState?.transfer?.amountFen],
  grey: ['flag', (record) => record.grey],
  locked: ['flag', (record) => record.locked],
  test: ['flag', (record) => record.test],
  lastLog: ['hex', (record) => record.lastLog],
  cardCity: ['text', (record) => record.cardCity],
  acceptorCity: ['text', (record) => record.acceptorCity],
  acceptorInstitution: ['text', (record) => record.acceptorInstitution],
} as const satisfies Readonly<Record<string, readonly [Fact['kind'], Read]>>

const mac2Words = ['', 'mac2-ok', 'mac2-wrong', 'mac2-not-done']
const clockWords = ['', 'clock-synced', 'clock-holdover', 'clock-unset', 'clock-jumped']
const directionWords = ['', 'direction-up', 'direction-down']
const stageWords = ['', 'single', 'board', 'alight', 'supplement']

/** Words that the facts of a record can have; the pages' catalogues have a text for each. */
export const journalWords: readonly string[] = [
  ...mac2Words,
  ...clockWords,
  ...directionWords,
  ...stageWords,
].filter((word) => word !== '')

/** The record's fields that say something; empty ones are left out. */
export function readJournal(record: TapRecord): Fact[] {
  const facts: Fact[] = []
  for (const [name, [kind, read]] of Object.entries(journalFields) as [
    string,
    [Fact['kind'], Read],
  ][]) {
    const value = read(record)
    if (value === undefined || value === null || value === '' || value === false) continue
    if (value instanceof Uint8Array && value.length === 0) continue
    const text = value instanceof Uint8Array ? toHex(value) : String(value)
    facts.push({ name, kind, value: text })
  }
  return facts
}

/** TAC as its four bytes; null while there is no proof. */
export function tacHex(tac: number | null | undefined): string | null {
  return typeof tac === 'number' ? tac.toString(16).padStart(8, '0') : null
}
