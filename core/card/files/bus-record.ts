import {
  asciiField,
  digitsField,
  fenField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  timestampField,
  writeRecord,
} from '../layout.ts'

/** SFI 1A record 2, 128 bytes: the open or closed bus journey (card.md 1.8). */
export const busRecordLayout = {
  /** `2702`, then the length of what follows, `7d`. */
  recordId: hexField(2, 'record id', '记录标识'),
  recordLength: numberField(1, 'record length', '记录长度'),
  valid: numberField(1, 'valid', '有效标志'),
  /** 01 by section (CAPP), 02 pre-authorisation. */
  mode: numberField(1, 'mode', '交易模式'),
  /** Anything but 0 refuses the ride. */
  lockFlag: numberField(1, 'lock flag', '锁定标志'),
  serial: digitsField(8, 'journey serial', '交易流水号'),
  /** 00 initial, 01 boarded, 02 alighted. */
  state: numberField(1, 'state', '交易状态'),
  boardCity: digitsField(2, 'boarding city', '上车城市'),
  boardInstitution: hexField(8, 'boarding institution', '上车机构'),
  boardOperator: hexField(2, 'boarding operator', '上车运营商'),
  boardLine: hexField(2, 'boarding line', '上车线路'),
  boardStation: numberField(1, 'boarding station', '上车站点'),
  boardVehicle: asciiField(8, 'boarding vehicle', '上车车辆'),
  boardTerminal: digitsField(8, 'boarding terminal', '上车终端'),
  boardTimestamp: timestampField('boarding time', '上车时间'),
  /** The most that the next tap may recover when the rider does not tap off. */
  markAmountFen: fenField(4, 'mark amount', '标注金额'),
  /** AB up, BA down. */
  direction: hexField(1, 'direction', '方向'),
  alightCity: digitsField(2, 'alighting city', '下车城市'),
  alightInstitution: hexField(8, 'alighting institution', '下车机构'),
  alightOperator: hexField(2, 'alighting operator', '下车运营商'),
  alightLine: hexField(2, 'alighting line', '下车线路'),
  alightStation: numberField(1, 'alighting station', '下车站点'),
  alightVehicle: asciiField(8, 'alighting vehicle', '下车车辆'),
  alightTerminal: digitsField(8, 'alighting terminal', '下车终端'),
  alightTimestamp: timestampField('alighting time', '下车时间'),
  amountFen: fenField(4, 'amount', '交易金额'),
  mileage: numberField(2, 'mileage', '里程'),
  /** Each city's own: SLZR's is city 2, driver 4, attendant 4, trip 2, minutes 2, stop name 10. */
  reserved: hexField(24, 'reserved', '预留'),
  /** The first four of our line ids' eight digits, in SLZR's two spare bytes. */
  boardLineHead: hexField(2, 'boarding line, first digits', '上车线路高位'),
}

export type BusRecord = RecordOf<typeof busRecordLayout>

/** Record number in SFI 1A; rail is record 1. */
export const busRecordNumber = 2
export const sectorRecordLength = 128

/** A card's bus record before its first journey. */
export const emptyBusRecord: BusRecord = {
  ...readRecord(busRecordLayout, new Uint8Array(sectorRecordLength)),
  recordId: '2702',
  recordLength: 0x7d,
  valid: 1,
  mode: 1,
}

/** Throws `CARD_BYTES_INVALID`. */
export function parseBusRecord(bytes: Uint8Array): BusRecord {
  return readRecord(busRecordLayout, bytes)
}

export function buildBusRecord(record: BusRecord): Uint8Array {
  return writeRecord(busRecordLayout, record)
}
