import { buildBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { boardedRecord, closedRecord, isSameTrip, openRideOf, type RidePlace } from './open-ride.ts'

const place: RidePlace = {
  city: '3764',
  institution: '03763764',
  operatorId: 'HS01',
  vehicleId: '鲁A-HS000123',
  lineId: '12345678',
  stopNo: 200,
  direction: direction.DIRECTION_DOWN,
  psamId: '376400000001',
  timestamp: '20260302080000',
}
const ours = { city: '3764', institution: '03763764', zone: chinaZone }

test('a boarding and its end stand in the bytes that card.md 1.8 gives them', () => {
  const boarded = boardedRecord(place, { serial: 42, markAmountFen: 400 })
  const head = '27027d010100' + '0000000000000042'
  const board = '376403763764ffffffff' + '0001' + '5678' + 'c8' + '4853303030313233'
  const boardEnd = '0000376400000001' + '20260302080000'
  expect(toHex(buildBusRecord(boarded))).toBe(
    `${head}01${board}${boardEnd}00000190ba${'00'.repeat(68)}1234`,
  )
  const there = { ...place, stopNo: 7, psamId: '376400000002', timestamp: '20260302091500' }
  expect(toHex(buildBusRecord(closedRecord(boarded, there, 300)))).toBe(
    `${head}02${board}${boardEnd}00000000ba` +
      '376403763764ffffffff' +
      '0001' +
      '5678' +
      '07' +
      '4853303030313233' +
      '0000376400000002' +
      '20260302091500' +
      `0000012c${'00'.repeat(26)}1234`,
  )
})

test('a boarding is read back whole: all eight digits of the line, and where it was', () => {
  const boarded = boardedRecord(place, { serial: 42, markAmountFen: 400 })
  const open = openRideOf(boarded, ours)
  expect(open).toEqual({
    tappedAtMs: Date.parse('2026-03-02T08:00:00+08:00'),
    psamId: '376400000001',
    vehicleId: 'HS000123',
    lineId: '12345678',
    stopNo: 200,
    direction: direction.DIRECTION_DOWN,
    city: '3764',
    institution: '03763764',
    markAmountFen: 400,
  })
  expect(open && isSameTrip(open, place)).toBe(true)
  expect(open && isSameTrip(open, { ...place, lineId: '5678' })).toBe(false)
  expect(open && isSameTrip(open, { ...place, direction: direction.DIRECTION_UP })).toBe(false)
})

test('what ended, and what others began, is not ours to close', () => {
  const boarded = boardedRecord(place, { serial: 42, markAmountFen: 400 })
  expect(openRideOf(undefined, ours)).toBeUndefined()
  expect(openRideOf(closedRecord(boarded, place, 300), ours)).toBeUndefined()
  expect(openRideOf(boarded, { ...ours, city: '2500' })).toBeUndefined()
  expect(openRideOf(boarded, { ...ours, institution: '01012500' })).toBeUndefined()
  expect(openRideOf({ ...boarded, boardTimestamp: '20261332000000' }, ours)).toBeUndefined()
})
