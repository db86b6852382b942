/** The checks that need no store: one golden table of refusals, and bytes of every kind. */
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePayload, makeDevice, makeRecord, makeRecords } from '../testing/sim-device.ts'
import { checkContent, markAfter, placeUpload, type UploadState } from './check-batch.ts'
import { checkRecord } from './check-record.ts'
import { splitIntoTaps } from './device-taps.ts'
import { readBatchFrame } from './frame.ts'

const device = makeDevice(1)
const { deviceId } = device.registration
const digest = new Uint8Array(32).fill(7)
const fresh: UploadState = {
  ...{ deviceId, boot: 0, sequence: 0, digest: new Uint8Array(), refusedHeld: null },
}
const midBoot: UploadState = { ...fresh, boot: 3, sequence: 4, digest }
const RECORDS_MAX = 5

const check = (payload: Uint8Array, state = fresh) =>
  checkContent(readBatchFrame(payload, RECORDS_MAX), state, RECORDS_MAX)

describe('place of an upload', () => {
  test.each([
    [midBoot, 3, 5, 'next'],
    [midBoot, 4, 1, 'next'],
    [midBoot, 9, 1, 'next'],
    [midBoot, 3, 4, 'earlier'],
    [midBoot, 3, 1, 'earlier'],
    [midBoot, 2, 99, 'earlier'],
    [fresh, 1, 1, 'next'],
  ] as const)('%o: boot %i sequence %i is %s', (state, boot, sequence, expected) => {
    expect(placeUpload(state, { boot, sequence })).toBe(expected)
  })

  test.each([
    [midBoot, 3, 6, 5],
    [midBoot, 4, 2, 1],
    [fresh, 1, 2, 1],
  ] as const)('%o: boot %i sequence %i leaves a gap at %i', (state, boot, sequence, expected) => {
    const detail = { boot, sequence, expectedSequence: expected, currentBoot: state.boot }
    expect(() => placeUpload(state, { boot, sequence })).toThrow(
      expect.objectContaining({ code: 'UPLOAD_SEQUENCE_GAP', detail }),
    )
  })
})

describe('content of a batch', () => {
  const records = makeRecords(11, 3)
  const good = { boot: 3, sequence: 5, previousDigest: digest, records }
  const cut = encodePayload(device, good).subarray(0, -1)
  const wide = Buffer.concat([
    encodePayload(device, { ...good, records: [] }),
    // A record whose number is 2^64 - 1.
    Buffer.from('320b08ffffffffffffffffff01', 'hex'),
  ])
  test.each([
    ['whole', undefined, encodePayload(device, good)],
    ['cut', 'BATCH_MALFORMED', cut],
    ['with a number beyond 2^53', 'BATCH_MALFORMED', wide],
    [
      'of another device',
      'BATCH_DEVICE_MISMATCH',
      encodePayload(device, { ...good, deviceId: 'x' }),
    ],
    [
      'on another digest',
      'BATCH_CHAIN_BROKEN',
      encodePayload(device, { ...good, previousDigest: digest.with(0, 8) }),
    ],
    [
      'without a digest',
      'BATCH_CHAIN_BROKEN',
      encodePayload(device, { ...good, previousDigest: new Uint8Array() }),
    ],
    [
      'with a digest at the start of a boot',
      'BATCH_CHAIN_BROKEN',
      encodePayload(device, { ...good, boot: 4, sequence: 1 }),
    ],
    [
      'without a journal',
      'BATCH_JOURNAL_INVALID',
      encodePayload(device, { ...good, journalId: '' }),
    ],
    ['without records', 'BATCH_RECORDS_INVALID', encodePayload(device, { ...good, records: [] })],
    [
      'with a record twice',
      'BATCH_RECORDS_INVALID',
      encodePayload(device, { ...good, records: [makeRecord(1), makeRecord(1)] }),
    ],
    [
      'with record number 0',
      'BATCH_RECORDS_INVALID',
      encodePayload(device, { ...good, records: [makeRecord(0)] }),
    ],
    [
      'with a hole',
      'BATCH_RECORDS_INVALID',
      encodePayload(device, { ...good, records: [makeRecord(1), makeRecord(3)] }),
    ],
    [
      'with too many records',
      'BATCH_TOO_MANY_RECORDS',
      encodePayload(device, { ...good, records: makeRecords(1, RECORDS_MAX + 1) }),
    ],
  ])('%s: %s', (_what, code, payload) => {
    expect(check(payload, midBoot).refusal?.code).toBe(code)
  })

  test('a damaged payload still says which batch it is', () => {
    expect(readBatchFrame(cut, RECORDS_MAX)).toMatchObject({ deviceId, boot: 3, sequence: 5 })
  })

  test('a record that is not well formed is rejected alone', () => {
    const bad = makeRecord(12, { cardNumber: '12' })
    const payload = encodePayload(device, { records: [makeRecord(11), bad, makeRecord(13)] })
    expect(check(payload)).toMatchObject({
      rejections: [{ recordNo: 12, code: 'RECORD_IDENTITY_INVALID' }],
      firstRecordNo: 11,
      lastRecordNo: 13,
    })
  })
})

