/** The device edge over a real socket, on a real PostgreSQL with the embedded event log. */
import { generateKeyPairSync } from 'node:crypto'
import { systemClock } from '@tongxing/core/time/clock.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestMigrations } from './migrations.ts'
import type { IngestDeps } from './server.ts'
import { type IngestService, startIngestService } from './service.ts'
import {
  digestOf,
  encodePayload,
  makeDevice,
  makeRecord,
  makeRecords,
  type SimDevice,
  signBatch,
} from './testing/sim-device.ts'

const migrations = [eventLogMigrations, ...ledgerMigrations, ingestMigrations]
const tests = useTestDatabase({ migrations })
const adminKey = 'the admin key of the tests'
const { publicKey } = generateKeyPairSync('ed25519')
const { BATCH_VERDICT_ACCEPTED: ACCEPTED, BATCH_VERDICT_REFUSED: REFUSED } = batchVerdict
/** A way to fail between the append and the compare-and-set, or to wait before the append. */
const faults: { afterAppend?: () => Promise<void>; beforeAppend?: () => Promise<void> } = {}

let log: EventLog
let service: IngestService
let devicesMade = 0

beforeAll(async () => {
  const topics = { taps: { partitions: 4 } }
  const embedded = await openEmbeddedLog({ db: tests.db, topics })
  log = {
    ...embedded,
    append: async (...args) => {
      await faults.beforeAppend?.()
      const positions = await embedded.append(...args)
      await faults.afterAppend?.()
      return positions
    },
  }
  service = await startIngestService(deps())
})
afterAll(async () => {
  await service.stop()
  await log.close()
})

function deps(): IngestDeps & { port: number } {
  return {
    ...{ db: tests.db, log, tapsPartitions: 4, clock: systemClock, adminKey, port: 0 },
    logger: createLogger({ name: 'test', level: 'silent' }),
    institution: { code: '03763764' },
    publisherKeys: new Map([[1, publicKey]]),
    settings: { recordsMax: 50, refused: { batchesMax: 3, bytesMax: 100_000 } },
  }
}

