import { toHex } from '@tongxing/core/bytes/hex.ts'
import { hasPsamIdentity } from '@tongxing/core/taps/identity.ts'
import { byteaArray, numberArray } from '@tongxing/platform/database/array-literal.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import type { ArrivedTap, TapStanding } from './tap.ts'

/** An arrived tap with what became of it: a row of fare.tap. */
export type NewTap = ArrivedTap & TapStanding

interface Column {
  readonly name: string
  /** Type of the array that carries the column's values to the server. */
  readonly type: 'text' | 'bytea' | 'int' | 'smallint' | 'bigint' | 'date'
  readonly value: (tap: NewTap) => string | number | bigint | null
  /** How the column is made from its array's value, where it is not the value itself. */
  readonly from?: (value: string) => string
  /** Whether better evidence for the same content brings it up to date. */
  readonly isEvidence?: boolean
}

const INT4_MAX = 0x7fff_ffff
const INT2_MAX = 0x7fff
const instant = (ms: string) => `to_timestamp(${ms} / 1000.0)`
const ofRecord = (read: (record: TapRecord) => number | null | undefined) => (tap: NewTap) =>
  Math.min(read(tap.record) ?? 0, INT4_MAX)
const textOf = (read: (record: TapRecord) => string | null | undefined) => (tap: NewTap) =>
  read(tap.record) ?? ''

/** Every column that is written when a tap is new: the insert and its arrays are made from here. */
export const tapColumns: readonly Column[] = [
  { name: 'terminal_key', type: 'text', value: (tap) => tap.terminalKey },
  { name: 'content_hash', type: 'bytea', value: (tap) => tap.contentHash },
  { name: 'source', type: 'text', value: (tap) => (tap.clearing ? 'clearing' : 'device') },
  { name: 'device_id', type: 'text', value: (tap) => tap.deviceId, isEvidence: true },
  { name: 'journal_id', type: 'text', value: (tap) => tap.journalId, isEvidence: true },
  { name: 'record_no', type: 'bigint', value: (tap) => tap.recordNo, isEvidence: true },
  { name: 'boot', type: 'bigint', value: (tap) => tap.boot, isEvidence: true },
  { name: 'sequence', type: 'bigint', value: (tap) => tap.sequence, isEvidence: true },
  { name: 'kind', type: 'smallint', value: (tap) => tap.kind, isEvidence: true },
  { name: 'issuer_id', type: 'text', value: (tap) => tap.issuerId },
  { name: 'card_number', type: 'text', value: (tap) => tap.cardNumber },
  { name: 'purse', type: 'smallint', value: (tap) => tap.purse },
  { name: 'purchase_counter', type: 'int', value: (tap) => tap.purchaseCounter },
  { name: 'balance_before_fen', type: 'int', value: (tap) => tap.balanceBeforeFen },
  { name: 'ride_stage', type: 'smallint', value: ofRecord((record) => record.rideStage) },
  { name: 'person_no', type: 'smallint', value: personNoOf },
  { name: 'driver_id', type: 'text', value: textOf((record) => record.driverId) },
  { name: 'amount_fen', type: 'int', value: (tap) => tap.amountFen },
  { name: 'balance_after_fen', type: 'int', value: (tap) => tap.balanceAfterFen },
  { name: 'list_price_fen', type: 'int', value: ofRecord((record) => record.listPriceFen) },
  { name: 'card_kind', type: 'smallint', value: (tap) => tap.cardKind },
  { name: 'psam_id', type: 'text', value: textOf((record) => record.psamId) },
  { name: 'psam_counter', type: 'bigint', value: psamCounterOf },
  { name: 'psam_counter_from', type: 'bigint', value: psamCounterFromOf },
  { name: 'tapped_at', type: 'bigint', value: (tap) => tap.tappedAtMs, from: instant },
  { name: 'service_day', type: 'date', value: (tap) => tap.serviceDay },
  { name: 'operator_id', type: 'text', value: (tap) => tap.operatorId },
  { name: 'vehicle_id', type: 'text', value: textOf((record) => record.vehicleId) },
  { name: 'line_id', type: 'text', value: textOf((record) => record.lineId) },
  {
    name: 'outcome_code',
    type: 'text',
    value: textOf((record) => record.outcomeCode),
    isEvidence: true,
  },
  {
    name: 'elapsed_us',
    type: 'int',
    value: ofRecord((record) => record.elapsedUs),
    isEvidence: true,
  },
  {
    name: 'last_log',
    type: 'bytea',
    value: (tap) => toHex(tap.record.lastLog ?? new Uint8Array()),
  },
  {
    name: 'received_at',
    type: 'bigint',
    value: (tap) => tap.receivedAtMs,
    from: instant,
    isEvidence: true,
  },
  { name: 'tac_state', type: 'text', value: (tap) => tap.tacState, isEvidence: true },
  { name: 'price_check', type: 'text', value: (tap) => tap.priceCheck, isEvidence: true },
  { name: 'screen_code', type: 'text', value: (tap) => tap.screenCode, isEvidence: true },
  { name: 'evidence_rank', type: 'smallint', value: (tap) => tap.evidenceRank, isEvidence: true },
  { name: 'acquirer', type: 'text', value: (tap) => tap.clearing?.acquirer ?? null },
  { name: 'centre_serial', type: 'text', value: (tap) => tap.clearing?.centreSerial ?? null },
  { name: 'settle_date', type: 'date', value: (tap) => tap.clearing?.settleDate ?? null },
  { name: 'fee_e7', type: 'bigint', value: (tap) => tap.clearing?.feeE7 ?? null },
  { name: 'issuer_share_e7', type: 'bigint', value: (tap) => tap.clearing?.issuerShareE7 ?? null },
  {
    name: 'acquirer_share_e7',
    type: 'bigint',
    value: (tap) => tap.clearing?.acquirerShareE7 ?? null,
  },
  { name: 'state', type: 'text', value: (tap) => tap.state },
  { name: 'reason_code', type: 'text', value: (tap) => tap.reasonCode },
  { name: 'posting_kind', type: 'text', value: (tap) => tap.postingKind },
  { name: 'posting_generation', type: 'int', value: (tap) => tap.postingGeneration },
  { name: 'log_topic', type: 'text', value: () => 'taps' },
  { name: 'log_partition', type: 'int', value: (tap) => tap.logPartition, isEvidence: true },
  { name: 'log_offset', type: 'bigint', value: (tap) => tap.logOffset, isEvidence: true },
  {
    name: 'record',
    type: 'bytea',
    value: (tap) => toHex(encodeMessage('TapRecord', tap.record)),
    isEvidence: true,
  },
]

