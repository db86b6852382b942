import { describe, expect, test } from 'vitest'
import { isTongxingError } from '../errors/tongxing-error.ts'
import { fieldBytes } from './field.ts'
import { formatClearingFileName } from './file-name.ts'
import { type ClearingFileKind, type ClearingRecords, layouts, noTraffic } from './layouts.ts'
import { type ReadClearingFileOptions, readClearingFile } from './read.ts'
import {
  sampleClearingDetail,
  sampleFeedback,
  sampleFileList,
  sampleNetPosition,
  sampleUpload,
} from './samples.ts'
import { defaultClearingFileSettings, statedLength } from './settings.ts'
import { writeClearingFile } from './write.ts'

const header = { settleDay: '2026-03-12', receiver: '01011000' }
const samples: ClearingRecords = {
  UP: sampleUpload,
  LD: sampleFileList,
  FB: sampleFeedback,
  CL: sampleClearingDetail,
  BP: sampleNetPosition,
}
const kinds = Object.keys(samples) as ClearingFileKind[]

const nameOf = (kind: ClearingFileKind) =>
  formatClearingFileName({ kind, day: '2026-03-12', receiver: '01011000', sequence: 1 })
const write = (kind: ClearingFileKind) => writeClearingFile(kind, header, [samples[kind]])
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const read = (kind: ClearingFileKind, bytes: Uint8Array, options?: ReadClearingFileOptions) =>
  readClearingFile(bytes, nameOf(kind), options)
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (isTongxingError(error)) return error.code
    throw error
  }
  return 'accepted'
}

describe('golden bytes', () => {
  const sp = (count: number) => ' '.repeat(count)
  const head = (length: string) => `01\r\n0000012026031201011000   ${length}${'F'.repeat(20)}\r\n`
  const success = '\xb3\xc9\xb9\xa6'
  const fees =
    '00000000000000000001.000000000000000000000000000.400000000000000000000000000.2000000'
  const golden: Record<ClearingFileKind, string> = {
    UP:
      `${head('0337')}0000000100012603120000018451` +
      `0110000000   02022000   01011000   01011000   411101HS-BUS     A-00152${sp(9)}12${sp(14)}` +
      '00000310487000000000001702022000FFFFFFFF200010000100000000041' +
      '0000000050000000000002000000000048000000000002002026031207301520260312' +
      `1000000001520000009731095E2C9A01000101000${sp(40)}\r\n`,
    LD:
      `${head('0150')}000000010001UP260312000000100000000000000001H${sp(17)}` +
      `000000${success}${sp(76)}\r\n`,
    FB:
      `${head('0363')}00000000000700000001000120260312260312000001845110000000   02022000   ` +
      '01011000   01011000   41110103104870000000000017000041000000005000000000000200' +
      `20260312073015000000${success}${sp(36)}0${fees}${sp(68)}\r\n`,
    CL:
      `${head('0335')}00000000000700000001000120260312260312000001845101011000   HS-BUS     ` +
      '02022000   10000000   01011000   41110103104870000000000017000041000000005000' +
      `00000000020020260312073015000000000${success}${sp(36)}0${fees}${sp(28)}` +
      'DF01012100000000152DF020100000009731DF0300209DF040085E2C9A01DF0500201DF0600201' +
      'DF0701602022000FFFFFFFFDF08012000000004800DF09012000000000200DF0A00201DF0B00201' +
      'DF0C00200DF0D0041000DF0E00212DF0F007A-00152\r\n',
    BP:
      `${head('0180')}000000000000000100000000000000000350` +
      `${'0'.repeat(36)}0000000000000002500000` +
      `1FFFFF${'F'.repeat(80)}\r\n`,
  }
  test.each(kinds)('%s is written and read byte for byte', (kind) => {
    expect(latin1(write(kind))).toBe(golden[kind])
    const file = read(kind, bytesOf(golden[kind]))
    expect(file.records).toEqual([samples[kind]])
    expect(file.header).toEqual({
      ...header,
      recordCount: 1,
      recordLength: statedLength(layouts[kind]),
    })
    expect(file.warnings).toEqual([])
  })

  test('fields stand where clearing.md 2.1 puts them', () => {
    expect(fieldBytes(layouts.LD.fields)).toBe(148)
    expect(fieldBytes(layouts.FB.fields)).toBe(361)
    expect(fieldBytes(layouts.BP.fields)).toBe(180)
    const startOf = (kind: ClearingFileKind, name: string) => {
      const { fields } = layouts[kind]
      return fieldBytes(
        fields.slice(
          0,
          fields.findIndex((field) => field.name === name),
        ),
      )
    }
    const feedback = { senderInstitution: 81, cardNumber: 98, tappedAt: 148, test: 208, feeE7: 209 }
    for (const [name, start] of Object.entries(feedback)) expect(startOf('FB', name)).toBe(start)
    const detail = { mcc: 103, purse: 173, algorithm: 174, errorCode: 176, reserved: 307 }
    for (const [name, start] of Object.entries(detail)) expect(startOf('CL', name)).toBe(start)
  })
})

