import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field, FieldValue, ValueField } from './field.ts'
import { formatClearingFileName, parseClearingFileName } from './file-name.ts'
import { cutToGbk, encodeGbk } from './gbk.ts'
import { type ClearingFileKind, type ClearingRecords, layouts } from './layouts.ts'
import { readClearingFile } from './read.ts'
import { writeClearingFile } from './write.ts'

const E7_MAX = 2n ** 63n - 1n
const digit = fc.constantFrom(...Array.from('0123456789'))
const han = fc.constantFrom(...Array.from('通行卡余额不足，重复记录·€ A1'))
const day = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())

function exactly(unit: fc.Arbitrary<string>, field: ValueField): fc.Arbitrary<string> {
  const full = fc.string({ unit, minLength: field.bytes, maxLength: field.bytes })
  return field.optional === true ? fc.oneof(full, fc.constant('')) : full
}

/** Any value that a field can carry. */
function valueOf(field: ValueField): fc.Arbitrary<FieldValue> {
  const most = Math.min(10 ** field.bytes - 1, Number.MAX_SAFE_INTEGER)
  switch (field.kind) {
    case 'text':
      return fc.string({ unit: han }).map((text) => cutToGbk(text, field.bytes))
    case 'code':
      return fc.stringMatching(new RegExp(`^[\\w.-]{${field.optional ? 0 : 1},${field.bytes}}$`))
    case 'digits':
      return exactly(digit, field)
    case 'hex':
      return exactly(fc.constantFrom(...Array.from('0123456789abcdef')), field)
    case 'integer':
      return fc.integer({ min: 0, max: most })
    case 'fen':
      return fc.integer({ min: field.signed ? -(10 ** (field.bytes - 1) - 1) : 0, max: most })
    case 'e7':
      return fc.bigInt({ min: -E7_MAX, max: E7_MAX })
    case 'day':
      return day.map((iso) => iso.slice(0, 10))
    case 'timestamp':
      return day.map((iso) => iso.replaceAll(/[-:T]/g, '').slice(0, 14))
    case 'flag':
      return fc.boolean()
    default:
      return field.kind satisfies never
  }
}

function recordOf(fields: readonly Field[]): fc.Arbitrary<Record<string, FieldValue>> {
  const values = fields.filter((field) => field.kind !== 'filler' && field.kind !== 'sign')
  return fc.record(Object.fromEntries(values.map((field) => [field.name, valueOf(field)])))
}

const side = fc.integer({ min: 0, max: 10 ** 14 })
const netPosition = fc.tuple(side, side, side, side).map(([income, outgo, testIn, testOut]) => ({
  incomeFen: income,
  outgoFen: outgo,
  testIncomeFen: testIn,
  testOutgoFen: testOut,
  netFen: income - outgo,
}))

const anyRecord: Record<ClearingFileKind, fc.Arbitrary<Record<string, FieldValue>>> = {
  UP: recordOf([...layouts.UP.fields, ...layouts.UP.evidence]),
  LD: recordOf(layouts.LD.fields),
  FB: recordOf(layouts.FB.fields),
  CL: recordOf([...layouts.CL.fields, ...layouts.CL.evidence]),
  BP: netPosition,
}

test.each(['UP', 'LD', 'FB', 'CL', 'BP'] as const)(
  '%s: what is written reads back as the same records, and as the same bytes again',
  (kind) => {
    const header = { settleDay: '2026-03-12', receiver: '01011000' }
    const name = formatClearingFileName({ ...header, kind, day: header.settleDay, sequence: 1 })
    fc.assert(
      fc.property(fc.array(anyRecord[kind], { minLength: 1, maxLength: 5 }), (records) => {
        // Made from the table of this kind, field by field.
        const typed = records as unknown as ClearingRecords[typeof kind][]
        const bytes = writeClearingFile(kind, header, typed)
        const file = readClearingFile(bytes, name)
        expect(file.warnings).toEqual([])
        expect(file.records).toEqual(records)
        const again = file.records as unknown as ClearingRecords[typeof kind][]
        expect(writeClearingFile(kind, file.header, again)).toEqual(bytes)
      }),
    )
  },
)

test('noise under any name is refused with a code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => readClearingFile(bytes, 'CL260312000000110110000000000001A')).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^CLEARING_FILE_/) }),
      )
    }),
  )
})

test('a text is cut by bytes and never inside a character', () => {
  expect(cutToGbk('余额不足', 5)).toBe('余额')
  expect(cutToGbk('a余额', 4)).toBe('a余')
  expect(cutToGbk('余 额', 3)).toBe('余')
  expect(cutToGbk('😀ok', 40)).toBe('?ok')
  expect(encodeGbk('通行')).toBe('\xcd\xa8\xd0\xd0')
})

test('a name reads back as its parts', () => {
  const name = 'CL260312000000110110000000000042A'
  expect(parseClearingFileName(name)).toEqual({
    kind: 'CL',
    day: '2026-03-12',
    time: '000000',
    receiverDigits: '1011000',
    sequence: 42,
    direction: 'A',
  })
})

test.each([
  ['another direction', 'CL260312000000110110000000000042H'],
  ['an unknown type', 'ZZ260312000000110110000000000042A'],
  ['a day that does not exist', 'CL260230000000110110000000000042A'],
  ['a time that does not exist', 'CL260312240000110110000000000042A'],
  ['a character too many', 'CL260312000000110110000000000042AA'],
  ['a path', '../etc/passwd'],
])('a name with %s is refused', (_what, name) => {
  expect(() => parseClearingFileName(name)).toThrow('not the name of a clearing file')
})
