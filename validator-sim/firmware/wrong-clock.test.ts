/** A validator whose clock chip is wrong, from boot to the record. */
import { expect, test } from 'vitest'
import { clockTrust } from '@tongxing/proto/messages.ts'
import { createValidator } from './create-validator.ts'
import { Parameters } from './parameters/parameters.ts'
import { createReceiver } from './testing/receiver.ts'
import {
  createRig,
  newCard,
  publisherKeys,
  type Rig,
  shift,
  signedDocument,
  startMs,
  tariff,
} from './testing/rig.ts'

const YEAR_MS = 365 * 86_400_000

/** The rig with a chip of its own. */
async function bootWithChip(rig: Rig, chip: { ms: number }) {
  rig.sam.reset()
  const validator = createValidator({ ...rig.deps, clock: { nowMs: () => chip.ms } })
  await validator.boot()
  validator.signIn(shift)
  return validator
}

function stageDearerTariff({ paramsDisk }: Rig, effectiveAtMs: number): void {
  const fares = [{ mode: 'bus', kind: 'line', lines: { '101': 300 }, defaultFen: null }]
  const policyJson = JSON.stringify({ ...tariff, version: 2, fares })
  const document = signedDocument({ tariff: { policyJson } }, { version: 2, effectiveAtMs })
  new Parameters({ disk: paramsDisk, publisherKeys }).take(document, startMs)
}

test('a chip without time goes on from the last trusted record: no card is too young', async () => {
  const rig = await createRig()
  const receiver = createReceiver(rig.clock.nowMs)
  await rig.validator.sync(receiver)
  await rig.validator.tap(newCard(1).enterField())
  const validator = await bootWithChip(rig, { ms: 0 })
  const { outcome, records } = await validator.tap(newCard(2).enterField())
  expect(outcome).toBe('PAID')
  expect(records[0]).toMatchObject({
    tappedAtMs: startMs,
    clockTrust: clockTrust.CLOCK_TRUST_UNSET,
  })
})

test('a staged tariff that a clock ran ahead to is left again when the clock is set', async () => {
  const rig = await createRig()
  stageDearerTariff(rig, startMs + YEAR_MS / 2)
  const chip = { ms: startMs }
  const validator = await bootWithChip(rig, chip)
  const receiver = createReceiver(rig.clock.nowMs)
  await validator.sync(receiver)
  const fareNow = async (card: number) =>
    (await validator.tap(newCard(card).enterField())).amountFen
  expect(await fareNow(1)).toBe(200)
  chip.ms += YEAR_MS
  expect(await fareNow(2)).toBe(300)
  await validator.sync(receiver)
  const { amountFen, records } = await validator.tap(newCard(3).enterField())
  expect(amountFen).toBe(200)
  expect(records[0]).toMatchObject({
    tariffVersion: 1,
    clockTrust: clockTrust.CLOCK_TRUST_JUMPED,
  })
})