async function post(path: string, body: Uint8Array, url = service.url) {
  const headers = { 'content-type': 'application/x-protobuf' }
  const response = await fetch(url + path, { method: 'POST', headers, body: Buffer.from(body) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false
  const problem = isProblem ? JSON.parse(Buffer.from(bytes).toString()) : undefined
  return { status: response.status, headers: response.headers, bytes, problem }
}

async function sendBatch(body: Uint8Array, url?: string) {
  const answer = await post('/v1/batches', body, url)
  return {
    ...answer,
    batch: answer.status === 200 ? decodeMessage('BatchAnswer', answer.bytes) : undefined,
  }
}

async function admin(path: string, body: unknown, key = adminKey) {
  const response = await fetch(service.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

async function registeredDevice(): Promise<SimDevice> {
  devicesMade += 1
  const device = makeDevice(devicesMade)
  const { status } = await admin('/v1/devices', [device.registration])
  expect(status).toBe(200)
  return device
}

/** Record numbers of a device on the log, in the order of offsets within partitions. */
async function onLog(device: SimDevice): Promise<number[]> {
  const { rows } = await tests.db.query<{ value: Buffer }>(
    `select value from log.record where topic = 'taps' order by partition, record_offset`,
  )
  const taps = rows.map(({ value }) => decodeMessage('TapsEnvelope', value).device)
  return taps
    .filter((tap) => tap?.deviceId === device.registration.deviceId)
    .flatMap((tap) => tap?.records?.map((record) => record.recordNo ?? 0) ?? [])
}

async function openCaseCodes(device: SimDevice): Promise<string[]> {
  const { rows } = await tests.db.query<{ code: string }>(
    `select code from desk.case
      where evidence ->> 'deviceId' = $1 and closed_at is null order by code`,
    [device.registration.deviceId],
  )
  return rows.map(({ code }) => code)
}

test('accepts a chain of batches, durable on the log before the answer', async () => {
  const device = await registeredDevice()
  const first = encodePayload(device, { records: makeRecords(1, 10) })
  const answer = await sendBatch(signBatch(device, first))
  expect(answer.headers.get('content-type')).toBe('application/x-protobuf')
  expect(answer.batch).toMatchObject({
    ...{ deviceId: device.registration.deviceId, boot: 1, sequence: 1, verdict: ACCEPTED },
    ...{ highWaterMark: 10, digest: Buffer.from(digestOf(first)) },
  })
  expect((await onLog(device)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(11, 5) }
  const second = await sendBatch(signBatch(device, encodePayload(device, next)))
  expect(second.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 15 })
  const boot = { boot: 2, sequence: 1, records: makeRecords(14, 4) }
  const third = await sendBatch(signBatch(device, encodePayload(device, boot)))
  expect(third.batch).toMatchObject({ boot: 2, sequence: 1, highWaterMark: 17 })
})

test('answers the same batch again with the same bytes and appends nothing', async () => {
  const device = await registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const first = await sendBatch(body)
  const again = await sendBatch(body)
  expect(again.bytes).toEqual(first.bytes)
  expect(await onLog(device)).toHaveLength(3)
})

test('answers the same batch twice at once with the same bytes', async () => {
  const device = await registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const [one, other, third] = await Promise.all([sendBatch(body), sendBatch(body), sendBatch(body)])
  expect(one?.batch?.verdict).toBe(ACCEPTED)
  expect(other?.bytes).toEqual(one?.bytes)
  expect(third?.bytes).toEqual(one?.bytes)
  expect(await onLog(device)).toHaveLength(3)
})

test('two instances that get the same batch at once give one answer', async () => {
  const device = await registeredDevice()
  const second = await startIngestService(deps())
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const both = Promise.withResolvers<void>()
  let waiting = 0
  faults.beforeAppend = async () => {
    waiting += 1
    if (waiting === 2) both.resolve()
    await both.promise
  }
  const answers = await Promise.all([sendBatch(body), sendBatch(body, second.url)])
  faults.beforeAppend = undefined
  await second.stop()
  expect(answers[0]?.batch?.verdict).toBe(ACCEPTED)
  expect(answers[1]?.bytes).toEqual(answers[0]?.bytes)
  // Both appended before either could see the other: a repeat, which the fare service absorbs.
  expect((await onLog(device)).toSorted()).toEqual([1, 1, 2, 2, 3, 3])
})

test('an instance whose row is old still answers by the stored state', async () => {
  const device = await registeredDevice()
  const second = await startIngestService(deps())
  const first = encodePayload(device, { records: makeRecords(1, 1) })
  await sendBatch(signBatch(device, first))
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(2, 1) }
  const body = signBatch(device, encodePayload(device, next))
  const there = await sendBatch(body, second.url)
  expect((await sendBatch(body)).bytes).toEqual(there.bytes)
  await second.stop()
})

test('refuses other content under a known identity and raises an alarm', async () => {
  const device = await registeredDevice()
  await sendBatch(signBatch(device, encodePayload(device, { records: makeRecords(1, 3) })))
  const other = encodePayload(device, { records: makeRecords(1, 2) })
  const { status, problem } = await sendBatch(signBatch(device, other))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_CONFLICT', detail: { boot: 1, sequence: 1 } })
  expect(await openCaseCodes(device)).toEqual(['UPLOAD_CONFLICT'])
  expect(await onLog(device)).toHaveLength(3)
  const { rows } = await tests.db.query(
    'select payload from ingest.refused_batch where device_id = $1',
    [device.registration.deviceId],
  )
  expect(rows).toEqual([{ payload: Buffer.from(other) }])
})

test('names the sequence that it expects', async () => {
  const device = await registeredDevice()
  const gap = encodePayload(device, { sequence: 3, records: makeRecords(1, 1) })
  const { status, problem } = await sendBatch(signBatch(device, gap))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_SEQUENCE_GAP', detail: { expectedSequence: 1 } })
})

test('names the boot that it knows when a device went back', async () => {
  const device = await registeredDevice()
  await sendBatch(signBatch(device, encodePayload(device, { boot: 5, records: makeRecords(1, 1) })))
  const old = encodePayload(device, { boot: 2, records: makeRecords(1, 2) })
  const { status, problem } = await sendBatch(signBatch(device, old))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_BOOT_OLD', detail: { currentBoot: 5 } })
})

test('refuses a broken chain for good, keeps it raw, and takes the next batch', async () => {
  const device = await registeredDevice()
  const first = encodePayload(device, { records: makeRecords(1, 2) })
  await sendBatch(signBatch(device, first))
  const broken = encodePayload(device, { sequence: 2, records: makeRecords(3, 2) })
  const refused = await sendBatch(signBatch(device, broken))
  expect(refused.batch).toMatchObject({
    ...{ verdict: REFUSED, errorCode: 'BATCH_CHAIN_BROKEN', sequence: 2, highWaterMark: 2 },
  })
  expect((await sendBatch(signBatch(device, broken))).bytes).toEqual(refused.bytes)
  expect(await onLog(device)).toHaveLength(2)
  expect(await openCaseCodes(device)).toEqual(['BATCH_CHAIN_BROKEN'])
  const next = { sequence: 3, previousDigest: digestOf(broken), records: makeRecords(5, 2) }
  const after = await sendBatch(signBatch(device, encodePayload(device, next)))
  // Records 3 and 4 are held raw, so the mark passes them.
  expect(after.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 6 })
})

test('keeps refused batches only within the bound, and then the mark waits', async () => {
  const device = await registeredDevice()
  let previousDigest = new Uint8Array([1])
  for (let sequence = 1; sequence <= 4; sequence += 1) {
    const payload = encodePayload(device, { sequence, previousDigest, records: [] })
    const { batch } = await sendBatch(signBatch(device, payload))
    expect(batch?.verdict).toBe(REFUSED)
    previousDigest = Uint8Array.from(digestOf(payload))
  }
  const { rows } = await tests.db.query(
    `select count(*)::int as batches, count(payload)::int as kept
       from ingest.refused_batch where device_id = $1`,
    [device.registration.deviceId],
  )
  expect(rows).toEqual([{ batches: 4, kept: 3 }])
  const next = { sequence: 5, previousDigest, records: makeRecords(9, 1) }
  const after = await sendBatch(signBatch(device, encodePayload(device, next)))
  expect(after.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 0 })
})

test('takes a batch in and keeps its rejected records off the log', async () => {
  const device = await registeredDevice()
  const bad = makeRecord(2, { cardNumber: 'x', lineId: 'a\u0000b' })
  const records = [makeRecord(1), bad, makeRecord(3)]
  const { batch } = await sendBatch(signBatch(device, encodePayload(device, { records })))
  expect(batch).toMatchObject({
    verdict: ACCEPTED,
    highWaterMark: 3,
    rejections: [{ recordNo: 2, code: 'RECORD_IDENTITY_INVALID' }],
  })
  expect((await onLog(device)).toSorted()).toEqual([1, 3])
  expect(await openCaseCodes(device)).toEqual(['RECORD_IDENTITY_INVALID'])
})

test('answers signed bytes that are no batch finally, and repeats that answer', async () => {
  const device = await registeredDevice()
  const body = signBatch(device, Buffer.from('ffffff', 'hex'))
  const { batch, bytes } = await sendBatch(body)
  expect(batch).toMatchObject({ verdict: REFUSED, errorCode: 'BATCH_MALFORMED', sequence: 0 })
  expect((await sendBatch(body)).bytes).toEqual(bytes)
  const good = encodePayload(device, { records: makeRecords(1, 1) })
  expect((await sendBatch(signBatch(device, good))).batch?.verdict).toBe(ACCEPTED)
})

test('keeps nothing of senders who have not shown who they are', async () => {
  const device = await registeredDevice()
  const stranger = makeDevice(9_999)
  const revoked = await registeredDevice()
  const { deviceId } = revoked.registration
  expect((await admin(`/v1/devices/${deviceId}/revoke`, {})).status).toBe(200)
  const records = makeRecords(1, 1)
  const forged = { ...device, privateKey: stranger.privateKey }
  for (const [sender, status, code] of [
    [forged, 401, 'SIGNATURE_WRONG'],
    [stranger, 401, 'DEVICE_UNKNOWN'],
    [revoked, 403, 'DEVICE_REVOKED'],
  ] as const) {
    const answer = await sendBatch(signBatch(sender, encodePayload(sender, { records })))
    expect([answer.status, answer.problem.code]).toEqual([status, code])
    expect(await onLog(sender)).toEqual([])
  }
  const { rows } = await tests.db.query(
    'select from ingest.refused_batch where device_id = any($1)',
    [[device.registration.deviceId, deviceId, stranger.registration.deviceId]],
  )
  expect(rows).toEqual([])
  const metrics = await (await fetch(`${service.url}/metrics`)).text()
  expect(metrics).toContain('afc_ingest_failed_requests_total{code="DEVICE_UNKNOWN"')
})

test('a crash between append and compare-and-set leaves a repeat, no loss, no second answer', async () => {
  const device = await registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 2) }))
  faults.afterAppend = async () => {
    throw new Error('the process dies here')
  }
  expect((await sendBatch(body)).status).toBe(500)
  faults.afterAppend = undefined
  const { batch, bytes } = await sendBatch(body)
  expect(batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 2 })
  expect((await sendBatch(body)).bytes).toEqual(bytes)
  expect((await onLog(device)).toSorted()).toEqual([1, 1, 2, 2])
})

