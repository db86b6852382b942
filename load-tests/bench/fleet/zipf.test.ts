import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { expect, test } from 'vitest'
import { createZipf } from './zipf.ts'

test('covers every place, from the first to the last', () => {
  const draws = [0, 0.5, 0.6, 0.8, 0.9, 0.999_999]
  let at = 0
  const pick = createZipf(3, 1, () => draws[at++] ?? 0)
  // Weights 1, 1/2, 1/3: the borders lie at 6/11 and 9/11.
  expect(draws.map(() => pick())).toEqual([0, 0, 1, 1, 2, 2])
})

test('the first place comes twice as often as the second, ten times as the tenth', () => {
  const random = createRandom('zipf')
  const pick = createZipf(1_000, 1, () => random.next())
  const counts = Array.from({ length: 1_000 }, () => 0)
  for (let draw = 0; draw < 200_000; draw += 1) {
    const place = pick()
    counts[place] = (counts[place] ?? 0) + 1
  }
  const [first = 0, second = 1] = counts
  expect(first / second).toBeCloseTo(2, 0)
  expect(first / (counts[9] ?? 1)).toBeGreaterThan(9)
  expect(first / (counts[9] ?? 1)).toBeLessThan(11)
})
