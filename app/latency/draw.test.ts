import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Drawn, drawPhases, drawWhatIfs } from './draw.ts'
import type { Measured } from './measure.ts'
import { phaseNames } from './run-taps.ts'
import { levers } from './what-ifs.ts'

const tenEach = Object.fromEntries(
  phaseNames.map((name) => [name, { p50: 10, p95: 10, p99: 10, p999: 10, max: 10 }]),
) as Measured['phases']

const drawn: Drawn = {
  ...{ flat: { phases: tenEach }, flatFull: { phases: tenEach } },
  ...{ distance: { phases: tenEach }, worstChip: { phases: tenEach } },
  whatIfs: levers.flatMap(({ name: lever, settings }) =>
    settings.map(({ name: setting }) => {
      return { ...{ lever, setting, isNow: false }, p999: 100, withPollP999: 150 }
    }),
  ),
}

/** What a picture says, without the numbers that were measured. */
function words(svg: string): string[] {
  const texts = [...svg.matchAll(/<text [^>]*?(font-weight|text-anchor|y="\d+")[^>]*>([^<]*)</g)]
  return texts.map(([, , text = '']) => text).filter((text) => !/^\d+$/.test(text))
}

test('the pictures of docs/latency.md show the kinds, phases and levers that are measured', () => {
  const picture = (name: string) =>
    readFileSync(new URL(`../../docs/images/${name}.svg`, import.meta.url), 'utf8')
  expect(words(picture('latency-phases'))).toEqual(words(drawPhases(drawn)))
  expect(words(picture('latency-what-if'))).toEqual(words(drawWhatIfs(drawn)))
  expect(words(drawWhatIfs(drawn))).toContain('card chip')
})

test('a bar is as long as its milliseconds, and the phases of a tap stand end to end', () => {
  const bars = [...drawPhases(drawn).matchAll(/<rect x="([\d.]+)" y="34" width="([\d.]+)"/g)]
  expect(bars).toHaveLength(8)
  const widths = bars.map(([, , width]) => Number(width))
  expect(new Set(widths).size).toBe(1)
  for (const [index, [, x]] of bars.entries()) {
    expect(Number(x)).toBeCloseTo(190 + index * (widths[0] ?? 0), 0)
  }
})
