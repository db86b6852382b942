/** A batch is taken in once, whatever is repeated, raced or cut off. */
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { useIngest } from '../testing/harness.ts'
import { digestOf, encodePayload, makeRecords, signBatch } from '../testing/sim-device.ts'

const ingest = useIngest()
const { BATCH_VERDICT_ACCEPTED: ACCEPTED } = batchVerdict

test('accepts a chain of batches, durable on the log before the answer', async () => {
  const device = await ingest.registeredDevice()
  const first = encodePayload(device, { records: makeRecords(1, 10) })
  const answer = await ingest.sendBatch(signBatch(device, first))
  expect(answer.headers.get('content-type')).toBe('application/x-protobuf')
  expect(answer.batch).toMatchObject({
    ...{ deviceId: device.registration.deviceId, boot: 1, sequence: 1, verdict: ACCEPTED },
    ...{ highWaterMark: 10, digest: Uint8Array.from(digestOf(first)) },
  })
  expect(await ingest.onLog(device)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(11, 5) }
  const second = await ingest.sendBatch(signBatch(device, encodePayload(device, next)))
  expect(second.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 15 })
  const boot = { boot: 2, sequence: 1, records: makeRecords(14, 4) }
  const third = await ingest.sendBatch(signBatch(device, encodePayload(device, boot)))
  expect(third.batch).toMatchObject({ boot: 2, sequence: 1, highWaterMark: 17 })
})

test('answers the same batch again with the same bytes and appends nothing', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const first = await ingest.sendBatch(body)
  const again = await ingest.sendBatch(body)
  expect(again.bytes).toEqual(first.bytes)
  expect(await ingest.onLog(device)).toHaveLength(3)
})

test('answers the same batch twice at once with the same bytes', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const [one, other, third] = await Promise.all([
    ingest.sendBatch(body),
    ingest.sendBatch(body),
    ingest.sendBatch(body),
  ])
  expect(one?.batch?.verdict).toBe(ACCEPTED)
  expect(other?.bytes).toEqual(one?.bytes)
  expect(third?.bytes).toEqual(one?.bytes)
  expect(await ingest.onLog(device)).toHaveLength(3)
})

test('two instances that get the same batch at once give one answer', async () => {
  const device = await ingest.registeredDevice()
  const second = await ingest.startAnother()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 3) }))
  const both = Promise.withResolvers<void>()
  let waiting = 0
  ingest.hooks.before = async () => {
    waiting += 1
    if (waiting === 2) both.resolve()
    await both.promise
  }
  const answers = await Promise.all([ingest.sendBatch(body), ingest.sendBatch(body, second.url)])
  ingest.hooks.before = undefined
  await second.stop()
  expect(answers[0]?.batch?.verdict).toBe(ACCEPTED)
  expect(answers[1]?.bytes).toEqual(answers[0]?.bytes)
  // Both appended before either could see the other: a repeat, which the fare service absorbs.
  expect(await ingest.onLog(device)).toEqual([1, 1, 2, 2, 3, 3])
})

test('an instance whose row is old still answers by the stored state', async () => {
  const device = await ingest.registeredDevice()
  const second = await ingest.startAnother()
  const first = encodePayload(device, { records: makeRecords(1, 1) })
  await ingest.sendBatch(signBatch(device, first))
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(2, 1) }
  const body = signBatch(device, encodePayload(device, next))
  const there = await ingest.sendBatch(body, second.url)
  expect((await ingest.sendBatch(body)).bytes).toEqual(there.bytes)
  await second.stop()
})

test('a crash between append and compare-and-set leaves a repeat and no loss', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 2) }))
  ingest.hooks.after = async () => {
    throw new Error('the process dies here')
  }
  expect((await ingest.sendBatch(body)).status).toBe(500)
  ingest.hooks.after = undefined
  const { batch, bytes } = await ingest.sendBatch(body)
  expect(batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 2 })
  expect((await ingest.sendBatch(body)).bytes).toEqual(bytes)
  expect(await ingest.onLog(device)).toEqual([1, 1, 2, 2])
})

test('a device revoked between append and compare-and-set gets no answer', async () => {
  const device = await ingest.registeredDevice()
  const { deviceId } = device.registration
  ingest.hooks.after = async () => {
    await ingest.admin(`/v1/devices/${deviceId}/revoke`, {})
  }
  const payload = encodePayload(device, { records: makeRecords(1, 1) })
  const { status, problem } = await ingest.sendBatch(signBatch(device, payload))
  ingest.hooks.after = undefined
  expect([status, problem?.code]).toEqual([403, 'DEVICE_REVOKED'])
})