/** `unnest` of one array per column, from parameter `$first` on. */
export function unnestOf(columns: readonly Column[], first = 1): string {
  const arrays = columns.map(({ type }, index) => `$${first + index}::${type}[]`)
  return `unnest(${arrays.join(', ')}) as new(${columns.map(({ name }) => name).join(', ')})`
}

/** A column made from its array's value. */
export function expressionOf({ name, from }: Column): string {
  return from === undefined ? `new.${name}` : from(`new.${name}`)
}

/** The values of one column over many taps, as the array's literal. */
export function arrayOf({ type, value }: Column, taps: readonly NewTap[]): unknown {
  const values = taps.map(value)
  if (type === 'bytea') return byteaArray(values as string[])
  if (type === 'text' || type === 'date') return values
  return numberArray(values as (number | bigint | null)[])
}

/** What does not fit the column is nobody's number; the record keeps it. */
function personNoOf({ record }: NewTap): number {
  return Math.min(record.personNo ?? 0, INT2_MAX)
}

function psamCounterOf({ kind, record }: NewTap): number | null {
  const isSkipped = kind === recordKind.RECORD_KIND_SAM_SKIPPED
  return hasPsamIdentity(kind) || isSkipped ? (record.psamCounter ?? 0) : null
}

function psamCounterFromOf({ kind, record }: NewTap): number | null {
  return kind === recordKind.RECORD_KIND_SAM_SKIPPED ? (record.psamCounterFrom ?? 0) : null
}
