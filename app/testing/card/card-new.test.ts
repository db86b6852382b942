import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { places, viewOf } from '@tongxing/validator-sim/card/image-layout.ts'
import { readImageFile } from '@tongxing/validator-sim/card/image-store.ts'
import { afterAll, expect, test } from 'vitest'
import { cardNewCommand } from '../../commands/card-new.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-card-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `card new` writes; throws what it refuses. */
function newImage(...options: string[]): Uint8Array {
  return newImageAt(join(folder, 'card.img'), ...options)
}

function newImageAt(image: string, ...options: string[]): Uint8Array {
  cardNewCommand().parse(['--force', '--image', image, ...options], { from: 'user' })
  return readImageFile(image)
}

test.each([
  ['--balance', '1.5'],
  ['--balance', '-1'],
  ['--balance', '4294967296'],
  ['--overdraft', '16777216'],
  ['--city', '12'],
  ['--class', 'child'],
  ['--class', '6'],
  ['--number', '123'],
  ['--issuer', '01011000'],
  ['--start', '20260231'],
  ['--uid', '0102'],
  ['--algorithm', 'aes'],
  ['--order', 'card'],
  ['--staff', 'cook'],
  ['--line-record', '12'],
  ['--key-index', '256'],
])('refuses %s %s', (option, value) => {
  rmSync(join(folder, 'card.img'), { force: true })
  expect(() => newImage(`${option}=${value}`)).toThrow(
    expect.objectContaining({
      code: 'CARD_OPTION_INVALID',
      message: expect.stringContaining(`option ${option}: `),
    }),
  )
  expect(existsSync(join(folder, 'card.img'))).toBe(false)
})

test('a place that holds no file is refused under a code', () => {
  const inNoFolder = () => newImageAt(join(folder, 'none', 'card.img'))
  expect(inNoFolder).toThrow(expect.objectContaining({ code: 'CARD_IMAGE_UNUSABLE' }))
  expect(() => readImageFile(folder)).toThrow(
    expect.objectContaining({
      code: 'CARD_IMAGE_UNUSABLE',
      detail: { path: folder, why: 'EISDIR' },
    }),
  )
})

test('a wrong key is refused and not repeated', () => {
  const key = '00112233445566778899AABBCCDDEEF'
  expect(() => newImage('--load-key', key)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(key) }),
  )
})

const ownKeyOptions = [
  ['purchase', places.purchaseKey],
  ['load', places.loadKey],
  ['tac', places.tacKey],
  ['line', places.maintenanceKey],
] as const

test.each(ownKeyOptions)(
  "--%s-key is the card's own, the others come from the master",
  (name, own) => {
    const key = '5EC4E75EC4E75EC4E75EC4E75EC4E700'
    const image = newImage(`--${name}-key`, key)
    // Of card.md 2.12: card number, then issuer.
    const diversified = '16254398e7991d3fd826c13f216df11f'
    for (const [, place] of ownKeyOptions) {
      const expected = place === own ? key.toLowerCase() : diversified
      expect(viewOf(image, place).toHex()).toBe(expected)
    }
  },
)

// Of card.md 2.12 too.
test.each([
  ['issuer-pan', '92a761b6f12817c6831979c4d5b887de'],
  ['pan-only', '8eb7cbd1cbba70d7536cca687d12a39a'],
])('diversifies %s where that is the order', (order, expected) => {
  expect(viewOf(newImage('--order', order), places.purchaseKey).toHex()).toBe(expected)
})

test('a staff card is marked in its issuer id, and has its function and a key for it', () => {
  const image = newImage('--staff', 'inspector')
  const { issuerId } = parsePublicInfo(viewOf(image, places.publicInfo))
  expect(issuerId).toBe('01011000aaaabbbb')
  expect(viewOf(image, places.management)[10]).toBe(0x14)
  expect(viewOf(image, places.staffKey)).not.toEqual(new Uint8Array(16))
})
