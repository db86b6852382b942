import {
  digitsField,
  fenField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  timestampField,
  writeRecord,
} from '../layout.ts'

/** SFI 1E record, 48 bytes: one ride, for the rider and for other readers (card.md 1.7). */
export const tripRecordLayout = {
  /** See `tripTypes`. */
  type: numberField(1, 'type', '交易类型'),
  /** `0000` and the PSAM's 12 digits. */
  terminalNumber: digitsField(8, 'terminal', '终端编号'),
  /** 01 metro, 02 bus, 03 water, 04 taxi and so on. */
  sector: numberField(1, 'sector', '行业代码'),
  /** Line and station as the city defines them. */
  place: hexField(7, 'line and station', '线路站点'),
  amountFen: fenField(4, 'amount', '交易金额'),
  balanceAfterFen: fenField(4, 'balance after', '交易后余额'),
  timestamp: timestampField('time', '交易时间'),
  city: digitsField(2, 'city', '受理城市'),
  institution: hexField(8, 'institution', '受理机构'),
  openAmountMaxFen: fenField(4, 'most for an open trip', '未完成交易最大金额'),
  openMinutesMax: numberField(2, 'most minutes', '最大时长'),
}

export type TripRecord = RecordOf<typeof tripRecordLayout>

export const tripRecordLength = 48

/** Types of purse trips. */
export const tripTypes = { board: 0x03, alight: 0x04, singleRide: 0x06, supplement: 0x08 } as const

export const sectors = { metro: 0x01, bus: 0x02 } as const

/** Throws `CARD_BYTES_INVALID`. */
export function parseTripRecord(bytes: Uint8Array): TripRecord {
  return readRecord(tripRecordLayout, bytes)
}

export function buildTripRecord(record: TripRecord): Uint8Array {
  return writeRecord(tripRecordLayout, record)
}
