import { expect, test } from 'vitest'
import { median, spread } from './statistics.ts'

test('the median of an odd number is the value in the middle, not the place', () => {
  expect(median([9, 1, 100])).toBe(9)
  expect(median([7])).toBe(7)
})

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect(median([4, 1, 100, 2])).toBe(3)
})

test('sorts numbers as numbers', () => {
  expect(median([2, 10, 9])).toBe(9)
})

test('leaves the list as it was', () => {
  const values = [3, 1, 2]
  median(values)
  expect(values).toEqual([3, 1, 2])
})

test('there is no median of nothing', () => {
  expect(() => median([])).toThrowError(expect.objectContaining({ code: 'INVARIANT_BROKEN' }))
})

test('the spread is the distance of the extremes in medians', () => {
  expect(spread([90, 100, 120])).toBeCloseTo(0.3)
  expect(spread([5, 5, 5])).toBe(0)
  expect(spread([0, 0, 0])).toBe(0)
})
