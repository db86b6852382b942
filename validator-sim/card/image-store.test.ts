import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileImageStore } from './image-store.ts'
import { SoftCard } from './soft-card.ts'
import { balanceFen, load, newImage, select } from './testing/tap.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-card-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a card in a file is the same card after the program ends', () => {
  const store = fileImageStore(join(folder, 'card.img'))
  store.write(newImage())
  const card = SoftCard.open(store).enterField()
  select(card)
  load(card, 700)
  const again = SoftCard.open(fileImageStore(join(folder, 'card.img'))).enterField()
  select(again)
  expect(balanceFen(again)).toBe(700)
  expect(readdirSync(folder)).toEqual(['card.img'])
})

test('a half-written new image beside the old one is not the card', () => {
  const path = join(folder, 'card.img')
  const store = fileImageStore(path)
  store.write(newImage())
  writeFileSync(`${path}.new`, newImage().subarray(0, 100))
  expect(store.read()).toEqual(newImage())
  const card = SoftCard.open(store).enterField()
  select(card)
  load(card, 100)
  expect(readdirSync(folder)).toEqual(['card.img'])
})
