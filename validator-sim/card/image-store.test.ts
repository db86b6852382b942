import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { places } from './image-layout.ts'
import { fileImageStore, memoryImageStore, writeFileDurably } from './image-store.ts'
import { SoftCard } from './soft-card.ts'
import { balanceFen, load, newImage, select } from './testing/tap.ts'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-card-'))
  path = join(folder, 'card.img')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a card in a file is the same card after the program ends', () => {
  const store = fileImageStore(path)
  store.write(newImage())
  const card = SoftCard.open(store).enterField()
  select(card)
  load(card, 700)
  store.close()
  const reopened = fileImageStore(path)
  const again = SoftCard.open(reopened).enterField()
  select(again)
  expect(balanceFen(again)).toBe(700)
  reopened.close()
  expect(readdirSync(folder)).toEqual(['card.img'])
})

test('a half-written new image beside the old one is not the card', () => {
  const store = fileImageStore(path)
  store.write(newImage())
  writeFileSync(`${path}.new`, newImage().subarray(0, 100))
  expect(store.read()).toEqual(newImage())
  const card = SoftCard.open(store).enterField()
  select(card)
  load(card, 100)
  store.close()
  expect(readdirSync(folder)).toEqual(['card.img'])
})

test('a damaged, cut, foreign or older file is no card', () => {
  const store = fileImageStore(path)
  store.write(newImage())
  const whole = readFileSync(path)
  const corrupt = (what: string) =>
    expect.objectContaining({ code: 'CARD_IMAGE_CORRUPT', detail: { what } })
  for (const at of [0, 3, 100, whole.length - 1]) {
    const flipped = Uint8Array.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    writeFileSync(path, flipped)
    expect(() => store.read()).toThrowError(corrupt('its checksum'))
  }
  for (const length of [0, 3, 50]) {
    writeFileSync(path, whole.subarray(0, length))
    expect(() => store.read()).toThrowError(corrupt('its checksum'))
  }
  const older = newImage()
  older[3] = 1
  const cases = [
    [newImage().subarray(1), 'its length'],
    [older, 'its format'],
    [changed(places.header.at + 4, 9), 'its head'],
    [changed(places.state.at, 4), 'its state'],
  ] as const
  for (const [image, what] of cases) {
    store.write(image)
    expect(() => SoftCard.open(store)).toThrowError(corrupt(what))
  }
  store.close()
})

function changed(at: number, byte: number): Uint8Array {
  const image = newImage()
  image[at] = byte
  return image
}

test('an image is one store’s at a time; who ended without closing holds nothing', () => {
  const inUse = expect.objectContaining({ code: 'CARD_IMAGE_IN_USE' })
  const store = fileImageStore(path)
  expect(() => fileImageStore(path)).toThrowError(inUse)
  store.close()
  const ended = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(`${path}.lock`, String(ended.pid))
  const after = fileImageStore(path)
  after.write(newImage())
  writeFileSync(`${path}.lock`, '1')
  expect(() => after.write(newImage())).toThrowError(inUse)
  after.close()
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe('1')
})

test('a store that cannot write is an EEPROM that cannot: 6581, and nothing happened', () => {
  const kept = memoryImageStore(newImage())
  let isFull = false
  const store = {
    read: kept.read,
    write: (image: Uint8Array) => {
      if (isFull) throw new Error('ENOSPC')
      kept.write(image)
    },
  }
  const presence = SoftCard.open(store).enterField()
  select(presence)
  load(presence, 700)
  isFull = true
  expect(() => load(presence, 100)).toThrowError(
    expect.objectContaining({ detail: expect.objectContaining({ status: '6581' }) }),
  )
  expect(balanceFen(presence)).toBe(700)
  isFull = false
  load(presence, 100)
  expect(balanceFen(presence)).toBe(800)
})

test('a store that wrote and failed all the same answers nothing: the proof tells', () => {
  const kept = memoryImageStore(newImage())
  const store = {
    read: kept.read,
    write: (image: Uint8Array) => {
      kept.write(image)
      throw new Error('EIO')
    },
  }
  const card = SoftCard.open(store)
  const presence = card.enterField()
  select(presence)
  expect(() => load(presence, 100)).toThrowError(expect.objectContaining({ code: 'CARD_LOST' }))
  const again = card.enterField()
  select(again)
  expect(balanceFen(again)).toBe(100)
})

test('a file that cannot be written leaves no half of it behind', () => {
  mkdirSync(path)
  expect(() => writeFileDurably(path, newImage())).toThrowError(/EISDIR|ENOTEMPTY|EEXIST|directory/)
  expect(readdirSync(folder)).toEqual(['card.img'])
})
