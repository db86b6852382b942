/** Which document a validator is led to next. */
import { expect, test } from 'vitest'
import { offersFor } from './offers.ts'

const HOTLIST = 1
const TARIFF = 2
const full = (version: number, effectiveAtMs: number, kind = HOTLIST) => ({
  ...{ kind, version, baseVersion: 0, effectiveAtMs },
})
const held = (activeVersion: number, stagedVersion = 0) => [
  { kind: HOTLIST as 1, activeVersion, stagedVersion },
]
const offer = (version: number, baseVersion = 0, kind = HOTLIST) => ({ kind, version, baseVersion })

test('a new device is led to what is in force', () => {
  expect(offersFor([], [full(1, 0), full(2, 10)], 10)).toEqual([offer(2)])
})

test('nothing is offered that the device has, active or staged', () => {
  expect(offersFor(held(2), [full(2, 0)], 10)).toEqual([])
  expect(offersFor(held(2, 3), [full(2, 0), full(3, 50)], 10)).toEqual([])
  expect(offersFor(held(2, 3), [full(2, 0), full(3, 10)], 10)).toEqual([])
})

test('what is in force comes before what is to come', () => {
  const published = [full(2, 0), full(3, 50)]
  expect(offersFor(held(1), published, 10)).toEqual([offer(2)])
  expect(offersFor(held(2), published, 10)).toEqual([offer(3)])
})

test('of several to come the next is offered', () => {
  expect(offersFor(held(2), [full(2, 0), full(3, 50), full(4, 90)], 10)).toEqual([offer(3)])
})

test('a version that a later one overtakes is not offered, and a staged one is replaced', () => {
  const published = [full(2, 0), full(3, 50), full(4, 50)]
  expect(offersFor(held(2), published, 10)).toEqual([offer(4)])
  expect(offersFor(held(2, 3), published, 10)).toEqual([offer(4)])
})

test('an increment is offered only on the active version', () => {
  const published = [full(3, 0), { ...full(3, 0), baseVersion: 2 }]
  expect(offersFor(held(2), published, 10)).toEqual([offer(3, 2)])
  expect(offersFor(held(1), published, 10)).toEqual([offer(3)])
})

test('each list is led by itself', () => {
  expect(offersFor(held(1), [full(1, 0), full(5, 0, TARIFF)], 10)).toEqual([offer(5, 0, TARIFF)])
})
