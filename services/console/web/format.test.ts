import { expect, test } from 'vitest'
import { createFormats, yuanOfE7 } from './format.ts'

const zh = createFormats('zh-CN')
const en = createFormats('en')

test('money keeps every digit, however large or small', () => {
  expect(zh.fen(180)).toBe('¥1.80')
  expect(en.fen(-5)).toBe('-¥0.05')
  expect(en.fen(900_719_925_474_099_1)).toBe('¥90,071,992,547,409.91')
  expect(en.e7('1800000000')).toBe('¥1.80')
  expect(en.e7('1')).toBe('¥0.000000001')
  expect(en.e7('9223372036854775807')).toBe('¥9,223,372,036.854775807')
  expect(yuanOfE7('-10000001')).toBe('-0.010000001')
})

test('times are those of the service, wherever the reader is', () => {
  const midnightUtcMs = Date.UTC(2026, 2, 1, 16, 0, 1)
  expect(zh.time(midnightUtcMs)).toBe('2026/03/02 00:00:01')
  expect(en.time(midnightUtcMs)).toBe('02 Mar 2026, 00:00:01')
})

test('ages are told in the unit that fits', () => {
  expect([5_000, 300_000, 3 * 3_600_000, 5 * 86_400_000].map(en.age)).toEqual([
    '5 sec',
    '5 min',
    '3 hr',
    '5 days',
  ])
  expect(en.age(-1_000)).toBe('0 sec')
})
