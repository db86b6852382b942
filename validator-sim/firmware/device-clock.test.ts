import { expect, test } from 'vitest'
import { clockTrust } from '@tongxing/proto/messages.ts'
import { DeviceClock } from './device-clock.ts'

const hourMs = 3_600_000
const { CLOCK_TRUST_SYNCED, CLOCK_TRUST_HOLDOVER, CLOCK_TRUST_UNSET, CLOCK_TRUST_JUMPED } =
  clockTrust

function newClock(chip = { ms: 1_000_000_000_000 }, lastKnownMs = 0) {
  const clock = new DeviceClock({
    clock: { nowMs: () => chip.ms },
    holdoverAfterMs: 24 * hourMs,
    jumpMs: 300_000,
    lastKnownMs,
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

test('a chip that lost its time goes on from the last one that is known, still unset', () => {
  const { chip, clock } = newClock({ ms: 0 }, 1_000_000_000_000)
  chip.ms += 5_000
  expect(clock.stamp()).toEqual({ nowMs: 1_000_000_005_000, trust: CLOCK_TRUST_UNSET })
  expect(newClock({ ms: 2_000_000_000_000 }, 1_000_000_000_000).clock.nowMs()).toBe(2e12)
})

test('drift of five seconds an hour is a correction after a day, a jump after three', () => {
  for (const [hours, offline, after] of [
    [24, CLOCK_TRUST_SYNCED, CLOCK_TRUST_SYNCED],
    [72, CLOCK_TRUST_HOLDOVER, CLOCK_TRUST_JUMPED],
  ] as const) {
    const { chip, clock } = newClock()
    const trueMs = chip.ms + hours * hourMs
    clock.set(chip.ms, chip.ms, chip.ms)
    // Slow: at the end it says a little less than the truth.
    chip.ms += hours * (hourMs - 5_000)
    expect(clock.stamp().trust).toBe(offline)
    clock.set(trueMs, clock.nowMs(), clock.nowMs())
    expect(clock.stamp()).toEqual({ nowMs: trueMs, trust: after })
  }
})

test('a year ahead or back is set right by the next heartbeat, and the record says so', () => {
  const yearMs = 365 * 24 * hourMs
  for (const jumpMs of [yearMs, -yearMs]) {
    const { chip, clock } = newClock()
    const trueMs = chip.ms
    clock.set(chip.ms, chip.ms, chip.ms)
    clock.stamp()
    chip.ms += jumpMs
    expect(clock.stamp().nowMs).toBe(trueMs + jumpMs)
    clock.set(trueMs, clock.nowMs(), clock.nowMs())
    expect(clock.stamp()).toEqual({ nowMs: trueMs, trust: CLOCK_TRUST_JUMPED })
  }
})
