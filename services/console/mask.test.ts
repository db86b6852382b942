import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCardLinks } from './card-links.ts'
import { maskCardsIn, maskRecordBytes } from './mask.ts'

const number = '03763764000000000123'
const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 })
  .map((tail) => `0${tail.join('')}`)

describe('masking', () => {
  test('takes card numbers out of accounts, subjects and evidence, and nothing else', () => {
    expect(maskCardsIn(`card-float:${number}`)).toBe('card-float:03763764********0123')
    expect(maskCardsIn(`{"a":"${number}","b":"${number}"}`)).not.toContain(number)
    const digest = '0'.repeat(64)
    expect(maskCardsIn(digest)).toBe(digest)
  })

  test('overwrites the number in the bytes of a record and leaves their length', () => {
    const bytes = Buffer.from(`\x1a\x14${number}\x22`)
    const masked = Buffer.from(maskRecordBytes(bytes, number))
    expect(masked.toString()).toBe('\x1a\x1403763764********0123\x22')
    expect(bytes.toString()).toContain(number)
  })
})

describe('links to cards', () => {
  const links = createCardLinks(new Uint8Array(32).fill(1))

  test('lead back to the card, always by the same name, which does not show it', () => {
    fc.assert(
      fc.property(digits, (card) => {
        const ref = links.refOf(card)
        expect(links.numberOf(ref)).toBe(card)
        expect(links.refOf(card)).toBe(ref)
        expect(ref).not.toContain(card.slice(8, 16))
      }),
    )
  })

  test('that were made up or made with another key lead nowhere', () => {
    const others = createCardLinks(new Uint8Array(32).fill(2))
    expect(links.numberOf(others.refOf(number))).toBeUndefined()
    for (const ref of ['', number, '0'.repeat(32), 'g'.repeat(32)]) {
      expect(links.numberOf(ref)).toBeUndefined()
    }
  })
})
