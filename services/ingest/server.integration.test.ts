/** The edge as a server: any bytes, too much at once, health and routes. */
import { batchVerdict } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useIngest } from './testing/harness.ts'
import { encodePayload, makeRecords, signBatch } from './testing/sim-device.ts'

const ingest = useIngest()
const { BATCH_VERDICT_ACCEPTED: ACCEPTED } = batchVerdict

test('refuses a body over its bound and one of another type', async () => {
  const large = await ingest.post('/v1/batches', new Uint8Array(600_000))
  expect([large.status, large.problem?.code]).toEqual([413, 'REQUEST_TOO_LARGE'])
  const response = await fetch(`${ingest.service.url}/v1/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(response.status).toBe(415)
})

test('refuses a body that is no signed message', async () => {
  const noise = await ingest.post('/v1/batches', Uint8Array.of(255, 255, 255))
  expect([noise.status, noise.problem?.code]).toEqual([400, 'ENVELOPE_MALFORMED'])
})

test('any bytes are answered with a code, never with a fault of ours', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(fc.nat(body.length - 1), fc.nat(255))
      .map(([at, byte]) => Uint8Array.from(body).with(at, byte)),
    fc.nat(body.length).map((length) => body.subarray(0, length)),
  )
  const paths = fc.constantFrom('/v1/batches', '/v1/heartbeats')
  await fc.assert(
    fc.asyncProperty(paths, bytes, async (path, garbage) => {
      const { status, problem } = await ingest.post(path, garbage)
      if (status !== 200) expect(problem?.code).toMatch(/^[A-Z_]+$/)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})

test('signed payloads of any bytes are answered with a code or a refusal', async () => {
  const device = await ingest.registeredDevice()
  const payload = encodePayload(device, { records: makeRecords(1, 3) })
  await fc.assert(
    fc.asyncProperty(fc.nat(payload.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = Uint8Array.from(payload).with(at, byte)
      const { status } = await ingest.sendBatch(signBatch(device, damaged))
      expect([200, 409]).toContain(status)
    }),
    { numRuns: 100 },
  )
})

test('answers 503 with Retry-After when more is under way than it can do', async () => {
  const settings = { http: { inFlightMax: 1, retryAfterSeconds: 9 } }
  const small = await ingest.startAnother(settings)
  const device = await ingest.registeredDevice()
  const release = Promise.withResolvers<void>()
  const entered = Promise.withResolvers<void>()
  ingest.hooks.before = async () => {
    entered.resolve()
    await release.promise
  }
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 1) }))
  const first = ingest.sendBatch(body, small.url)
  await entered.promise
  const refused = await ingest.sendBatch(body, small.url)
  expect([refused.status, refused.problem?.code]).toEqual([503, 'OVERLOADED'])
  expect(refused.headers.get('retry-after')).toBe('9')
  release.resolve()
  ingest.hooks.before = undefined
  expect((await first).batch?.verdict).toBe(ACCEPTED)
  await small.stop()
})

test('answers 429 to a device that sends too fast, and takes it again later', async () => {
  const settings = { rate: { requestsMax: 2, windowMs: 300 } }
  const strict = await ingest.startAnother(settings)
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 1) }))
  const statuses: number[] = []
  for (let request = 0; request < 3; request += 1) {
    statuses.push((await ingest.sendBatch(body, strict.url)).status)
  }
  expect(statuses).toEqual([200, 200, 429])
  await new Promise((resolve) => setTimeout(resolve, 320))
  expect((await ingest.sendBatch(body, strict.url)).status).toBe(200)
  await strict.stop()
})

test('tells its health, its readiness and its routes', async () => {
  const get = async (path: string): Promise<Record<string, object>> =>
    JSON.parse(await (await fetch(ingest.service.url + path)).text())
  expect(await get('/readyz')).toMatchObject({
    isReady: true,
    dependencies: { database: { isReady: true }, log: { isReady: true } },
  })
  expect(Object.keys((await get('/openapi.json')).paths ?? {}).toSorted()).toEqual([
    ...['/v1/batches', '/v1/device-alarms', '/v1/devices', '/v1/devices/{deviceId}/revoke'],
    ...['/v1/documents', '/v1/documents/{kind}/{version}', '/v1/heartbeats'],
    ...['/v1/list-deadlines', '/v1/recollections'],
  ])
})
