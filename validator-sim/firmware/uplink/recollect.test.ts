import { expect, test } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { createReceiver } from '../testing/receiver.ts'
import { createRig, newCard, type Rig, startMs } from '../testing/rig.ts'

const HOUR_MS = 3_600_000
const small = { batchRecordsMax: 3, batchesPerSyncMax: 2, recollectionScanMax: 5 }

/** Twelve taps an hour apart, all acknowledged. */
async function rigWithPast() {
  const rig = await createRig({ settings: { uplink: { ...defaultSettings.uplink, ...small } } })
  for (let number = 1; number <= 12; number++) {
    await rig.validator.tap(newCard(number).enterField())
    rig.clock.advance(HOUR_MS)
  }
  const receiver = createReceiver(rig.clock.nowMs)
  await syncTimes(rig, receiver, 3)
  expect(rig.validator.status().acknowledgedMark).toBe(12)
  return { rig, receiver }
}

async function syncTimes(rig: Rig, receiver: ReturnType<typeof createReceiver>, times: number) {
  for (let i = 0; i < times; i++) {
    rig.clock.advance(61_000)
    await rig.validator.sync(receiver)
  }
}

const hours = (from: number, until: number) => ({
  recollectionId: 1,
  fromMs: startMs + from * HOUR_MS,
  untilMs: startMs + until * HOUR_MS,
})

test('records of a past time are sent again, once, and then it is said to be done', async () => {
  const { rig, receiver } = await rigWithPast()
  receiver.recollection = hours(2, 9)
  await syncTimes(rig, receiver, 6)
  expect(receiver.recollected).toEqual([3, 4, 5, 6, 7, 8, 9])
  expect(receiver.recollectionDone).toBe(1)
  expect(rig.validator.status()).toMatchObject({ recollectionDone: 1, acknowledgedMark: 12 })
  expect(rig.validator.status().recollection).toBeUndefined()
})

test('it goes on after a power loss where it was', async () => {
  const { rig, receiver } = await rigWithPast()
  receiver.recollection = hours(0, 12)
  for (let round = 0; round < 8; round++) {
    await syncTimes(rig, receiver, 1)
    rig.disk.cutPower()
    rig.paramsDisk.cutPower()
    await rig.reboot()
  }
  expect(receiver.recollected).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  await syncTimes(rig, receiver, 1)
  expect(receiver.recollectionDone).toBe(1)
})

test('new records go first', async () => {
  const { rig, receiver } = await rigWithPast()
  receiver.recollection = hours(0, 12)
  await syncTimes(rig, receiver, 1)
  expect(receiver.recollected).toEqual([1, 2, 3, 4, 5, 6])
  for (let number = 20; number < 23; number++) {
    await rig.validator.tap(newCard(number).enterField())
  }
  await rig.validator.sync(receiver)
  expect(rig.validator.status().acknowledgedMark).toBe(15)
  expect(receiver.recollected).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('what the ring does not hold any more is not sent, and it is done all the same', async () => {
  const { rig, receiver } = await rigWithPast()
  receiver.recollection = { recollectionId: 4, fromMs: 0, untilMs: startMs }
  await syncTimes(rig, receiver, 6)
  expect([receiver.recollected, receiver.recollectionDone]).toEqual([[], 4])
})

test('an opened housing is counted for good', async () => {
  const rig = await createRig()
  let circuit = 0
  Object.assign(rig.deps, { openedCount: () => circuit })
  const receiver = createReceiver(rig.clock.nowMs)
  for (const [count, openings] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [2, 3],
  ] as const) {
    circuit = count
    await rig.reboot()
    await syncTimes(rig, receiver, 1)
    expect([receiver.openedCount, rig.validator.status().openings]).toEqual([openings, openings])
  }
})
