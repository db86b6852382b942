import { expect, test } from 'vitest'
import { documentPath } from '@tongxing/core/parameters/document-path.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { clockTrust, listKind } from '@tongxing/proto/messages.ts'
import { createReceiver, type NetworkFault } from '../testing/receiver.ts'
import { createRig, journalOf, newCard, type Rig, signedDocument } from '../testing/rig.ts'

async function rigWithTaps(taps: number) {
  const rig = await createRig()
  for (let number = 1; number <= taps; number++) {
    await rig.validator.tap(newCard(number).enterField())
    rig.clock.advance(1_000)
  }
  return { rig, receiver: createReceiver(rig.clock.nowMs) }
}

function heldNumbers({ held }: { held: Map<number, unknown> }) {
  return [...held.keys()]
}

test('sends what the journal holds, and frees it when it is answered', async () => {
  const { rig, receiver } = await rigWithTaps(3)
  const report = await rig.validator.sync(receiver)
  expect(report).toMatchObject({ heartbeat: true, batchesAnswered: 1, recordsAcknowledged: 3 })
  const sent = [...receiver.held.values()].map((record) => encodeMessage('TapRecord', record))
  expect(sent).toEqual(journalOf(rig).map((record) => encodeMessage('TapRecord', record)))
  expect(rig.validator.status()).toMatchObject({ acknowledgedMark: 3 })
  expect((await rig.validator.sync(receiver)).batchesAnswered).toBe(0)
  expect(receiver.taken).toBe(1)
})

test.each<NetworkFault>(['request-lost', 'answer-lost', 'doubled', 'old-answer'])(
  'with every third exchange %s, each record arrives once and nothing stays',
  async (fault) => {
    const { rig, receiver } = await rigWithTaps(0)
    let exchanges = 0
    receiver.fault = () => (exchanges++ % 3 === 1 ? fault : 'none')
    for (let number = 1; number <= 20; number++) {
      await rig.validator.tap(newCard(number).enterField())
      rig.clock.advance(400_000)
      await rig.validator.sync(receiver)
    }
    receiver.fault = () => 'none'
    rig.clock.advance(400_000)
    await rig.validator.sync(receiver)
    expect(heldNumbers(receiver)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(rig.validator.status().uplink.unsentRecords).toBe(0)
  },
)

test('a batch whose answer was lost goes out again as the same bytes', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  const bodies: Uint8Array[] = []
  const faults: NetworkFault[] = ['none', 'answer-lost', 'none', 'none']
  receiver.fault = () => faults.shift() ?? 'none'
  const recording = {
    request: (request: Parameters<typeof receiver.request>[0]) => {
      if (request.path === '/v1/batches' && request.body) bodies.push(request.body)
      return receiver.request(request)
    },
  }
  expect((await rig.validator.sync(recording)).failed).toBe(true)
  await rig.validator.tap(newCard(2).enterField())
  rig.clock.advance(10_000)
  await rig.validator.sync(recording)
  expect(bodies).toHaveLength(3)
  expect(bodies[1]).toEqual(bodies[0])
  expect(receiver.taken).toBe(2)
})

test('waits longer after each failure, within a bound, and then goes on', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  receiver.fault = () => 'request-lost'
  const waits: number[] = []
  for (let i = 0; i < 12; i++) {
    const { nextAttemptInMs } = await rig.validator.sync(receiver)
    waits.push(nextAttemptInMs)
    expect((await rig.validator.sync(receiver)).waited).toBe(true)
    rig.clock.advance(nextAttemptInMs)
  }
  expect(waits.slice(0, 3)).toEqual([750, 1500, 3000])
  expect(waits.at(-1)).toBe(225_000)
  receiver.fault = () => 'none'
  expect((await rig.validator.sync(receiver)).recordsAcknowledged).toBe(1)
})

test('an overloaded server says how long to wait', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  receiver.failNext = { status: 503, retryAfter: '30' }
  expect((await rig.validator.sync(receiver)).nextAttemptInMs).toBe(30_000)
})

test('the interval that the server asks for ends the round', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  receiver.minimumIntervalMs = 5_000
  expect((await rig.validator.sync(receiver)).nextAttemptInMs).toBe(5_000)
  expect((await rig.validator.sync(receiver)).waited).toBe(true)
})

test('a refused batch is answered for good: the next one follows in the chain', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  receiver.refuseNext = 'BATCH_MALFORMED'
  await rig.validator.sync(receiver)
  await rig.validator.tap(newCard(9).enterField())
  await rig.validator.sync(receiver)
  expect(heldNumbers(receiver)).toEqual([2])
  const { uplink, acknowledgedMark } = rig.validator.status()
  expect(acknowledgedMark).toBe(2)
  expect(uplink).toMatchObject({ batchesRefused: 1, batchesAccepted: 1 })
  expect(uplink.refusals).toEqual(new Map([['BATCH_MALFORMED', 1]]))
})

