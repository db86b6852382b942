import { createSimulatedDisk } from '@tongxing/validator-sim/firmware/simulated-disk.ts'
import { beforeAll, expect, test } from 'vitest'
import { defaultConditions } from './figures.ts'
import { type Measurement, measure } from './measure.ts'
import { reportText } from './report-text.ts'
import { kinds, phaseNames } from './run-taps.ts'
import { goalsOf, savingsOf, sharesOf } from './verdict.ts'

let measurement: Measurement
let openDisks = 0

function openDisk(sizeBytes: number) {
  openDisks += 1
  const close = () => {
    openDisks -= 1
  }
  return { ...createSimulatedDisk(sizeBytes), close }
}

beforeAll(async () => {
  const options = {
    conditions: defaultConditions,
    seed: '1',
    taps: 100,
    withWhatIfs: true,
    openDisk,
  }
  measurement = await measure({ ...options, progress: () => {} })
}, 60_000)

test('every kind of tap goes through the firmware and closes its disk', () => {
  for (const kind of [...kinds, 'worstChip'] as const) {
    const { taps, p50, p95, p99, p999, max, histogram } = measurement[kind]
    expect(taps).toBe(kind === 'rideCode' ? 10 : 100)
    expect([p50, p95, p99, p999, max]).toEqual([p50, p95, p99, p999, max].toSorted((a, b) => a - b))
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(taps)
  }
  expect(openDisks).toBe(0)
})

test('the modelled phases of a lean flat fare are those of card.md 4.2 and 4.4', () => {
  const { phases } = measurement.flat
  expect(phases.activation.p50).toBe(5.05)
  // SELECT and READ 17: 8.9 ms of air, 2.5 of a chip that is up to 40 % faster or 22 % slower.
  expect(phases.read.p50).toBeGreaterThan(8.87 + 1.5)
  expect(phases.read.p99).toBeLessThan(8.87 + 3.1)
  expect(phases.read.p50).toBeLessThan(measurement.flatFull.phases.read.p50)
  // Two records are more than the SAM takes for MAC1, one is less.
  expect(phases.mac1.p50).toBeGreaterThan(15)
  expect(measurement.distance.phases.mac1.p50).toBeLessThan(2)
})

test('a ride code needs neither card nor SAM', () => {
  const { phases } = measurement.rideCode
  const used = phaseNames.filter((name) => phases[name].max > 0)
  expect(used).toEqual(['storage', 'cpu'])
})

test('the slow chip is the slower one, and DEBIT dominates', () => {
  const { worstChip, distance } = measurement
  expect(worstChip.phases.activation.p50).toBe(7.3)
  expect(worstChip.phases.debit.p50).toBeGreaterThan(distance.phases.debit.max)
  expect(sharesOf(distance)[0]?.phase).toBe('debit')
  expect(goalsOf(measurement).map(({ limitMs }) => limitMs)).toEqual([200, 300, 2])
})

test('what helps is the best setting of each lever, where it is better than now', () => {
  const whatIf = (lever: string, setting: string, withPollP999: number) => {
    return { ...{ lever, setting, withPollP999 }, isNow: setting === 'now', p999: 0 }
  }
  const whatIfs = [
    ...[whatIf('air', 'now', 200), whatIf('air', 'fast', 180), whatIf('air', 'faster', 160)],
    ...[whatIf('disk', 'now', 200), whatIf('disk', 'slow', 250)],
    ...[whatIf('chip', 'now', 200), whatIf('chip', 'new', 100)],
  ]
  expect(savingsOf(whatIfs)).toEqual([
    { lever: 'chip', setting: 'new', savedMs: 100 },
    { lever: 'air', setting: 'faster', savedMs: 40 },
  ])
})

test('the conditions as they are stand once in every lever', () => {
  for (const lever of new Set(measurement.whatIfs.map((one) => one.lever))) {
    const now = measurement.whatIfs.filter((one) => one.lever === lever && one.isNow)
    expect([lever, now.length]).toEqual([lever, 1])
  }
})

test('the report fits 80 columns', () => {
  const lines = reportText(measurement, { cards: 'typical' }).split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  expect(lines.filter((line) => line.startsWith('ACTIVATION TO SIGNAL'))).toHaveLength(5)
})
