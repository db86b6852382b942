import { expect, test } from 'vitest'
import type { BenchResult } from './bench.ts'
import { isCorrect, jsonLine, textLines } from './report.ts'

const result: BenchResult = {
  name: 'whole way',
  unit: 'taps/s',
  value: 6_234.56,
  spread: 0.123456,
  limit: 51_234.4,
  ratio: 0.121687,
  limitIs: 'posting alone',
  correctness: { lost: 0, doubled: 0 },
}

test('the JSON has the six fields and nothing else, on one line', () => {
  const line = jsonLine([result])
  expect(line).not.toContain('\n')
  expect(JSON.parse(line)).toEqual([
    {
      ...{ name: 'whole way', unit: 'taps/s', value: 6_235 },
      ...{ spread: 0.123, limit: 51_234, ratio: 0.122 },
    },
  ])
})

test('the text states ratio, value, half the spread, limit, correctness and memory', () => {
  expect(textLines(result, 300 * 1_024 ** 2).join('\n')).toBe(
    [
      'whole way            ratio 0.122    6,235 taps/s               ± 6 %     limit 51,234',
      '                     of posting alone',
      '                     lost 0, doubled 0, 300 MiB',
    ].join('\n'),
  )
})

test('one count that is not zero is one too many, whatever its sign', () => {
  expect(isCorrect({ lost: 0, doubled: 0, sumE7: 0 })).toBe(true)
  expect(isCorrect({})).toBe(true)
  expect(isCorrect({ lost: 0, sumE7: -1 })).toBe(false)
})
