import { expect, test } from 'vitest'
import {
  isCalendarDay,
  localTimestamp,
  nextServiceDay,
  parseLocalTimestamp,
  serviceDay,
  serviceDayStartMs,
} from './service-day.ts'

test('the evening lasts until the day cut', () => {
  expect(serviceDay(Date.parse('2026-06-02T02:59:59+08:00'))).toBe('2026-06-01')
  expect(serviceDay(Date.parse('2026-06-02T03:00:00+08:00'))).toBe('2026-06-02')
  expect(serviceDayStartMs('2026-06-02')).toBe(Date.parse('2026-06-02T03:00:00+08:00'))
  expect(nextServiceDay('2028-02-28')).toBe('2028-02-29')
})

test('days that no calendar has are refused', () => {
  expect(['2026-02-28', '2028-02-29'].map(isCalendarDay)).toEqual([true, true])
  const wrong = ['2026-02-29', '2026-02-31', '2026-13-01', '2026-6-1', '2026-06-01T00:00', '']
  expect(wrong.filter(isCalendarDay)).toEqual([])
  expect(() => serviceDayStartMs('2026-02-31')).toThrow('2026-02-31')
})

test('local time goes there and back, and a time that is none is refused', () => {
  const atMs = Date.parse('2026-06-01T08:09:10+08:00')
  expect(localTimestamp(atMs)).toBe('20260601080910')
  expect(parseLocalTimestamp('20260601080910')).toBe(atMs)
  for (const text of ['20260631080910', '20260601250910', '2026060108091', 'now']) {
    expect(() => parseLocalTimestamp(text)).toThrow('not a valid time')
  }
})
