/** A device states what it has, is led to what it lacks, and fetches it. */
import {
  buildFullDocument,
  buildHotlistIncrement,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { documentPath } from '@tongxing/core/parameters/document-path.ts'
import { signBytes, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { type Heartbeat, listKind } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { adminKey, publisherCode, toAnswer, useIngest } from '../testing/harness.ts'
import {
  encodePayload,
  makeDevice,
  makeRecords,
  type SimDevice,
  signBatch,
  signHeartbeat,
} from '../testing/sim-device.ts'

const ingest = useIngest()
const cards = ['03100000000000000001', '03100000000000000002', '03100000000000000003']
const head = (version: number) => ({ version, effectiveAtMs: 1_000, publisher: publisherCode })
const fullList = (version: number, numbers: readonly string[]) =>
  buildFullDocument(head(version), { hotlist: { added: packCardNumbers(numbers) } })

async function publish(signedDocument: Uint8Array) {
  const response = await fetch(`${ingest.service.url}/v1/documents`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-protobuf',
      authorization: `Bearer ${adminKey}`,
    },
    body: Buffer.from(signedDocument),
  })
  return await toAnswer(response)
}

const sign = (document: Parameters<typeof signDocument>[0], privateKey = ingest.publisherKey) =>
  signDocument(document, { privateKey, keyVersion: 1 })

async function beat(device: SimDevice, changes: Partial<Heartbeat> = {}) {
  const answer = await ingest.post('/v1/heartbeats', signHeartbeat(device, changes))
  expect(answer.status).toBe(200)
  return decodeMessage('HeartbeatAnswer', answer.bytes)
}

async function get(device: SimDevice, path: string, signedPath = path) {
  const signature = signBytes(signingDomain.fetch, Buffer.from(signedPath), device.privateKey)
  const headers = {
    'tongxing-device': device.registration.deviceId,
    'tongxing-signature': signature.toHex(),
  }
  return await toAnswer(await fetch(ingest.service.url + path, { headers }))
}

test('leads a device from nothing to the full list, and on by an increment', async () => {
  const device = await ingest.registeredDevice()
  expect((await beat(device)).offers).toEqual([])
  const first = sign(fullList(1, cards.slice(0, 2)))
  expect((await publish(first)).status).toBe(200)
  const kind = listKind.LIST_KIND_HOTLIST
  expect((await beat(device)).offers).toMatchObject([{ kind, version: 1, baseVersion: 0 }])
  const path = documentPath({ kind, version: 1, baseVersion: 0 })
  expect((await get(device, path)).bytes).toEqual(Uint8Array.from(first))

  const second = fullList(2, cards.slice(1))
  const increment = buildHotlistIncrement(head(2), 1, packCardNumbers(cards.slice(0, 2)), {
    added: packCardNumbers(cards.slice(2)),
    removed: packCardNumbers(cards.slice(0, 1)),
  })
  expect(increment.contentHash).toEqual(second.contentHash)
  await publish(sign(second))
  await publish(sign(increment))
  const lists = [{ kind, activeVersion: 1, stagedVersion: 0 }]
  const { offers } = await beat(device, { lists })
  expect(offers).toMatchObject([{ kind, version: 2, baseVersion: 1 }])
  const fetched = await get(device, documentPath({ kind, version: 2, baseVersion: 1 }))
  const { payload } = decodeMessage('SignedDocument', fetched.bytes)
  expect(decodeMessage('ParameterDocument', payload)).toMatchObject({ version: 2, baseVersion: 1 })
  // No increment on that base: the full document comes instead.
  const other = await get(device, documentPath({ kind, version: 2, baseVersion: 9 }))
  expect(other.bytes).toEqual(Uint8Array.from(sign(second)))
  expect(
    (await get(device, documentPath({ kind, version: 7, baseVersion: 0 }))).problem,
  ).toMatchObject({ code: 'DOCUMENT_UNKNOWN', detail: { list: 'hotlist', version: 7 } })
})

test('gives documents only to the device that signed for this very path', async () => {
  const device = await ingest.registeredDevice()
  const path = '/v1/documents/hotlist/1?base=0'
  const signedElse = await get(device, path, '/v1/documents/hotlist/2?base=0')
  expect([signedElse.status, signedElse.problem?.code]).toEqual([401, 'SIGNATURE_WRONG'])
  expect((await get(makeDevice(9_999), path)).problem?.code).toBe('DEVICE_UNKNOWN')
  const bare = await toAnswer(await fetch(ingest.service.url + path))
  expect([bare.status, bare.problem?.code]).toEqual([400, 'REQUEST_INVALID'])
})

