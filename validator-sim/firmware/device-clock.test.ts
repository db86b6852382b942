import { expect, test } from 'vitest'
import { clockTrust } from '@tongxing/proto/messages.ts'
import { DeviceClock } from './device-clock.ts'

const hourMs = 3_600_000
const { CLOCK_TRUST_SYNCED, CLOCK_TRUST_HOLDOVER, CLOCK_TRUST_UNSET, CLOCK_TRUST_JUMPED } =
  clockTrust

function newClock() {
  const chip = { ms: 1_000_000_000_000 }
  const clock = new DeviceClock({
    clock: { nowMs: () => chip.ms },
    holdoverAfterMs: 24 * hourMs,
    jumpMs: 300_000,
  })
  return { chip, clock }
}

test('is not trusted before it was set', () => {
  const { clock } = newClock()
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_UNSET)
})

test('takes the time of the middle between question and answer', () => {
  const { chip, clock } = newClock()
  clock.set(chip.ms + 5_000, chip.ms - 200, chip.ms)
  expect(clock.nowMs() - chip.ms).toBe(5_100)
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_SYNCED)
})

test('runs on by itself for a day, and then is said to', () => {
  const { chip, clock } = newClock()
  clock.set(chip.ms, chip.ms, chip.ms)
  chip.ms += 24 * hourMs
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_SYNCED)
  chip.ms += 1
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_HOLDOVER)
})

test('a jump shows on the first record after it, and only there', () => {
  const { chip, clock } = newClock()
  clock.set(chip.ms, chip.ms, chip.ms)
  clock.stamp()
  chip.ms -= 300_001
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_JUMPED)
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_SYNCED)
  clock.set(chip.ms + hourMs, chip.ms, chip.ms)
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_JUMPED)
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_SYNCED)
})

test('a small correction is no jump', () => {
  const { chip, clock } = newClock()
  clock.set(chip.ms, chip.ms, chip.ms)
  clock.stamp()
  clock.set(chip.ms + 300_000, chip.ms, chip.ms)
  expect(clock.stamp().trust).toBe(CLOCK_TRUST_SYNCED)
})
