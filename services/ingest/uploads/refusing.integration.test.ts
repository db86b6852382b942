/** What is refused, how it is kept, and that the device goes on. */
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { useIngest } from '../testing/harness.ts'
import {
  digestOf,
  encodePayload,
  makeRecord,
  makeRecords,
  signBatch,
} from '../testing/sim-device.ts'

const ingest = useIngest()
const { BATCH_VERDICT_ACCEPTED: ACCEPTED, BATCH_VERDICT_REFUSED: REFUSED } = batchVerdict

test('refuses other content under a known identity and raises an alarm', async () => {
  const device = await ingest.registeredDevice()
  await ingest.sendBatch(signBatch(device, encodePayload(device, { records: makeRecords(1, 3) })))
  const other = encodePayload(device, { records: makeRecords(1, 2) })
  const { status, problem } = await ingest.sendBatch(signBatch(device, other))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_CONFLICT', detail: { boot: 1, sequence: 1 } })
  expect(await ingest.openCaseCodes(device)).toEqual(['DEVICE_CLONE_SUSPECTED', 'UPLOAD_CONFLICT'])
  expect(await ingest.onLog(device)).toHaveLength(3)
  const { rows } = await ingest.db.query(
    'select payload from ingest.refused_batch where device_id = $1',
    [device.registration.deviceId],
  )
  expect(rows).toEqual([{ payload: Buffer.from(other) }])
})

test('names the sequence that it expects', async () => {
  const device = await ingest.registeredDevice()
  const gap = encodePayload(device, { sequence: 3, records: makeRecords(1, 1) })
  const { status, problem } = await ingest.sendBatch(signBatch(device, gap))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_SEQUENCE_GAP', detail: { expectedSequence: 1 } })
})

test('names the boot that it knows when a device went back', async () => {
  const device = await ingest.registeredDevice()
  await ingest.sendBatch(
    signBatch(device, encodePayload(device, { boot: 5, records: makeRecords(1, 1) })),
  )
  const old = encodePayload(device, { boot: 2, records: makeRecords(1, 2) })
  const { status, problem } = await ingest.sendBatch(signBatch(device, old))
  expect(status).toBe(409)
  expect(problem).toMatchObject({ code: 'UPLOAD_BOOT_OLD', detail: { currentBoot: 5 } })
})

test('refuses a broken chain for good, keeps it raw, and takes the next batch', async () => {
  const device = await ingest.registeredDevice()
  const first = encodePayload(device, { records: makeRecords(1, 2) })
  await ingest.sendBatch(signBatch(device, first))
  const broken = encodePayload(device, { sequence: 2, records: makeRecords(3, 2) })
  const refused = await ingest.sendBatch(signBatch(device, broken))
  expect(refused.batch).toMatchObject({
    ...{ verdict: REFUSED, errorCode: 'BATCH_CHAIN_BROKEN', sequence: 2, highWaterMark: 2 },
  })
  expect((await ingest.sendBatch(signBatch(device, broken))).bytes).toEqual(refused.bytes)
  expect(await ingest.onLog(device)).toHaveLength(2)
  expect(await ingest.openCaseCodes(device)).toEqual(['BATCH_CHAIN_BROKEN'])
  const next = { sequence: 3, previousDigest: digestOf(broken), records: makeRecords(5, 2) }
  const after = await ingest.sendBatch(signBatch(device, encodePayload(device, next)))
  // Records 3 and 4 are held raw, so the mark passes them.
  expect(after.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 6 })
})

test('keeps refused batches only within the bound, and then the mark waits', async () => {
  const device = await ingest.registeredDevice()
  let previousDigest = new Uint8Array([1])
  for (let sequence = 1; sequence <= 4; sequence += 1) {
    const payload = encodePayload(device, { sequence, previousDigest, records: [] })
    const { batch } = await ingest.sendBatch(signBatch(device, payload))
    expect(batch?.verdict).toBe(REFUSED)
    previousDigest = Uint8Array.from(digestOf(payload))
  }
  const { rows } = await ingest.db.query(
    `select count(*)::int as batches, count(payload)::int as kept
       from ingest.refused_batch where device_id = $1`,
    [device.registration.deviceId],
  )
  expect(rows).toEqual([{ batches: 4, kept: 3 }])
  const next = { sequence: 5, previousDigest, records: makeRecords(9, 1) }
  const after = await ingest.sendBatch(signBatch(device, encodePayload(device, next)))
  expect(after.batch).toMatchObject({ verdict: ACCEPTED, highWaterMark: 0 })
})

test('takes a batch in and keeps its rejected records off the log', async () => {
  const device = await ingest.registeredDevice()
  const bad = makeRecord(2, { cardNumber: 'x', lineId: 'a\u0000b' })
  const records = [makeRecord(1), bad, makeRecord(3)]
  const { batch } = await ingest.sendBatch(signBatch(device, encodePayload(device, { records })))
  expect(batch).toMatchObject({
    verdict: ACCEPTED,
    highWaterMark: 3,
    rejections: [{ recordNo: 2, code: 'RECORD_IDENTITY_INVALID' }],
  })
  expect(await ingest.onLog(device)).toEqual([1, 3])
  expect(await ingest.openCaseCodes(device)).toEqual(['RECORD_IDENTITY_INVALID'])
})

test('answers signed bytes that are no batch finally, and repeats that answer', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, Buffer.from('ffffff', 'hex'))
  const { batch, bytes } = await ingest.sendBatch(body)
  expect(batch).toMatchObject({ verdict: REFUSED, errorCode: 'BATCH_MALFORMED', sequence: 0 })
  expect((await ingest.sendBatch(body)).bytes).toEqual(bytes)
  const good = encodePayload(device, { records: makeRecords(1, 1) })
  expect((await ingest.sendBatch(signBatch(device, good))).batch?.verdict).toBe(ACCEPTED)
})
