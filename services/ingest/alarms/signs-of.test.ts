import { expect, test } from 'vitest'
import type { CheckedHeartbeat } from '../heartbeats/check-heartbeat.ts'
import { type KnownBefore, type StateBefore, signsOf } from './signs-of.ts'

const state: StateBefore = {
  boot: 5,
  journalId: '00000000000000aa',
  journalHead: 100,
  psamId: '376400000001',
  psamCounter: 60,
  openedCount: 1,
  deviceTimeMs: 1_000,
}
const known: KnownBefore = { state, isJournalKnown: true, psamSharedWith: undefined }
const honest: CheckedHeartbeat = {
  ...state,
  ...{ deviceId: 'HS-V1', acknowledgedMark: 100, lists: [], clockTrust: 1, vehicleId: 'HS1' },
  ...{ lineId: '', firmwareVersion: '1', nonce: '', recollectionDone: 0 },
  deviceTimeMs: 2_000,
}

function codes(changes: Partial<CheckedHeartbeat>, before: Partial<KnownBefore> = {}): string[] {
  const signs = signsOf({ ...honest, ...changes }, { ...known, ...before })
  return signs.map(({ code, evidence }) =>
    typeof evidence.what === 'string' ? `${code} ${evidence.what}` : code,
  )
}

test('a device that goes on gives no sign', () => {
  expect(codes({})).toEqual([])
  expect(codes({ boot: 6, journalHead: 101, psamCounter: 61 })).toEqual([])
  expect(codes({ psamId: '376400000002', psamCounter: 3 })).toEqual([])
  expect(codes({ psamCounter: 0 })).toEqual([])
  expect(codes({ openedCount: 4 }, { state: undefined, isJournalKnown: false })).toEqual([])
})

test.each<[Partial<CheckedHeartbeat>, string]>([
  [{ boot: 4 }, 'boot'],
  [{ journalHead: 99 }, 'journal head'],
  [{ psamCounter: 59 }, 'SAM counter'],
  [{ journalId: '00000000000000bb' }, 'two journals'],
])('what goes back is a sign of a copy: %o', (changes, what) => {
  expect(codes(changes)).toEqual([`DEVICE_CLONE_SUSPECTED ${what}`])
  // The same, said before what is known was said, only came late.
  expect(codes({ ...changes, deviceTimeMs: 999 })).toEqual([])
})

test('a journal that nobody heard of is a new one', () => {
  const changes = { journalId: '00000000000000bb', boot: 1, journalHead: 0, psamCounter: 0 }
  expect(codes(changes, { isJournalKnown: false })).toEqual(['DEVICE_JOURNAL_REPLACED'])
})

test('an opened housing and a SAM that two devices state are signs', () => {
  expect(codes({ openedCount: 2 })).toEqual(['DEVICE_OPENED'])
  expect(codes({}, { psamSharedWith: 'HS-V2' })).toEqual(['DEVICE_SAM_SHARED'])
})
