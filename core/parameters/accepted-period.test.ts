import { expect, test } from 'vitest'
import { isAcceptedAt } from './accepted-period.ts'

test.each([
  [99, false],
  [100, true],
  [199, true],
  [200, false],
])('from 100 and until 200, at %i: %s', (atMs, expected) => {
  expect(isAcceptedAt({ fromMs: 100, untilMs: 200 }, atMs)).toBe(expected)
})

test('0 is no end', () => {
  expect(isAcceptedAt({ fromMs: 100, untilMs: 0 }, Number.MAX_SAFE_INTEGER)).toBe(true)
})