test('a server that disagrees on the sequence is answered with a new boot', async () => {
  const { rig, receiver } = await rigWithTaps(2)
  const { boot } = rig.validator.status()
  receiver.failNext = undefined
  await rig.validator.sync(receiver)
  await rig.validator.tap(newCard(7).enterField())
  receiver.failNext = { status: 409, code: 'UPLOAD_SEQUENCE_GAP' }
  await rig.validator.sync(receiver)
  expect(heldNumbers(receiver)).toEqual([1, 2, 3])
  expect(rig.validator.status()).toMatchObject({ boot: boot + 1, acknowledgedMark: 3 })
})

test('a device that a server knows in a later boot goes on above that boot', async () => {
  const { rig, receiver } = await rigWithTaps(1)
  for (let i = 0; i < 3; i++) await rig.reboot()
  await rig.validator.sync(receiver)
  const replayed = await createRig()
  await replayed.validator.tap(newCard(1).enterField())
  await replayed.validator.tap(newCard(2).enterField())
  await replayed.validator.sync(receiver)
  expect(replayed.validator.status().acknowledgedMark).toBe(2)
  expect(replayed.validator.status().boot).toBeGreaterThan(rig.validator.status().boot)
})

test('power lost with a batch on the way: the records go again under a new boot', async () => {
  const { rig, receiver } = await rigWithTaps(2)
  const faults: NetworkFault[] = ['none', 'answer-lost']
  receiver.fault = () => faults.shift() ?? 'none'
  await rig.validator.sync(receiver)
  await rig.reboot()
  await rig.validator.sync(receiver)
  expect(heldNumbers(receiver)).toEqual([1, 2])
  expect(rig.validator.status().uplink.unsentRecords).toBe(0)
})

test('batches keep to the bounds on records and bytes', async () => {
  const base = { heartbeatIntervalMs: 60_000, backoffBaseMs: 1, backoffMaxMs: 10 }
  const uplink = {
    ...base,
    documentsPerSyncMax: 5,
    recollectionScanMax: 9,
    serverWaitMaxMs: 60_000,
  }
  const limits = { batchRecordsMax: 3, batchBytesMax: 1_000_000, batchesPerSyncMax: 2 }
  const rig = await createRig({ settings: { uplink: { ...uplink, ...limits } } })
  for (let i = 1; i <= 10; i++) await rig.validator.tap(newCard(i).enterField())
  const receiver = createReceiver(rig.clock.nowMs)
  const report = await rig.validator.sync(receiver)
  expect(report).toMatchObject({ batchesAnswered: 2, recordsAcknowledged: 6 })
  await rig.validator.sync(receiver)
  expect(rig.validator.status().acknowledgedMark).toBe(10)
})

test('a payload that the server finds too large is sent in smaller ones', async () => {
  const { rig, receiver } = await rigWithTaps(2)

  await rig.validator.sync({
    request: (request) => {
      if (request.path === '/v1/batches') receiver.failNext = { status: 413 }
      return receiver.request(request)
    },
  })
  rig.clock.advance(10_000)
  await rig.validator.sync(receiver)
  expect(heldNumbers(receiver)).toEqual([1, 2])
})

test('the heartbeat sets a clock that power loss had left unset', async () => {
  const { rig, receiver } = await rigWithTaps(0)
  await rig.validator.tap(newCard(1).enterField())
  expect(rig.validator.status().clockTrust).toBe(clockTrust.CLOCK_TRUST_UNSET)
  const ahead = createReceiver(() => rig.clock.nowMs() + 7_000)
  await rig.validator.sync(ahead)
  await rig.validator.tap(newCard(2).enterField())
  const [before, after] = journalOf(rig)
  expect(after?.clockTrust).toBe(clockTrust.CLOCK_TRUST_SYNCED)
  expect((after?.tappedAtMs ?? 0) - (before?.tappedAtMs ?? 0)).toBe(7_000)
  expect(receiver.taken).toBe(0)
})

test('takes offered lists, and says in the next heartbeat that it has them', async () => {
  const { rig, receiver } = await rigWithTaps(0)
  const listed = newCard(5)
  const offer = { kind: listKind.LIST_KIND_HOTLIST, version: 2, baseVersion: 0 }
  const added = packCardNumbers(['03100000000000000005'])
  receiver.offers = [offer]
  receiver.documents.set(
    documentPath(offer),
    signedDocument({ hotlist: { added } }, { version: 2 }),
  )
  expect((await rig.validator.sync(receiver)).documentsTaken).toBe(1)
  expect((await rig.validator.tap(listed.enterField())).outcome).toBe('CARD_LISTED_LOCKED')
  expect(hotlistVersion(rig)).toBe(2)
})

function hotlistVersion({ validator }: Rig) {
  const { lists } = validator.status()
  return lists.find(({ kind }) => kind === listKind.LIST_KIND_HOTLIST)?.activeVersion
}

test('traces travel with their record, card number masked', async () => {
  const rig = await createRig({ settings: { traceEvery: 1 } })
  await rig.validator.tap(newCard(1234).enterField())
  let sent = ''
  const receiver = createReceiver(rig.clock.nowMs)
  await rig.validator.sync({
    request: (request) => {
      if (request.path === '/v1/batches') sent = Buffer.from(request.body ?? []).toString('hex')
      return receiver.request(request)
    },
  })
  expect(sent).toContain('00a40400')
  expect(sent).not.toContain('03100000000000001234')
  expect(sent).toContain('ffffffffffff00001234')
})