describe('damage', () => {
  test.each(kinds)('%s cut at any byte is refused', (kind) => {
    const bytes = write(kind)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(codeOf(() => read(kind, bytes.slice(0, length)))).toMatch(/^CLEARING_FILE_/)
    }
  })

  test.each(kinds)('%s with a byte put in anywhere is refused or warned of', (kind) => {
    const text = latin1(write(kind))
    for (let at = 0; at <= text.length; at += 1) {
      for (const byte of ['0', ' ', 'F', '\n', '\r', '\xb3']) {
        const padded = bytesOf(text.slice(0, at) + byte + text.slice(at))
        expect(codeOf(() => read(kind, padded))).toMatch(/^CLEARING_FILE_/)
      }
    }
  })

  test.each(kinds)('%s with a byte changed is refused, or reads as what it now says', (kind) => {
    const bytes = write(kind)
    for (let at = 0; at < bytes.length; at += 1) {
      for (const flip of [0x01, 0x10, 0x80]) {
        const flipped = bytes.slice()
        flipped[at] = (flipped[at] ?? 0) ^ flip
        let file: ReturnType<typeof read>
        try {
          file = read(kind, flipped)
        } catch (error) {
          expect(isTongxingError(error)).toBe(true)
          continue
        }
        if (file.warnings.length > 0) continue
        const records = file.records as readonly ClearingRecords[typeof kind][]
        expect(writeClearingFile(kind, file.header, records)).toEqual(flipped)
      }
    }
  })

  test('a fault is named with line, column and field', () => {
    const text = latin1(write('FB')).replace('000000000200', '00000000020x')
    expect(() => read('FB', bytesOf(text))).toThrow('line 3, column 137: amountFen')
  })

  test('a count that does not match is refused', () => {
    const text = latin1(write('FB')).replace('000001', '000002')
    expect(codeOf(() => read('FB', bytesOf(text)))).toBe('CLEARING_FILE_COUNT_WRONG')
  })

  test('bytes and records above the limits are refused before they are read', () => {
    const bytes = write('FB')
    expect(codeOf(() => read('FB', bytes, { bytesMax: 100 }))).toBe('CLEARING_FILE_TOO_LARGE')
    expect(codeOf(() => read('FB', bytes, { recordsMax: 0 }))).toBe('CLEARING_FILE_TOO_LARGE')
  })

  test('a file for another receiver than its name says is refused', () => {
    const name = formatClearingFileName({ ...header, kind: 'BP', day: '2026-03-12', sequence: 1 })
    const other = name.replace('11011000', '12022000')
    expect(codeOf(() => readClearingFile(write('BP'), other))).toBe('CLEARING_FILE_RECEIVER_WRONG')
  })
})

