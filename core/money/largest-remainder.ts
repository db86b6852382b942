import { invariant } from '../errors/tongxing-error.ts'

/**
 * Rounds parts down to multiples of `unit` and gives the missing units to the parts with the
 * largest remainders, first index first among equals, so that the rounded parts sum to the sum of
 * the parts rounded down to a multiple of `unit`, plus nothing. What no whole unit covers is
 * returned as `carry`.
 *
 * Largest-remainder rule of clearing.md 1.2: rounding each party alone breaks the zero sum.
 */
export function largestRemainder(
  parts: readonly bigint[],
  unit: bigint,
): { readonly rounded: bigint[]; readonly carry: bigint } {
  invariant(unit > 0n, 'the rounding unit is positive')
  const floors = parts.map((part) => floorTo(part, unit))
  const total = parts.reduce((sum, part) => sum + part, 0n)
  let missing = (floorTo(total, unit) - floors.reduce((sum, part) => sum + part, 0n)) / unit
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - (floors[index] ?? 0n) }))
    .sort((a, b) => compareBigint(b.remainder, a.remainder) || a.index - b.index)
  const rounded = [...floors]
  for (const { index } of byRemainder) {
    if (missing === 0n) break
    rounded[index] = (rounded[index] ?? 0n) + unit
    missing -= 1n
  }
  return { rounded, carry: total - floorTo(total, unit) }
}

function floorTo(value: bigint, unit: bigint): bigint {
  const remainder = value % unit
  return remainder < 0n ? value - remainder - unit : value - remainder
}

function compareBigint(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
