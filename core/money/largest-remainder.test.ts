import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestRemainder } from './largest-remainder.ts'

const parts = fc.array(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), { maxLength: 40 })
const unit = fc.bigInt({ min: 1n, max: 10n ** 9n })
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)

test('gives the spare unit to the largest remainder, first among equals', () => {
  expect(largestRemainder([16n, 17n, 17n], 10n)).toEqual({ rounded: [10n, 20n, 20n], carry: 0n })
  expect(largestRemainder([15n, 15n, 15n], 10n)).toEqual({ rounded: [20n, 10n, 10n], carry: 5n })
  expect(largestRemainder([-15n, 5n, 10n], 10n)).toEqual({ rounded: [-10n, 0n, 10n], carry: 0n })
  expect(largestRemainder([], 10n)).toEqual({ rounded: [], carry: 0n })
})

test('loses nothing: rounded parts and carry sum to the parts', () => {
  fc.assert(
    fc.property(parts, unit, (values, size) => {
      const { rounded, carry } = largestRemainder(values, size)
      expect(sum(rounded) + carry).toBe(sum(values))
      expect(carry >= 0n && carry < size).toBe(true)
    }),
  )
})

test('moves every part by less than one unit, to a whole number of units', () => {
  fc.assert(
    fc.property(parts, unit, (values, size) => {
      for (const [index, value] of largestRemainder(values, size).rounded.entries()) {
        const off = value - (values[index] ?? 0n)
        expect(value % size).toBe(0n)
        expect(off < size && off > -size).toBe(true)
      }
    }),
  )
})

test('keeps parts that sum to zero at zero', () => {
  fc.assert(
    fc.property(parts, unit, (values, size) => {
      const { rounded, carry } = largestRemainder([...values, -sum(values)], size)
      expect(sum(rounded)).toBe(0n)
      expect(carry).toBe(0n)
    }),
  )
})

test('refuses a unit that is not positive', () => {
  expect(() => largestRemainder([1n], 0n)).toThrow('rounding unit')
})