test('a device revoked between append and compare-and-set gets no answer', async () => {
  const device = await registeredDevice()
  const { deviceId } = device.registration
  faults.afterAppend = async () => {
    await admin(`/v1/devices/${deviceId}/revoke`, {})
  }
  const payload = encodePayload(device, { records: makeRecords(1, 1) })
  const { status, problem } = await sendBatch(signBatch(device, payload))
  faults.afterAppend = undefined
  expect([status, problem.code]).toEqual([403, 'DEVICE_REVOKED'])
})

test('accepts the two newest keys of a device and no older one', async () => {
  const device = await registeredDevice()
  const [second, third] = [makeDevice(0), makeDevice(0)].map(
    ({ privateKey, registration }, index) => {
      const { publicKeyHex } = registration
      return {
        ...device,
        privateKey,
        registration: { ...device.registration, publicKeyHex, keyVersion: index + 2 },
      }
    },
  ) as [SimDevice, SimDevice]
  await admin('/v1/devices', [second.registration])
  const first = encodePayload(device, { records: makeRecords(1, 1) })
  expect((await sendBatch(signBatch(device, first))).batch?.verdict).toBe(ACCEPTED)
  await admin('/v1/devices', [third.registration])
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(2, 1) }
  const payload = encodePayload(device, next)
  expect((await sendBatch(signBatch(device, payload))).problem.code).toBe('SIGNATURE_WRONG')
  expect((await sendBatch(signBatch(second, payload))).batch?.verdict).toBe(ACCEPTED)
  const back = await admin('/v1/devices', [second.registration])
  expect([back.status, back.body.code]).toEqual([409, 'DEVICE_CONFLICT'])
})

