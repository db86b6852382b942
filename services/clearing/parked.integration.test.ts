import { expect, test } from 'vitest'
import { takeRide } from './testing/rides.ts'
import { onCounty, useWorld } from './testing/world.ts'

const world = useWorld()

test('a message that is no ride is kept, opens a case and holds up nothing', async () => {
  const { county } = world
  await county.log.append('rides', [{ key: 'any', value: Uint8Array.of(255, 255, 255) }])
  await takeRide(county, onCounty(1))
  await county.clearing.drain()
  const waiting = await county.db.query('select state from clearing.outgoing')
  expect(waiting.rows).toEqual([{ state: 'waiting' }])
  const parked = await county.db.query('select reason_code from log.parked')
  expect(parked.rows).toEqual([{ reason_code: 'RIDE_EVENT_INVALID' }])
  const cases = await county.db.query(
    `select owner from desk.case where code = 'RIDE_EVENT_INVALID' and closed_at is null`,
  )
  expect(cases.rows).toEqual([{ owner: 'acquirer:03763764' }])
})
