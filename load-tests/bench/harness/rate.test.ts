import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { computeRate, rateOfOne } from './rate.ts'

test('counts the operations of whole calls over the time that they took', () => {
  let calls = 0
  const startMs = performance.now()
  const rate = computeRate(100, 20, () => (calls += 1))
  const elapsedMs = performance.now() - startMs
  // The measured time lies inside ours, so the rate is at least this and not much more.
  expect(rate).toBeGreaterThanOrEqual((calls * 100_000) / elapsedMs)
  expect((calls * 100_000) / rate).toBeGreaterThanOrEqual(20)
})

test('runs work at least once however short the time', () => {
  let calls = 0
  computeRate(1, 0, () => (calls += 1))
  expect(calls).toBe(1)
})

test('the rate of work that is done once is its operations over its time', async () => {
  const rate = await rateOfOne(1_000, () => sleep(20))
  expect(rate).toBeLessThanOrEqual(1_000 / 0.019)
  expect(rate).toBeGreaterThan(0)
})
