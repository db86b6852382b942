import fc from 'fast-check'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { newCard } from '@tongxing/validator-sim/firmware/testing/rig.ts'
import { expect, test } from 'vitest'
import { createApduLines, linesOf } from '../../card/apdu-lines.ts'
import { parseTear } from '../../card/tear-option.ts'

const select = '00A4040008A000000632010105'
const isAtr = /^3B85800180/

test('one line is one answer, in upper case, whatever the spacing', () => {
  const answer = createApduLines(newCard(1))
  expect(answer(select)).toMatch(/^6F31[0-9A-F]+9000$/)
  expect(answer('00 b0:95 00 1e\r')).toMatch(/^03763764FFFFFFFF[0-9A-F]+9000$/)
  expect(answer('  80 5C 03 02 04 ')).toBe('000013889000')
})

test('empty lines and comments are passed over; what is no command is answered 6700', () => {
  const answer = createApduLines(newCard(1))
  for (const line of ['', '   ', '\r', '# 00A4']) expect(answer(line)).toBeUndefined()
  for (const line of ['0', '00A', 'hello', '00A4g0', '00', '0x00A4']) {
    expect([line, answer(line)]).toEqual([line, '6700'])
  }
})

test('a torn card answers with empty lines until it comes back', () => {
  const answer = createApduLines(newCard(1), parseTear('before,ins=5c'))
  expect(answer(select)).toMatch(/9000$/)
  expect(answer('805C030204')).toBe('')
  expect(answer(select)).toBe('')
  expect(answer('reset')).toMatch(isAtr)
  expect(answer('805C030204')).toBe('6985')
  expect(answer(select)).toMatch(/9000$/)
  expect(answer('reset answer,ins=A4,occurrence=1')).toMatch(isAtr)
  expect(answer(select)).toMatch(/9000$/)
  expect(answer(select)).toBe('')
})

test('a tear that is not understood is refused with a code', () => {
  expect(parseTear('write,ins=54,write=1,bytes=20')).toEqual({
    ...{ at: 'write', ins: 0x54, write: 1, bytes: 20 },
  })
  for (const text of ['', 'now', 'write,ins=5', 'write,ins=zz', 'before,', 'before,bytes=a']) {
    expect(() => parseTear(text)).toThrow(expect.objectContaining({ code: 'CARD_OPTION_INVALID' }))
  }
})

test('lines come out whole, however the stream is cut', async () => {
  const line = fc
    .string({ unit: 'grapheme-ascii', maxLength: 20 })
    .map((text) => text.replaceAll('\n', ''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      async (lines, sizes) => {
        const bytes = new TextEncoder().encode(lines.map((text) => `${text}\n`).join(''))
        async function* pieces() {
          for (let at = 0; at < bytes.length; ) {
            const size = sizes.next().value ?? 1
            yield bytes.subarray(at, at + size)
            at += size
          }
        }
        expect(await Array.fromAsync(linesOf(pieces()))).toEqual(lines)
      },
    ),
  )
})

test('a line without end is not kept, and is no command', async () => {
  const endless = (async function* () {
    for (let i = 0; i < 1_000; i++) yield new Uint8Array(1_000).fill(0x30)
  })()
  const [line = '', ...more] = await Array.fromAsync(linesOf(endless))
  expect(more).toEqual([])
  expect(line.length).toBeLessThan(5_000)
  expect(createApduLines(newCard(1))(line)).toBe('6700')
})

test('the image after a session is that of a card', () => {
  const card = newCard(7)
  const answer = createApduLines(card)
  answer(select)
  expect(new SoftCard(card.image()).uid).toEqual(card.uid)
})
