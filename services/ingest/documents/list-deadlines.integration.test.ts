/** Who has not taken over a change of the cities in the time that the national rules give. */
import { buildFullDocument, signDocument } from '@tongxing/core/parameters/build-document.ts'
import { listKind, type ListVersion } from '@tongxing/proto/messages.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IngestService } from '../service.ts'
import { adminKey, publisherCode, useIngest } from '../testing/harness.ts'
import { type SimDevice, signHeartbeat } from '../testing/sim-device.ts'
import type { ListDeadline } from './list-deadlines.ts'

const DAY_MS = 86_400_000
const startMs = Date.parse('2026-03-02T08:00:00+08:00')
const ingest = useIngest()
const clock = { ms: startMs, nowMs: () => clock.ms }
let service: IngestService
let quick: SimDevice
let slow: SimDevice

beforeAll(async () => {
  service = await ingest.startAnother({}, { clock })
  quick = await ingest.registeredDevice()
  slow = await ingest.registeredDevice()
})
afterAll(() => service.stop())

async function publishCities(version: number, cities: readonly (readonly [string, number?])[]) {
  const head = { version, effectiveAtMs: 0, publisher: publisherCode }
  const entries = cities.map(([city, untilMs = 0]) => ({ city, fromMs: 0, untilMs }))
  const document = buildFullDocument(head, { cities: { cities: entries } })
  const body = signDocument(document, { privateKey: ingest.publisherKey, keyVersion: 1 })
  const authorization = `Bearer ${adminKey}`
  const headers = { 'content-type': 'application/x-protobuf', authorization }
  const options = { method: 'POST', headers, body: Buffer.from(body) }
  expect((await fetch(`${service.url}/v1/documents`, options)).status).toBe(200)
}

async function holds(device: SimDevice, held: Partial<ListVersion>) {
  const lists = [{ kind: listKind.LIST_KIND_CITY, activeVersion: 0, stagedVersion: 0, ...held }]
  const { status } = await ingest.post(
    '/v1/heartbeats',
    signHeartbeat(device, { lists }),
    service.url,
  )
  expect(status).toBe(200)
}

async function deadlines() {
  const headers = { authorization: `Bearer ${adminKey}` }
  const response = await fetch(`${service.url}/v1/list-deadlines`, { headers })
  const { deadlines: found } = (await response.json()) as { deadlines: ListDeadline[] }
  return found.map(({ city, change, isOverdue, deviceIds }) => [city, change, isOverdue, deviceIds])
}

test('30 days for a city that joined, 7 for one that left, until a heartbeat says so', async () => {
  const both = [quick, slow].map(({ registration }) => registration.deviceId)
  const [, slowId] = both
  await publishCities(1, [['2500']])
  for (const device of [quick, slow]) await holds(device, { activeVersion: 1 })
  expect(await deadlines()).toEqual([])

  await publishCities(2, [['2500'], ['3310']])
  expect(await deadlines()).toEqual([['3310', 'added', false, both]])
  await holds(quick, { activeVersion: 1, stagedVersion: 2 })
  clock.ms += 30 * DAY_MS
  expect(await deadlines()).toEqual([['3310', 'added', false, [slowId]]])
  clock.ms += 1
  expect(await deadlines()).toEqual([['3310', 'added', true, [slowId]]])

  await publishCities(3, [['2500', startMs], ['3310']])
  clock.ms += 7 * DAY_MS + 1
  await holds(quick, { activeVersion: 3 })
  expect(await deadlines()).toEqual([
    ['3310', 'added', true, [slowId]],
    ['2500', 'removed', true, [slowId]],
  ])
  await holds(slow, { activeVersion: 3 })
  expect(await deadlines()).toEqual([])
})

test('what a later list took back is asked of nobody, and a revoked device neither', async () => {
  await publishCities(4, [['3310'], ['9999']])
  await publishCities(5, [['3310']])
  expect(await deadlines()).toEqual([])
  await publishCities(6, [['3310'], ['8888']])
  await holds(quick, { activeVersion: 6 })
  await ingest.admin(`/v1/devices/${slow.registration.deviceId}/revoke`, {})
  expect(await deadlines()).toEqual([])
})