test('publishes only what is signed, newer, whole and true', async () => {
  const tariff = (version: number, policyJson = '{}', publisher = publisherCode) =>
    buildFullDocument({ ...head(version), publisher }, { tariff: { policyJson } })
  expect((await publish(sign(tariff(5)))).status).toBe(200)
  expect((await publish(sign(tariff(5)))).status).toBe(200)
  const wrongHash = { ...tariff(6), contentHash: new Uint8Array(32) }
  const increment = { ...tariff(6), baseVersion: 5 }
  const noLead = buildHotlistIncrement(head(12), 11, packCardNumbers([]), {
    added: packCardNumbers(cards),
    removed: new Uint8Array(),
  })
  await publish(sign(fullList(11, [])))
  await publish(sign(fullList(12, cards.slice(1))))
  for (const [document, code] of [
    [sign(tariff(5, '{"other":1}')), 'DOCUMENT_CONFLICT'],
    [sign(tariff(4)), 'DOCUMENT_VERSION_OLD'],
    [sign(tariff(6), makeDevice(1).privateKey), 'SIGNATURE_WRONG'],
    [sign(tariff(6, '{}', '03761000')), 'DOCUMENT_INVALID'],
    [sign(wrongHash), 'DOCUMENT_INVALID'],
    [sign(increment), 'DOCUMENT_INVALID'],
    [sign(noLead), 'DOCUMENT_INVALID'],
    [sign({ ...noLead, version: 13 }), 'DOCUMENT_UNKNOWN'],
    [sign({ ...tariff(6), kind: listKind.LIST_KIND_CITY }), 'DOCUMENT_INVALID'],
    [new Uint8Array([255]), 'DOCUMENT_INVALID'],
  ] as const) {
    expect((await publish(document)).problem?.code).toBe(code)
  }
})

test('answers the nonce, the time and the mark, and keeps what the device states', async () => {
  const device = await ingest.registeredDevice()
  const records = makeRecords(1, 3)
  await ingest.sendBatch(signBatch(device, encodePayload(device, { records })))
  const beforeMs = Date.now()
  const answer = await beat(device, { journalHead: 5, psamCounter: 40, nonce: 'feedfeedfeedfeed' })
  expect(answer).toMatchObject({ nonce: 'feedfeedfeedfeed', highWaterMark: 3 })
  expect(answer.serverTimeMs).toBeGreaterThanOrEqual(beforeMs)
  expect(await journalRow(device)).toMatchObject({
    ...{ high_water_mark: '3', journal_head: '5', psam_counter: '40' },
    psam_id: device.registration.psamId,
  })
})

test('a heartbeat that comes late or again takes nothing back', async () => {
  const device = await ingest.registeredDevice()
  await beat(device, { boot: 2, journalHead: 9, psamCounter: 90, lineId: '201路' })
  await beat(device, { boot: 1, journalHead: 4, psamCounter: 40, lineId: 'old' })
  await beat(device, { boot: 2, journalHead: 8, psamCounter: 80, lineId: 'old' })
  expect(await journalRow(device)).toMatchObject({ journal_head: '9', psam_counter: '90' })
  const { rows } = await ingest.db.query(
    'select line_id, journal_head from ingest.device_state where device_id = $1',
    [device.registration.deviceId],
  )
  expect(rows).toEqual([{ line_id: '201路', journal_head: '9' }])
})

test('refuses a heartbeat with a field out of bounds, and changes nothing', async () => {
  const device = await ingest.registeredDevice()
  const wrong: readonly Partial<Heartbeat>[] = [
    { deviceId: 'another' },
    { boot: 0 },
    { journalId: 'x' },
    { psamId: '' },
    { nonce: 'short' },
    { clockTrust: 77 as 1 },
    { lineId: 'a\u0000' },
    { firmwareVersion: 'v'.repeat(65) },
    { lists: [{ kind: 99 as 1 }] },
    { lists: Array.from({ length: 17 }, () => ({ kind: 1 as const })) },
  ]
  for (const changes of wrong) {
    const { status, problem } = await ingest.post('/v1/heartbeats', signHeartbeat(device, changes))
    expect([status, problem?.code]).toEqual([422, 'HEARTBEAT_MALFORMED'])
  }
  expect(await journalRow(device)).toBeUndefined()
})

test('a batch signature is worth nothing on a heartbeat', async () => {
  const device = await ingest.registeredDevice()
  const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 1) }))
  expect((await ingest.post('/v1/heartbeats', body)).problem?.code).toBe('SIGNATURE_WRONG')
})

async function journalRow(device: SimDevice): Promise<object | undefined> {
  const { rows } = await ingest.db.query('select * from ingest.journal where device_id = $1', [
    device.registration.deviceId,
  ])
  return rows[0]
}
