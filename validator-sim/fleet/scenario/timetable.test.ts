import { expect, it } from 'vitest'
import { stopAt } from './timetable.ts'
import type { BusPlan, Trip } from './types.ts'

const MINUTE_MS = 60_000
const bus = { line: { stops: 10, tripMinutes: 30 } } as BusPlan
const trip = (up: boolean): Trip => ({
  ...{ driverId: '10000', shiftId: 'A', tripNo: 1, up, startMs: 0 },
})

it.each([
  [-1, 1, 10],
  [0, 1, 10],
  [2.9, 1, 10],
  [3, 2, 9],
  [29.9, 10, 1],
  [30, 10, 1],
  [99, 10, 1],
])('counts stops along the way up: minute %d is stop %i up and %i down', (minute, up, down) => {
  expect(stopAt(bus, trip(true), minute * MINUTE_MS)).toBe(up)
  expect(stopAt(bus, trip(false), minute * MINUTE_MS)).toBe(down)
})
