import { expect, test } from 'vitest'
import { createRig, newCard, sectionShift } from '../firmware/testing/rig.ts'

// Whole taps of the real firmware against the hand calculation of docs/latency.md: the middle chip,
// the middle of the poll loop, no broken bit. The exchanges are those of time-model.test.ts, each
// with 100 us of the validator's own processor.

/** Half a poll loop, and activation with 7 bytes of UID. */
const beforeUs = 40_000 + 7297
const decisionUs = 2000
const candidateUs = 2000
/** 8070: 60 characters at 38400 bit/s and 10 ms of the SAM. */
const samUs = 18_750 + 10_000 + 100

test('a lean flat fare: the SAM takes longer than the card for its one record', async () => {
  const rig = await createRig({ lines: [{ lineId: '101', lean: true }] })
  const result = await rig.validator.tap(newCard(1).enterField())
  expect(result.outcome).toBe('PAID')
  const readsUs = 8617 + 2954
  const initializeUs = 21_796
  const debitUs = 42_925
  expect(8947).toBeLessThan(samUs)
  expect(result.elapsedUs).toBe(
    beforeUs + readsUs + decisionUs + initializeUs + samUs + candidateUs + debitUs,
  )
})

test('a tap-off: the card takes longer for its two records than the SAM', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  rig.validator.setStop(1)
  await rig.validator.tap(card.enterField())
  rig.clock.advance(600_000)
  rig.validator.setStop(3)
  const result = await rig.validator.tap(card.enterField())
  expect(result.outcome).toBe('ALIGHTED')
  const readsUs = 8617 + 2954 + 3973 + 12_894 + 2359
  const initializeUs = 21_796
  const updatesUs = 20_038 + 8947
  const debitUs = 51_513
  expect(updatesUs).toBeGreaterThan(samUs)
  expect(result.elapsedUs).toBe(
    beforeUs + readsUs + decisionUs + initializeUs + updatesUs + candidateUs + debitUs,
  )
})
