import type { Database } from '@tongxing/platform/database/database.ts'
import { expect, test } from 'vitest'
import { takeRide } from './testing/rides.ts'
import { DAY, onCounty, onHefei, useWorld, type World } from './testing/world.ts'

const first = useWorld()
const second = useWorld()

async function filesOf(db: Database) {
  const { rows } = await db.query(
    `select direction, partner, name, digest from clearing.file
     order by direction, partner, name`,
  )
  return rows
}

async function runDay(world: World, order: (items: number[]) => number[]): Promise<void> {
  for (const counter of order([1, 2, 3, 4])) {
    await takeRide(world.county, onCounty(counter))
    await takeRide(world.hefei, onHefei(counter, { amountFen: 100 + counter }))
  }
  for (const index of order([0, 1])) {
    const city = [world.county, world.hefei][index] ?? world.county
    await city.clearing.drain()
    await city.clearing.closeWindow(DAY)
    await city.clearing.uploadFiles()
  }
  await world.centre.clearing.runWindow(DAY)
}

test('the same rides make the same bytes, whatever came first', async () => {
  await runDay(first, (items) => items)
  await runDay(second, (items) => items.toReversed())
  const files = await filesOf(first.centre.db)
  expect(files).toHaveLength(10)
  expect(await filesOf(second.centre.db)).toEqual(files)
})
