/** Devices that were opened, wiped, copied or share a SAM: kept, shown, counted, a case. */
import { decodeMessage } from '@tongxing/proto/codec.ts'
import type { Heartbeat } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { adminKey, useIngest } from '../testing/harness.ts'
import {
  encodePayload,
  makeRecords,
  type SimDevice,
  signBatch,
  signHeartbeat,
} from '../testing/sim-device.ts'
import type { DeviceAlarm } from './list-alarms.ts'

const ingest = useIngest()

async function beat(device: SimDevice, facts: Partial<Heartbeat>, url?: string) {
  const answer = await ingest.post('/v1/heartbeats', signHeartbeat(device, facts), url)
  return answer.status === 200
    ? decodeMessage('HeartbeatAnswer', answer.bytes)
    : answer.problem?.code
}

async function alarmsOf({ registration }: SimDevice): Promise<DeviceAlarm[]> {
  const headers = { authorization: `Bearer ${adminKey}` }
  const response = await fetch(`${ingest.service.url}/v1/device-alarms`, { headers })
  const { alarms } = (await response.json()) as { alarms: DeviceAlarm[] }
  return alarms.filter(({ deviceId }) => deviceId === registration.deviceId)
}

const at = (deviceTimeMs: number, facts: Partial<Heartbeat> = {}) => ({
  ...{ deviceTimeMs, boot: 5, journalHead: 100, psamCounter: 60, openedCount: 1 },
  ...facts,
})

test('a device that goes on raises none; one that was opened raises one', async () => {
  const device = await ingest.registeredDevice()
  await beat(device, at(1_000))
  await beat(device, at(2_000, { boot: 6, journalHead: 130, psamCounter: 70 }))
  expect(await alarmsOf(device)).toEqual([])
  await beat(device, at(3_000, { boot: 6, journalHead: 130, psamCounter: 70, openedCount: 2 }))
  expect(await alarmsOf(device)).toMatchObject([
    { code: 'DEVICE_OPENED', times: 1, evidence: { openedCount: 2, before: 1 } },
  ])
  expect(await ingest.openCaseCodes(device)).toEqual(['DEVICE_OPENED'])
  await beat(device, at(4_000, { boot: 6, journalHead: 130, psamCounter: 70, openedCount: 2 }))
  expect(await alarmsOf(device)).toMatchObject([{ times: 1 }])
  const metrics = await (await fetch(`${ingest.service.url}/metrics`)).text()
  expect(metrics).toContain('afc_ingest_device_alarms_total{code="DEVICE_OPENED"')
})

test('a wiped journal is noticed once, and is not taken for the old one', async () => {
  const device = await ingest.registeredDevice()
  await ingest.sendBatch(signBatch(device, encodePayload(device, { records: makeRecords(1, 3) })))
  await beat(device, at(1_000))
  const wiped = { ...device, journalId: 'ffffffffffffff01' }
  const fresh = { boot: 1, journalHead: 0, psamCounter: 0 }
  for (const time of [2_000, 3_000, 4_000]) await beat(wiped, at(time, fresh))
  expect(await alarmsOf(device)).toMatchObject([{ code: 'DEVICE_JOURNAL_REPLACED', times: 1 }])
  // Its first record has the number 1 again, in another journal: it is no repeat.
  const payload = encodePayload(wiped, { boot: 6, records: makeRecords(1, 1) })
  expect((await ingest.sendBatch(signBatch(wiped, payload))).batch?.highWaterMark).toBe(1)
  expect(await ingest.onLog(device)).toEqual([1, 1, 2, 3])

  // The old storage speaks again: two are alive.
  await beat(device, at(9_000, { boot: 7 }))
  const codes = (await alarmsOf(device)).map(({ code }) => code)
  expect(codes.toSorted()).toEqual(['DEVICE_CLONE_SUSPECTED', 'DEVICE_JOURNAL_REPLACED'])
})

test('a heartbeat that came late or twice is no sign', async () => {
  const device = await ingest.registeredDevice()
  await beat(device, at(2_000))
  await beat(device, at(2_000))
  await beat(device, at(1_000, { boot: 4, journalHead: 90, psamCounter: 50 }))
  expect(await alarmsOf(device)).toEqual([])
})

test('a SAM that two devices state is a sign at both', async () => {
  const [one, two] = [await ingest.registeredDevice(), await ingest.registeredDevice()]
  const psamId = 'aabbccddeeff'
  await beat(one, at(1_000, { psamId }))
  await beat(two, at(1_000, { psamId }))
  await beat(one, at(2_000, { psamId }))
  for (const [device, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const sharedWith = other.registration.deviceId
    expect(await alarmsOf(device)).toMatchObject([
      { code: 'DEVICE_SAM_SHARED', evidence: { psamId, sharedWith } },
    ])
  }
})

test('validators whose SAM is dead share none', async () => {
  const [one, two] = [await ingest.registeredDevice(), await ingest.registeredDevice()]
  for (const device of [one, two, one]) await beat(device, at(1_000, { psamId: '000000000000' }))
  expect([await alarmsOf(one), await alarmsOf(two)]).toEqual([[], []])
})

test('an alarm cuts a device off only where a setting says so', async () => {
  const strict = await ingest.startAnother({ revokesOn: ['DEVICE_OPENED'] })
  const [one, two] = [await ingest.registeredDevice(), await ingest.registeredDevice()]
  for (const [device, url] of [
    [one, strict.url],
    [two, ingest.service.url],
  ] as const) {
    await beat(device, at(1_000), url)
    await beat(device, at(2_000, { openedCount: 2 }), url)
  }
  expect(await beat(one, at(3_000), strict.url)).toBe('DEVICE_REVOKED')
  expect(await beat(two, at(3_000))).not.toBe('DEVICE_REVOKED')
  await strict.stop()
})
