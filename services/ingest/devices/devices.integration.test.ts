/** Who may send: registration, keys, revocation and strangers. */
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { useIngest } from '../testing/harness.ts'
import {
  digestOf,
  encodePayload,
  makeDevice,
  makeRecords,
  signBatch,
  type SimDevice,
} from '../testing/sim-device.ts'

const ingest = useIngest()
const { BATCH_VERDICT_ACCEPTED: ACCEPTED } = batchVerdict

test('keeps nothing of senders who have not shown who they are', async () => {
  const device = await ingest.registeredDevice()
  const stranger = makeDevice(9_999)
  const revoked = await ingest.registeredDevice()
  const { deviceId } = revoked.registration
  expect((await ingest.admin(`/v1/devices/${deviceId}/revoke`, {})).status).toBe(200)
  const records = makeRecords(1, 1)
  const forged = { ...device, privateKey: stranger.privateKey }
  for (const [sender, status, code] of [
    [forged, 401, 'SIGNATURE_WRONG'],
    [stranger, 401, 'DEVICE_UNKNOWN'],
    [revoked, 403, 'DEVICE_REVOKED'],
  ] as const) {
    const answer = await ingest.sendBatch(signBatch(sender, encodePayload(sender, { records })))
    expect([answer.status, answer.problem?.code]).toEqual([status, code])
    expect(await ingest.onLog(sender)).toEqual([])
  }
  const { rows } = await ingest.db.query(
    'select from ingest.refused_batch where device_id = any($1)',
    [[device.registration.deviceId, deviceId, stranger.registration.deviceId]],
  )
  expect(rows).toEqual([])
  const metrics = await (await fetch(`${ingest.service.url}/metrics`)).text()
  expect(metrics).toContain('afc_ingest_failed_requests_total{code="DEVICE_UNKNOWN"')
})

test('accepts the two newest keys of a device and no older one', async () => {
  const device = await ingest.registeredDevice()
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
  await ingest.admin('/v1/devices', [second.registration])
  const first = encodePayload(device, { records: makeRecords(1, 1) })
  expect((await ingest.sendBatch(signBatch(device, first))).batch?.verdict).toBe(ACCEPTED)
  await ingest.admin('/v1/devices', [third.registration])
  const next = { sequence: 2, previousDigest: digestOf(first), records: makeRecords(2, 1) }
  const payload = encodePayload(device, next)
  expect((await ingest.sendBatch(signBatch(device, payload))).problem?.code).toBe('SIGNATURE_WRONG')
  expect((await ingest.sendBatch(signBatch(second, payload))).batch?.verdict).toBe(ACCEPTED)
  const back = await ingest.admin('/v1/devices', [second.registration])
  expect([back.status, back.problem?.code]).toEqual([409, 'DEVICE_CONFLICT'])
})

test('registers all devices or none', async () => {
  const device = await ingest.registeredDevice()
  const fresh = makeDevice(8_000)
  const changed = { ...device.registration, publicKeyHex: fresh.registration.publicKeyHex }
  const { status, problem } = await ingest.admin('/v1/devices', [fresh.registration, changed])
  expect([status, problem?.code]).toEqual([409, 'DEVICE_CONFLICT'])
  const payload = encodePayload(fresh, { records: makeRecords(1, 1) })
  expect((await ingest.sendBatch(signBatch(fresh, payload))).problem?.code).toBe('DEVICE_UNKNOWN')
  expect((await ingest.admin('/v1/devices', [fresh.registration], 'wrong')).problem?.code).toBe(
    'ADMIN_KEY_WRONG',
  )
  expect((await ingest.admin('/v1/devices', [{}])).problem?.code).toBe('REQUEST_INVALID')
})