test('registers all devices or none', async () => {
  const device = await registeredDevice()
  const fresh = makeDevice(8_000)
  const changed = { ...device.registration, publicKeyHex: fresh.registration.publicKeyHex }
  const { status, body } = await admin('/v1/devices', [fresh.registration, changed])
  expect([status, body.code]).toEqual([409, 'DEVICE_CONFLICT'])
  const payload = encodePayload(fresh, { records: makeRecords(1, 1) })
  expect((await sendBatch(signBatch(fresh, payload))).problem.code).toBe('DEVICE_UNKNOWN')
  expect((await admin('/v1/devices', [fresh.registration], 'wrong')).body.code).toBe(
    'ADMIN_KEY_WRONG',
  )
  expect((await admin('/v1/devices', [{}])).body.code).toBe('REQUEST_INVALID')
})

test('refuses a body over its bound and one of another type', async () => {
  const large = await post('/v1/batches', new Uint8Array(600_000))
  expect([large.status, large.problem.code]).toEqual([413, 'REQUEST_TOO_LARGE'])
  const response = await fetch(`${service.url}/v1/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(response.status).toBe(415)
})

test('any bytes are answered with a code, never with a fault of ours', async () => {
  const device = await registeredDevice()
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
      const { status, problem } = await post(path, garbage)
      if (status !== 200) expect(problem.code).toMatch(/^[A-Z_]+$/)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})

test('signed payloads of any bytes are answered with a code or a refusal', async () => {
  const device = await registeredDevice()
  const payload = encodePayload(device, { records: makeRecords(1, 3) })
  await fc.assert(
    fc.asyncProperty(fc.nat(payload.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = Uint8Array.from(payload).with(at, byte)
      const { status } = await sendBatch(signBatch(device, damaged))
      expect([200, 409]).toContain(status)
    }),
    { numRuns: 100 },
  )
})

test('answers 503 with Retry-After when more is under way than it can do', async () => {
  const settings = { http: { inFlightMax: 1, retryAfterSeconds: 9 } }
  const small = await startIngestService({ ...deps(), settings })
  const device = await registeredDevice()
  const release = Promise.withResolvers<void>()
  const entered = Promise.withResolvers<void>()
  faults.beforeAppend = async () => {
    entered.resolve()
    await release.promise
  }
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 1) }))
  const first = sendBatch(body, small.url)
  await entered.promise
  const refused = await sendBatch(body, small.url)
  expect([refused.status, refused.problem.code]).toEqual([503, 'OVERLOADED'])
  expect(refused.headers.get('retry-after')).toBe('9')
  release.resolve()
  faults.beforeAppend = undefined
  expect((await first).batch?.verdict).toBe(ACCEPTED)
  await small.stop()
})

test('answers 429 to a device that sends too fast, and takes it again later', async () => {
  const settings = { rate: { requestsMax: 2, windowMs: 300 } }
  const strict = await startIngestService({ ...deps(), settings })
  const device = await registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 1) }))
  const statuses: number[] = []
  for (let request = 0; request < 3; request += 1) {
    statuses.push((await sendBatch(body, strict.url)).status)
  }
  expect(statuses).toEqual([200, 200, 429])
  await new Promise((resolve) => setTimeout(resolve, 320))
  expect((await sendBatch(body, strict.url)).status).toBe(200)
  await strict.stop()
})

test('tells its health, its readiness and its routes', async () => {
  const get = async (path: string) => await (await fetch(service.url + path)).json()
  expect(await get('/readyz')).toMatchObject({
    dependencies: { database: {}, log: {} },
    isReady: true,
  })
  expect(Object.keys((await get('/openapi.json')).paths).toSorted()).toEqual([
    ...['/v1/batches', '/v1/devices', '/v1/devices/{deviceId}/revoke', '/v1/documents'],
    ...['/v1/documents/{kind}/{version}', '/v1/heartbeats'],
  ])
})
