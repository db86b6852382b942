import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  buildFullDocument,
  buildHotlistIncrement,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { listKind } from '@tongxing/proto/messages.ts'
import { PowerCut } from '../disk.ts'
import { createSimulatedDisk } from '../simulated-disk.ts'
import { publisher, publisherKeys, signedDocument, tariff } from '../testing/rig.ts'
import { parametersDiskBytes } from '../device-notes.ts'
import { writeArea } from './parameter-area.ts'
import { Parameters } from './parameters.ts'

const card = (number: number) => `0310${String(number).padStart(16, '0')}`
const hotlist = (version: number, numbers: readonly number[], effectiveAtMs = 0) =>
  signedDocument(
    { hotlist: { added: packCardNumbers(numbers.map(card)) } },
    { version, effectiveAtMs },
  )
const signature = { privateKey: publisher.privateKey, keyVersion: 1 }
const head = (version: number) => ({ version, effectiveAtMs: 0, publisher: '03763764' })

function newParameters() {
  const disk = createSimulatedDisk(parametersDiskBytes)
  return { disk, parameters: new Parameters({ disk, publisherKeys }) }
}

function listedIn(parameters: Parameters, nowMs = 0): number[] {
  const { hotlist: list } = parameters.at(nowMs)
  return [1, 2, 3, 4].filter((number) => list.has(card(number)))
}

test('a document takes over at its effective time, not before', () => {
  const { disk, parameters } = newParameters()
  parameters.take(hotlist(1, [1]), 0)
  parameters.take(hotlist(2, [2], 1_000), 10)
  expect(listedIn(parameters, 999)).toEqual([1])
  expect(parameters.versions()).toContainEqual({
    kind: listKind.LIST_KIND_HOTLIST,
    activeVersion: 1,
    stagedVersion: 2,
  })
  expect(listedIn(new Parameters({ disk, publisherKeys }), 999)).toEqual([1])
  expect(listedIn(parameters, 1_000)).toEqual([2])
  expect(parameters.at(1_000).hotlistVersion).toBe(2)
  expect(listedIn(new Parameters({ disk, publisherKeys }), 1_000)).toEqual([2])
})

test('a power cut while a list is written leaves the old or the new one, whole', () => {
  const next = hotlist(2, [2, 3])
  for (let prefixBytes = 0; prefixBytes <= 160; prefixBytes++) {
    const { disk, parameters } = newParameters()
    parameters.take(hotlist(1, [1]), 0)
    disk.cutPowerAt({ afterWrites: 0, prefixBytes })
    expect(() => parameters.take(next, 0)).toThrow(PowerCut)
    disk.restorePower()
    const after = new Parameters({ disk, publisherKeys })
    expect([[1], [2, 3]]).toContainEqual(listedIn(after))
    after.take(hotlist(3, [4]), 0)
    expect(listedIn(after)).toEqual([4])
  }
})

test('an increment is applied to the list that it builds on', () => {
  const { parameters } = newParameters()
  parameters.take(hotlist(1, [1, 2]), 0)
  const change = { added: packCardNumbers([card(4)]), removed: packCardNumbers([card(1)]) }
  const base = packCardNumbers([card(1), card(2)])
  const increment = buildHotlistIncrement(head(2), 1, base, change)
  parameters.take(signDocument(increment, signature), 0)
  expect(listedIn(parameters)).toEqual([2, 4])

  const unknown = signDocument(buildHotlistIncrement(head(9), 7, base, change), signature)
  expectRefused(parameters, unknown, 'PARAMETER_BASE_UNKNOWN')
  const otherBase = packCardNumbers([card(1), card(3)])
  const wrongBase = buildHotlistIncrement(head(3), 2, otherBase, change)
  expectRefused(parameters, signDocument(wrongBase, signature), 'PARAMETER_HASH_WRONG')
  expect(listedIn(parameters)).toEqual([2, 4])
})

function expectRefused(parameters: Parameters, document: Uint8Array, code: string): void {
  expect(() => parameters.take(document, 0)).toThrow(expect.objectContaining({ code }))
}