describe('deviations', () => {
  const edited = (kind: ClearingFileKind, from: string | RegExp, to: string) =>
    bytesOf(latin1(write(kind)).replace(from, to))
  const rulesOf = (kind: ClearingFileKind, bytes: Uint8Array, options?: ReadClearingFileOptions) =>
    read(kind, bytes, options).warnings.map((warning) => warning.rule)

  test.each([
    ['0148', 'stated-length'],
    ['0152', 'stated-length'],
  ])('a stated length of %s is a warning', (length, rule) => {
    expect(rulesOf('LD', edited('LD', '0150F', `${length}F`))).toEqual([rule])
  })

  test('a stated length off by more than two is refused', () => {
    const bytes = edited('LD', '0150F', '0153F')
    expect(codeOf(() => read('LD', bytes))).toBe('CLEARING_FILE_STATED_LENGTH_WRONG')
  })

  test('the tail of CL begins where the header says', () => {
    const narrow = { ...defaultClearingFileSettings, clearingReservedBytes: 18 } as const
    const bytes = writeClearingFile('CL', header, [sampleClearingDetail], narrow)
    expect(latin1(bytes)).toContain('0325FFFF')
    const file = read('CL', bytes)
    expect(file.records).toEqual([sampleClearingDetail])
    expect(file.warnings.map((warning) => warning.rule)).toEqual(['reserved-width'])
  })

  const broken = edited('LD', '\xb3\xc9\xb9\xa6 ', '\xb3\xc9\xb9 \xa6')
  const long = bytesOf(
    latin1(writeClearingFile('BP', header, [noTraffic])).replace(/F\r\n$/, 'FF\r\n'),
  )
  const unendedLength = write('LD').length - 2
  test.each([
    ['LD', 'broken-text', broken],
    ['BP', 'no-traffic-181', long],
    ['BP', 'lf-line-ends', edited('BP', /\r\n/g, '\n')],
    ['LD', 'final-line-end-missing', write('LD').slice(0, unendedLength)],
    ['FB', 'space-padded-number', edited('FB', '000000000200', '         200')],
  ] as const)('%s: %s is refused unless it is switched on', (kind, rule, bytes) => {
    expect(codeOf(() => read(kind, bytes))).toMatch(/^CLEARING_FILE_/)
    expect(rulesOf(kind, bytes, { relaxations: [rule] })).toEqual([rule])
  })

  test.each([
    ['UP', 'hex-case', edited('UP', '5E2C9A01', '5e2c9a01')],
    ['BP', 'reserved-content', edited('BP', /FF\r\n$/, 'F0\r\n')],
    ['CL', 'unknown-tag', edited('CL', /\r\n$/, 'DF99003abc\r\n')],
    ['CL', 'tag-order', edited('CL', /(DF0500201)(DF0600201)/, '$2$1')],
  ] as const)('%s: %s is taken with a warning', (kind, rule, bytes) => {
    expect(rulesOf(kind, bytes)).toEqual([rule])
    expect(read(kind, bytes).records).toEqual([samples[kind]])
  })

  test('a value that stands twice in the tail is refused', () => {
    const bytes = edited('CL', 'DF0500201', 'DF0500201DF0500202')
    expect(codeOf(() => read('CL', bytes))).toBe('CLEARING_FILE_EVIDENCE_INVALID')
  })

  test('a net of minus zero and a net that is no difference are refused', () => {
    const minusZero = latin1(writeClearingFile('BP', header, [noTraffic])).replace('00F', '01F')
    expect(codeOf(() => read('BP', bytesOf(minusZero)))).toBe('CLEARING_FILE_FIELD_INVALID')
    const wrong = edited('BP', '0250000', '0251000')
    expect(codeOf(() => read('BP', wrong))).toBe('CLEARING_FILE_RULE_BROKEN')
  })
})

describe('writer', () => {
  const refused = (record: ClearingRecords['FB']) =>
    codeOf(() => writeClearingFile('FB', header, [record]))

  test.each([
    ['a negative amount', { amountFen: -1 }],
    ['half a fen', { amountFen: 0.5 }],
    ['an amount wider than its field', { amountFen: 1e12 }],
    ['a text that does not fit', { errorText: '错'.repeat(21) }],
    ['a text that has no GBK form', { errorText: '😀' }],
    ['a line end in a text', { errorText: 'a\r\nb' }],
    ['a fee beyond 64 bits', { feeE7: 2n ** 63n }],
    ['a day that does not exist', { acceptDay: '2026-02-29' }],
    ['a short serial', { centreSerial: '7' }],
  ])('refuses %s', (_what, change) => {
    expect(refused({ ...sampleFeedback, ...change })).toBe('CLEARING_FILE_VALUE_INVALID')
  })

  test('a BP has at least one record, for a day without traffic a zero one', () => {
    expect(codeOf(() => writeClearingFile('BP', header, []))).toBe('CLEARING_FILE_COUNT_WRONG')
    const file = read('BP', writeClearingFile('BP', header, [noTraffic]))
    expect(file.records).toEqual([noTraffic])
  })

  test('writes and reads 50,000 records in well under a second each', () => {
    const records = Array.from({ length: 50_000 }, () => sampleClearingDetail)
    const startedMs = performance.now()
    const bytes = writeClearingFile('CL', header, records)
    const writtenMs = performance.now()
    expect(read('CL', bytes).records).toHaveLength(50_000)
    const readMs = performance.now() - writtenMs
    // Far above what is measured, so that only a quadratic step fails here.
    expect(Math.max(writtenMs - startedMs, readMs)).toBeLessThan(5_000)
  })
})
