import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createCounty } from '../fleet/county.ts'
import { createFleet, type Fleet } from '../fleet/fleet.ts'
import { type BackEnd, startBackEnd } from './back-end.ts'
import { checkWay } from './check-way.ts'
import { createSender, type Sender } from './send-uploads.ts'

const county = createCounty()
let fleet: Fleet
let backEnd: BackEnd
let sender: Sender

beforeAll(async () => {
  fleet = createFleet(county, Date.now() - 3_600_000)
  const options = { name: 'check_way', county, fleet }
  backEnd = await startBackEnd(inject('postgres'), options, { withFare: true })
  sender = createSender(backEnd.ingestUrl)
})

afterAll(async () => {
  await sender.close()
  await backEnd.remove()
})

const check = () => checkWay(backEnd.db, fleet.totals)

test('finds nothing wrong with a way that lost and doubled nothing, repeats and all', async () => {
  const uploads = fleet.nextUploads(2_000)
  expect(await sender.send([...uploads, ...uploads.slice(0, 3)])).toBe(0)
  await backEnd.drain()
  expect(new Set(Object.values(await check()))).toEqual(new Set([0]))
})

test('counts the taps and the money of an upload that never came', async () => {
  const kept = fleet.nextUploads(100)
  const found = await check()
  expect(found).toMatchObject({ lost: 100, doubled: 0, sumE7: 0 })
  expect(found.fenAstray).toBeLessThan(0)
  expect(BigInt(found.e7Astray ?? 0)).toBe(BigInt(found.fenAstray ?? 0) * 10_000_000n)
  await sender.send(kept)
  await backEnd.drain()
  expect(await check()).toMatchObject({ lost: 0, fenAstray: 0, e7Astray: 0 })
})

test('sees an event posted twice, and a balance unlike its entries', async () => {
  await backEnd.db.query(
    `insert into ledger.event (kind, key, service_day, content_hash)
     values ('local_ride', 'again', '2026-06-01', '\\x00')`,
  )
  await backEnd.db.query(
    `update ledger.balance set balance_e7 = balance_e7 + 1
     where (account_id, slot) = (select account_id, slot from ledger.balance limit 1)`,
  )
  expect(await check()).toMatchObject({ lost: 0, doubled: 1, sumE7: 1, balancesWrong: 1 })
})

test('an upload that ingest does not accept is counted by the sender', async () => {
  const [upload] = fleet.nextUploads(100)
  const body = Uint8Array.from(upload?.body ?? [])
  body[body.length - 1] = 9
  expect(await sender.send([{ deviceId: '', body, newTaps: 0 }])).toBe(1)
})