test('what is wrong is refused with its code, and the list in force stays', () => {
  const { parameters } = newParameters()
  parameters.take(hotlist(5, [1]), 0)
  expectRefused(parameters, hotlist(5, [2]), 'PARAMETER_VERSION_OLD')
  expectRefused(parameters, hotlist(4, [2]), 'PARAMETER_VERSION_OLD')
  expect(parameters.refusals.get(listKind.LIST_KIND_HOTLIST)).toBe('PARAMETER_VERSION_OLD')

  const full = buildFullDocument(head(6), { hotlist: { added: packCardNumbers([card(2)]) } })
  const stranger = { privateKey: generateKeyPairSync('ed25519').privateKey, keyVersion: 1 }
  expectRefused(parameters, signDocument(full, stranger), 'PARAMETER_SIGNATURE_WRONG')
  const unknownKey = { ...signature, keyVersion: 2 }
  expectRefused(parameters, signDocument(full, unknownKey), 'PARAMETER_SIGNATURE_WRONG')
  const hashed = { ...full, contentHash: new Uint8Array(32) }
  expectRefused(parameters, signDocument(hashed, signature), 'PARAMETER_HASH_WRONG')
  const mixed = { ...full, kind: listKind.LIST_KIND_CITY }
  expectRefused(parameters, signDocument(mixed, signature), 'PARAMETER_MALFORMED')
  const kindless = { ...full, kind: 0 as const }
  expectRefused(parameters, signDocument(kindless, signature), 'PARAMETER_MALFORMED')
  expectRefused(parameters, Uint8Array.of(0xff, 0xff), 'PARAMETER_MALFORMED')
  const broken = { tariff: { policyJson: JSON.stringify({ ...tariff, classes: [] }) } }
  expectRefused(parameters, signedDocument(broken, { version: 1 }), 'PARAMETER_MALFORMED')

  expect(listedIn(parameters)).toEqual([1])
  parameters.take(signDocument(full, signature), 0)
  expect(parameters.refusals.has(listKind.LIST_KIND_HOTLIST)).toBe(false)
})

test('a list in force later does not bar one that is in force now', () => {
  const { parameters } = newParameters()
  parameters.take(hotlist(1, [1]), 0)
  parameters.take(hotlist(3, [3], 1_000), 0)
  parameters.take(hotlist(2, [2]), 0)
  expect(listedIn(parameters)).toEqual([2])
})

test('a clock that lost its time takes no list away', () => {
  const { disk, parameters } = newParameters()
  parameters.take(hotlist(1, [1], 1_000), 2_000)
  expect(listedIn(new Parameters({ disk, publisherKeys }), 0)).toEqual([1])
})

test('a tap is priced by the lists of its own time, to the millisecond and both ways', () => {
  const { parameters } = newParameters()
  parameters.take(hotlist(1, [1]), 0)
  parameters.take(hotlist(2, [2], 1_000), 0)
  for (const [nowMs, listed] of [
    [999, [1]],
    [1_000, [2]],
    // The clock had run ahead.
    [999, [1]],
    [50_000, [2]],
  ] as const) {
    expect(listedIn(parameters, nowMs)).toEqual(listed)
  }
})

test('a publisher rolls back by the older content under a higher version', () => {
  const { disk, parameters } = newParameters()
  parameters.take(hotlist(1, [1]), 0)
  parameters.take(hotlist(2, [2]), 0)
  parameters.take(hotlist(3, [1]), 0)
  expect(listedIn(parameters)).toEqual([1])
  expect(listedIn(new Parameters({ disk, publisherKeys }))).toEqual([1])
})

test('a stored list that this firmware does not understand is rolled back from', () => {
  const { disk, parameters } = newParameters()
  parameters.take(hotlist(1, [1]), 0)
  const list = { version: 2, effectiveAtMs: 0, content: Uint8Array.of(0xff, 0xff) }
  writeArea(disk, listKind.LIST_KIND_HOTLIST, { area: 1, list })
  const after = new Parameters({ disk, publisherKeys })
  expect(listedIn(after)).toEqual([1])
  expect(after.refusals.get(listKind.LIST_KIND_HOTLIST)).toBe('PARAMETER_MALFORMED')
  after.take(hotlist(3, [3]), 0)
  expect(listedIn(after)).toEqual([3])
  expect(listedIn(new Parameters({ disk, publisherKeys }))).toEqual([3])
})

test('a disk that fails is not a document that is wrong', () => {
  const { disk, parameters } = newParameters()
  disk.failWrites('DISK_WRITE_FAILED')
  expectRefused(parameters, hotlist(1, [1]), 'DISK_WRITE_FAILED')
  expect(listedIn(parameters)).toEqual([])
})

test('500,000 listed cards are looked up in microseconds and none is missed', () => {
  const { parameters } = newParameters()
  const numbers = Array.from({ length: 500_000 }, (_, index) => index * 3)
  parameters.take(hotlist(1, numbers), 0)
  const { hotlist: list } = parameters.at(0)
  expect(list.size).toBe(500_000)
  const probes = Array.from({ length: 20_000 }, (_, index) => card(index * 7))
  const startedAt = performance.now()
  const hits = probes.filter((cardNumber) => list.has(cardNumber)).length
  const usEach = ((performance.now() - startedAt) * 1000) / probes.length
  expect(hits).toBe(probes.filter((_, index) => (index * 7) % 3 === 0).length)
  expect(usEach).toBeLessThan(20)
  expect([
    list.has(''),
    list.has('x'),
    list.has(card(1_499_997)),
    list.has(card(1_500_000)),
  ]).toEqual([false, false, true, false])
})
