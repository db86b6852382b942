import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { readFileSync } from 'node:fs'
import { planShenzhenReplay } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import { parseShenzhenTaps } from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import { describe, expect, test } from 'vitest'
import { readTariff } from '../compose/tariffs.ts'
import { buildReplayWorld } from './replay-world.ts'

const file = new URL('./testing/made-up-taps.csv', import.meta.url)
const plan = planShenzhenReplay(
  compileTariff(readTariff('shenzhen')),
  parseShenzhenTaps(readFileSync(file, 'utf8')),
)
const world = buildReplayWorld(plan)

describe('the world of a replay', () => {
  test('rides in the order of time, day by day, and cuts the day at three in the night', () => {
    expect(world.days.map(({ serviceDay, rides }) => [serviceDay, rides.length])).toEqual([
      ['2018-09-03', 11],
      ['2018-09-04', 2],
      ['2018-09-05', 1],
    ])
    const times = world.days.flatMap(({ rides }) =>
      rides.map((ride) => ride.planned.tap.tappedAtMs),
    )
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(world.startMs).toBe(Date.parse('2018-09-03T03:00:00+08:00'))
  })

  test('has a validator with a SAM for each device of an operator, whatever line it serves', () => {
    expect(
      world.devices.map(({ mode, operatorId, vehicleId }) => [mode, operatorId, vehicleId]),
    ).toEqual([
      ['bus', 'SZ-1', 'B0001'],
      ['metro', 'SZ-2', 'SZ-00002'],
      ['bus', 'SZ-3', 'B0002'],
      ['metro', 'SZ-4', 'SZ-00004'],
      ['bus', 'SZ-1', 'SZ-00005'],
    ])
    expect(new Set(world.devices.map(({ psamId }) => psamId)).size).toBe(world.devices.length)
  })

  test('gives each card its class and more money than its rides cost', () => {
    expect(world.cards.map(({ kind, riderClass }) => [kind, riderClass])).toEqual([
      [1, 'adult'],
      [1, 'adult'],
      [2, 'student'],
      [3, 'senior'],
      [1, 'adult'],
      [1, 'adult'],
      [1, 'adult'],
    ])
    for (const [index, { rides }] of plan.entries()) {
      const costFen = rides.reduce((sum, { pricedFen }) => sum + pricedFen, 0)
      expect(world.cards[index]?.loadFen).toBeGreaterThan(costFen)
    }
  })
})
