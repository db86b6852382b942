import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'
import { defaultDeviceBounds, deviceStateOf } from './devices.ts'
import { readTapNames } from './tap-names.ts'

test('a tap is named by its id, its SAM counter or its journal number', () => {
  expect(readTapNames('17')).toEqual([{ kind: 'id', tapId: '17' }])
  expect(readTapNames('30000000000A:77')).toEqual([
    { kind: 'psam', psamId: '30000000000a', psamCounter: 77 },
    { kind: 'record', deviceId: '30000000000A', recordNo: 77 },
  ])
  expect(readTapNames('HS-V001:4')).toEqual([{ kind: 'record', deviceId: 'HS-V001', recordNo: 4 }])
})

test('no text makes a name that the database cannot take', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const name of readTapNames(text)) {
        if (name.kind === 'id') expect(BigInt(name.tapId) < 2n ** 63n).toBe(true)
        else if (name.kind === 'psam') expect(Number.isSafeInteger(name.psamCounter)).toBe(true)
        else expect(Number.isSafeInteger(name.recordNo)).toBe(true)
      }
    }),
  )
})

test('a cursor reads back, and nothing else reads as one', () => {
  expect(readCursor(writeCursor([1_772_414_400_000, 5]), 2)).toEqual([1_772_414_400_000, 5])
  const refused = expect.objectContaining({ code: 'CURSOR_INVALID' })
  for (const text of ['', 'x', writeCursor([1]), writeCursor(['1', '2']), writeCursor([1, 0.5])]) {
    expect(() => readCursor(text, 2)).toThrow(refused)
  }
})

test('a device has the worst state that applies', () => {
  const { quietAfterMs, unsentFrom } = defaultDeviceBounds
  const nowMs = 10_000_000
  const facts = { isRevoked: false, lastSeenAtMs: nowMs, unsent: 0 }
  expect(deviceStateOf(facts, nowMs)).toBe('online')
  expect(deviceStateOf({ ...facts, unsent: unsentFrom }, nowMs)).toBe('unsent')
  expect(deviceStateOf({ ...facts, unsent: 999 }, nowMs + quietAfterMs + 1)).toBe('quiet')
  expect(deviceStateOf({ ...facts, lastSeenAtMs: null }, nowMs)).toBe('never')
  expect(deviceStateOf({ ...facts, isRevoked: true }, nowMs)).toBe('revoked')
})