describe('one record', () => {
  const refused = { kind: recordKind.RECORD_KIND_REFUSED, cardNumber: '', issuerId: '' }
  const skipped = { ...refused, kind: recordKind.RECORD_KIND_SAM_SKIPPED }
  test.each<[string | undefined, Partial<TapRecord>]>([
    [undefined, {}],
    [undefined, refused],
    [undefined, { ...refused, kind: recordKind.RECORD_KIND_STAFF }],
    [undefined, { ...skipped, psamCounterFrom: 4, psamCounter: 9 }],
    [undefined, { lineId: '201路', lastLog: new Uint8Array(23) }],
    ['RECORD_KIND_UNKNOWN', { kind: 0 }],
    ['RECORD_KIND_UNKNOWN', { kind: 99 as TapRecord['kind'] }],
    ['RECORD_IDENTITY_INVALID', { cardNumber: '' }],
    ['RECORD_IDENTITY_INVALID', { cardNumber: '0310000000000000000a' }],
    ['RECORD_IDENTITY_INVALID', { issuerId: '03763764FFFFFFFF' }],
    ['RECORD_IDENTITY_INVALID', { psamId: '' }],
    ['RECORD_IDENTITY_INVALID', { purse: 2 }],
    ['RECORD_IDENTITY_INVALID', { ...skipped, psamCounterFrom: 10, psamCounter: 9 }],
    ['RECORD_TIME_INVALID', { tappedAtMs: Number.MAX_SAFE_INTEGER }],
    ['RECORD_TIME_INVALID', { utcOffsetMinutes: -841 }],
    ['RECORD_TIME_INVALID', { boarding: { tappedAtMs: 4_102_444_800_001 } }],
    ['RECORD_TEXT_INVALID', { lineId: 'a\u0000b' }],
    ['RECORD_TEXT_INVALID', { driverId: 'x'.repeat(65) }],
    ['RECORD_TEXT_INVALID', { lastLog: new Uint8Array(24) }],
    ['RECORD_TEXT_INVALID', { cardState: { entitlements: ['\n'] } }],
    ['RECORD_TEXT_INVALID', { priceSteps: Array.from({ length: 65 }, () => ({ code: 'a' })) }],
  ])('%s: %o', (code, changes) => {
    expect(checkRecord(makeRecord(1, changes))).toBe(code)
  })
})

describe('high-water mark', () => {
  test.each([
    ['follows on', 10, 11, 13, false, 13],
    ['overlaps', 10, 5, 13, false, 13],
    ['lies below', 10, 5, 7, false, 10],
    ['leaves a hole', 10, 12, 13, false, 10],
    ['leaves a hole that is kept raw', 10, 12, 13, true, 13],
  ])('a batch that %s', (_what, mark, firstRecordNo, lastRecordNo, isHoleHeld, expected) => {
    expect(markAfter(mark, { firstRecordNo, lastRecordNo }, isHoleHeld)).toBe(expected)
  })
})

describe('messages for the log', () => {
  test('hold the records of the batch, each once, in order, split by card', () => {
    const records = makeRecords(1, 5)
    const frame = readBatchFrame(encodePayload(device, { records }), RECORDS_MAX)
    const content = checkContent(frame, fresh, RECORDS_MAX)
    if (content.refusal !== undefined) throw new Error(content.refusal.code)
    const partitionOf = (key: string) => Number(key[4]) % 2
    const messages = splitIntoTaps(frame, content, { receivedAtMs: 1_234, partitionOf })
    const taps = messages.map(({ value }) => decodeMessage('TapsEnvelope', value).device)
    expect(taps.map((tap) => tap?.records?.map((record) => record.recordNo))).toEqual([
      [1, 3, 5],
      [2, 4],
    ])
    expect(messages.map(({ key }) => key)).toEqual([records[0]?.cardNumber, records[1]?.cardNumber])
    const head = {
      deviceId,
      boot: 1,
      sequence: 1,
      journalId: device.journalId,
      receivedAtMs: 1_234,
    }
    for (const tap of taps) expect(tap).toMatchObject(head)
    expect(taps[1]?.records?.[0]).toMatchObject(makeRecord(2))
  })

  test('leave rejected records out', () => {
    const records = [makeRecord(1), makeRecord(2, { purse: 3 })]
    const frame = readBatchFrame(encodePayload(device, { records }), RECORDS_MAX)
    const content = checkContent(frame, fresh, RECORDS_MAX)
    if (content.refusal !== undefined) throw new Error(content.refusal.code)
    const [message] = splitIntoTaps(frame, content, { receivedAtMs: 1, partitionOf: () => 0 })
    const { device: taps } = decodeMessage('TapsEnvelope', message?.value ?? new Uint8Array())
    expect(taps?.records?.map((record) => record.recordNo)).toEqual([1])
  })
})

describe('any bytes', () => {
  test('are taken apart without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (payload) => {
        const { refusal } = check(payload)
        expect(refusal?.code).toMatch(/^BATCH_/)
      }),
      { numRuns: 500 },
    )
  })

  test('in the place of any byte of a batch never break the check', () => {
    const payload = encodePayload(device, { records: makeRecords(1, 3) })
    fc.assert(
      fc.property(fc.nat(payload.length - 1), fc.nat(255), (at, byte) => {
        const content = check(Uint8Array.from(payload).with(at, byte))
        if (content.refusal === undefined) expect(content.records.length).toBeLessThanOrEqual(3)
        else expect(content.refusal.code).toMatch(/^BATCH_/)
      }),
      { numRuns: 1_000 },
    )
  })
})
