/** Records of a past time, asked for again, lost in between, and there once in the end. */
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { adminKey, useIngest } from '../testing/harness.ts'
import {
  digestOf,
  encodePayload,
  makeRecords,
  type SimDevice,
  signBatch,
  signHeartbeat,
} from '../testing/sim-device.ts'

const ingest = useIngest()
const time = { fromMs: 1_800_000_000_000, untilMs: 1_800_086_400_000 }

async function ask(body: object) {
  const answer = await ingest.admin('/v1/recollections', body)
  return { ...answer, said: JSON.parse(Buffer.from(answer.bytes).toString()) }
}

async function beat(device: SimDevice, recollectionDone = 0) {
  const answer = await ingest.post('/v1/heartbeats', signHeartbeat(device, { recollectionDone }))
  return decodeMessage('HeartbeatAnswer', answer.bytes)
}

test('is offered in heartbeats until it is done, one at a time', async () => {
  const device = await ingest.registeredDevice()
  const { deviceId } = device.registration
  expect((await beat(device)).recollection).toBeNull()
  expect(await ask({ deviceId, ...time })).toMatchObject({
    status: 200,
    said: { recollectionId: 1 },
  })
  expect((await beat(device)).recollection).toMatchObject({ recollectionId: 1, ...time })
  const again = await ask({ deviceId, ...time })
  expect([again.status, again.problem?.code]).toEqual([409, 'DEVICE_CONFLICT'])

  expect((await beat(device, 1)).recollection).toBeNull()
  const { rows } = await ingest.db.query(
    'select done_at is not null as done from ingest.recollection where device_id = $1',
    [deviceId],
  )
  expect(rows).toEqual([{ done: true }])
  const day = await ask({ deviceId, serviceDay: '2026-03-02' })
  const fromMs = Date.parse('2026-03-02T03:00:00+08:00')
  expect(day.said).toEqual({ deviceId, recollectionId: 2, fromMs, untilMs: fromMs + 86_400_000 })
})

test('refuses a time that is none, a device that is none, and whoever has no key', async () => {
  const { deviceId } = (await ingest.registeredDevice()).registration
  const ended = await ask({ deviceId, fromMs: 5, untilMs: 5 })
  expect([ended.status, ended.problem?.code]).toEqual([400, 'REQUEST_INVALID'])
  const missing = await ask({ deviceId: 'HS-NONE', ...time })
  expect([missing.status, missing.problem?.code]).toEqual([404, 'DEVICE_MISSING'])
  const both = await ask({ deviceId, serviceDay: '2026-03-02', ...time })
  expect([both.status, both.problem?.code]).toEqual([400, 'REQUEST_INVALID'])
  const stranger = await ingest.admin('/v1/recollections', { deviceId, ...time }, `${adminKey}?`)
  expect(stranger.problem?.code).toBe('ADMIN_KEY_WRONG')
})

test('what the back end lost comes in again, and what it held is a repeat', async () => {
  const device = await ingest.registeredDevice()
  let sequence = 0
  let previousDigest: Uint8Array = new Uint8Array()
  const send = async (first: number, count: number, recollectionId = 0) => {
    sequence += 1
    const records = makeRecords(first, count)
    const payload = encodePayload(device, { sequence, previousDigest, records, recollectionId })
    previousDigest = digestOf(payload)
    const { batch } = await ingest.sendBatch(signBatch(device, payload))
    expect(batch?.verdict).toBe(batchVerdict.BATCH_VERDICT_ACCEPTED)
    return batch?.highWaterMark
  }
  await send(1, 4)
  await send(5, 4)
  await ingest.db.query("delete from log.record where topic = 'taps'")
  await ingest.db.query('update ingest.journal set high_water_mark = 0 where device_id = $1', [
    device.registration.deviceId,
  ])
  await ask({ deviceId: device.registration.deviceId, ...time })
  // Another instance knows nothing of what this one held in memory.
  const other = await ingest.startAnother()
  await send(1, 5, 1)
  expect(await send(6, 3, 1)).toBe(8)
  expect(await ingest.onLog(device)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await send(9, 1)).toBe(9)
  await other.stop()
  // A repeat is a second copy on the log, which the fare service knows by the names of its records.
  await send(8, 2, 1)
  expect(new Set(await ingest.onLog(device))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
})
