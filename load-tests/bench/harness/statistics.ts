import { invariant } from '@tongxing/core/errors/tongxing-error.ts'

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  invariant(values.length > 0, 'a median is of at least one value')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** How far the repeats lie apart: (largest − smallest) ÷ median. 0.1 reads "within 10 per cent". */
export function spread(values: readonly number[]): number {
  const middle = median(values)
  if (middle === 0) return 0
  return (Math.max(...values) - Math.min(...values)) / middle
}
