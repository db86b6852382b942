import { expect, test } from 'vitest'
import { fromHex, toHex } from '../../bytes/hex.ts'
import { layoutLength, readRecord, writeRecord } from '../layout.ts'
import { buildBusRecord, busRecordLayout, emptyBusRecord, parseBusRecord } from './bus-record.ts'
import { buildHolder, holderLayout } from './holder.ts'
import {
  buildManagementInfo,
  concessionEndPlace,
  parseConcessionEnd,
  parseManagementInfo,
} from './management-info.ts'
import { buildPublicInfo, parsePublicInfo } from './public-info.ts'
import { buildPurseLog, parsePurseLog } from './purse-log.ts'
import { buildTripRecord, parseTripRecord } from './trip-record.ts'

// The samples of card.md section 1, byte for byte.

test('file 15: three public samples read and write back', () => {
  const samples = [
    '01011000ffffffff020103105170070104791381201907182040123100' + '00',
    '02313750ffffffff020103104990600000000006201701082099123100' + '00',
    '01011000ffffffff020103105170010170907984201908062040123100' + '00',
  ]
  for (const sample of samples) {
    expect(toHex(buildPublicInfo(parsePublicInfo(fromHex(sample))))).toBe(sample)
  }
  expect(parsePublicInfo(fromHex(samples[0] ?? ''))).toEqual({
    issuerId: '01011000ffffffff',
    applicationType: 2,
    enableFlag: 1,
    cardNumber: '03105170070104791381',
    startDate: '20190718',
    endDate: '20401231',
    issuerFci: '0000',
  })
})

test('file 17: the sample is an ordinary card of Shenzhen that may travel', () => {
  const sample = '0000015658005840000101'
  const info = parseManagementInfo(fromHex(sample))
  expect(info).toEqual({
    countryCode: '00000156',
    provinceCode: '5800',
    cityCode: '5840',
    interoperability: '0001',
    cardKind: 1,
  })
  expect(toHex(buildManagementInfo(info))).toBe(sample + '00'.repeat(49))
  const ending = buildManagementInfo({ ...info, concessionUntil: '20261231' })
  expect(toHex(ending)).toBe(`${sample}0000000020261231${'00'.repeat(41)}`)
  const { offset, length } = concessionEndPlace
  expect(parseConcessionEnd(ending.subarray(offset, offset + length))).toBe('20261231')
  expect(parseConcessionEnd(new Uint8Array(4))).toBeUndefined()
})

test('file 16 is 55 bytes', () => {
  const holder = {
    cardType: 1,
    staffFlag: 0,
    name: 'ab'.repeat(20),
    certificateNumber: '1'.repeat(32),
    certificateType: 2,
  }
  const bytes = buildHolder(holder)
  expect(bytes).toHaveLength(55)
  expect(readRecord(holderLayout, bytes)).toEqual(holder)
})

test('file 18: the sample is a CAPP purchase of 5.00 yuan', () => {
  const sample = '042d000000000001f40930008900034020241229141740'
  const log = parsePurseLog(fromHex(sample))
  expect(log).toEqual({
    sequence: 0x042d,
    overdraftFen: 0,
    amountFen: 500,
    type: 9,
    terminalNumber: '300089000340',
    timestamp: '20241229141740',
  })
  expect(toHex(buildPurseLog(log))).toBe(sample)
})

test('file 1E: the sample is a metro exit for 5.00 yuan that leaves 35.85', () => {
  const sample =
    '0400003000890003400108001900300000000001f400000e0120241229141740' +
    '100001011000ffffffff000000000000'
  const trip = parseTripRecord(fromHex(sample))
  expect(trip).toEqual({
    type: 4,
    terminalNumber: '0000300089000340',
    sector: 1,
    place: '08001900300000',
    amountFen: 500,
    balanceAfterFen: 3585,
    timestamp: '20241229141740',
    city: '1000',
    institution: '01011000ffffffff',
    openAmountMaxFen: 0,
    openMinutesMax: 0,
  })
  expect(toHex(buildTripRecord(trip))).toBe(sample)
})

test('file 1A, bus record: every field stands at the offset that both firmwares use', () => {
  const offsets = {
    recordId: 0,
    recordLength: 2,
    valid: 3,
    mode: 4,
    lockFlag: 5,
    serial: 6,
    state: 14,
    boardCity: 15,
    boardInstitution: 17,
    boardOperator: 25,
    boardLine: 27,
    boardStation: 29,
    boardVehicle: 30,
    boardTerminal: 38,
    boardTimestamp: 46,
    markAmountFen: 53,
    direction: 57,
    alightCity: 58,
    alightInstitution: 60,
    alightOperator: 68,
    alightLine: 70,
    alightStation: 72,
    alightVehicle: 73,
    alightTerminal: 81,
    alightTimestamp: 89,
    amountFen: 96,
    mileage: 100,
    reserved: 102,
    boardLineHead: 126,
  }
  let at = 0
  const actual: Record<string, number> = {}
  for (const [name, field] of Object.entries(busRecordLayout)) {
    actual[name] = at
    at += field.length
  }
  expect(actual).toEqual(offsets)
  expect(layoutLength(busRecordLayout)).toBe(128)

  const boarded = { ...emptyBusRecord, state: 1, boardVehicle: 'BUS 0042', markAmountFen: 300 }
  const bytes = buildBusRecord(boarded)
  expect(toHex(bytes.subarray(0, 5))).toBe('27027d0101')
  expect(toHex(bytes.subarray(30, 38))).toBe('4255532030303432')
  expect(toHex(bytes.subarray(53, 57))).toBe('0000012c')
  expect(parseBusRecord(bytes)).toEqual(boarded)
})

test('a value that does not fit its field is refused, and so is a short record', () => {
  const code = expect.objectContaining({ code: 'CARD_BYTES_INVALID' })
  const log = parsePurseLog(new Uint8Array(23))
  expect(() => buildPurseLog({ ...log, amountFen: 2 ** 32 })).toThrowError(code)
  expect(() => buildPurseLog({ ...log, amountFen: -1 })).toThrowError(code)
  expect(() => buildPurseLog({ ...log, amountFen: 0.5 })).toThrowError(code)
  expect(() => buildPurseLog({ ...log, terminalNumber: '30008900034' })).toThrowError(code)
  expect(() => buildPurseLog({ ...log, terminalNumber: '30008900034a' })).toThrowError(code)
  expect(() =>
    writeRecord(busRecordLayout, { ...emptyBusRecord, boardVehicle: '京B123456' }),
  ).toThrow(code)
  expect(() => parsePurseLog(new Uint8Array(22))).toThrowError(code)
})
