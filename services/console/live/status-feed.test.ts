import { expect, test } from 'vitest'
import type { Device, StatusEvent } from '../contract/status.ts'
import { changeBetween } from './status-feed.ts'

const device = (deviceId: string, unsent: number): Device => ({
  ...{ deviceId, unsent, vehicleId: 'v', operatorId: 'o', psamId: 'p', lineId: '', lists: [] },
  ...{ state: 'online', lastSeenAtMs: 1, isBehind: false, firmwareVersion: '' },
})
const status = (nowMs: number, devices: readonly Device[], openCases = 0): StatusEvent => ({
  ...{ nowMs, devices, openCases, serviceDay: '2026-03-02', flow: [], openValueFen: 0 },
})

test('only devices that differ are told', () => {
  const before = status(1, [device('a', 0), device('b', 0)])
  const change = changeBetween(before, status(2, [device('a', 0), device('b', 9), device('c', 0)]))
  expect(change?.devices.map(({ deviceId }) => deviceId)).toEqual(['b', 'c'])
})

test('time alone is no news; the first look and a new case are', () => {
  const before = status(1, [device('a', 0)])
  expect(changeBetween(before, status(2, [device('a', 0)]))).toBeUndefined()
  expect(changeBetween(before, status(2, [device('a', 0)], 1))?.devices).toEqual([])
  expect(changeBetween(undefined, before)?.devices).toHaveLength(1)
})
