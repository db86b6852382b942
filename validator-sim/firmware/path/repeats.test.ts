import { expect, test } from 'vitest'
import type { SoftCard } from '../../card/soft-card.ts'
import { defaultSettings } from '../settings.ts'
import {
  balanceOf,
  createRig,
  journalOf,
  newCard,
  type Rig,
  sectionShift,
  shift,
} from '../testing/rig.ts'

// Who rides again on the same bus (card.md 3.8), and how many may: remembered over a power loss.

async function tap(rig: Rig, card: SoftCard) {
  const { outcome } = await rig.validator.tap(card.enterField())
  card.leaveField()
  rig.clock.advance(5_000)
  return outcome
}

test('a card pays for its holder, then for one companion after another', async () => {
  const rig = await createRig()
  const card = newCard(1)
  const outcomes = [await tap(rig, card), await tap(rig, card), await tap(rig, card)]
  expect(outcomes).toEqual(['PAID', 'PAID_COMPANION', 'PAID_COMPANION'])
  expect(journalOf(rig).map(({ personNo }) => personNo)).toEqual([0, 2, 3])
  expect(balanceOf(card)).toBe(4400)
})

test('the count of companions survives a power loss and ends with the trip', async () => {
  const repeatDefault = { ...defaultSettings.repeatDefault, companionsMax: 1 }
  const rig = await createRig({ settings: { repeatDefault } })
  const card = newCard(1)
  await tap(rig, card)
  await rig.reboot()
  expect(await tap(rig, card)).toBe('PAID_COMPANION')
  await rig.reboot()
  expect(await tap(rig, card)).toBe('PASSBACK')
  rig.validator.signIn({ ...shift, tripNo: 2 })
  expect(await tap(rig, card)).toBe('PAID')
})

test('a class that must let another card between is told so after a power loss too', async () => {
  const adult = { ...defaultSettings.repeatDefault, consecutive: false }
  const rig = await createRig({ settings: { repeats: { adult } } })
  const card = newCard(1)
  await tap(rig, card)
  expect(await tap(rig, card)).toBe('PASSBACK')
  await rig.reboot()
  expect(await tap(rig, card)).toBe('PASSBACK')
  await tap(rig, newCard(2))
  expect(await tap(rig, card)).toBe('PAID_COMPANION')
})

test('a class used alone waits, and its wait survives a power loss', async () => {
  const elder = { passbackSeconds: 1200, companionsMax: 0, consecutive: true }
  const rig = await createRig({ settings: { repeats: { elder } } })
  const card = newCard(1, { cardKind: 3 })
  expect(await tap(rig, card)).toBe('PAID_CONCESSION')
  await rig.reboot()
  expect(await tap(rig, card)).toBe('PASSBACK')
  rig.clock.advance(1_200_000)
  expect(await tap(rig, card)).toBe('PAID_CONCESSION')
})

test('the trip takes so many paid boardings and no more, whatever was cut between', async () => {
  const lines = [{ lineId: '101', passengersMax: 2 }]
  const rig = await createRig({ lines })
  const torn = newCard(1)
  await rig.validator.tap(torn.enterField({ ins: 0x54, at: 'answer' }))
  expect(await tap(rig, torn)).toBe('PAID_PROVED')
  expect(await tap(rig, newCard(2))).toBe('PAID')
  expect(await tap(rig, newCard(3))).toBe('BUS_FULL')
  await rig.reboot()
  expect(await tap(rig, newCard(3))).toBe('BUS_FULL')
  rig.validator.signIn({ ...shift, tripNo: 2 })
  expect(await tap(rig, newCard(3))).toBe('PAID')
})

test('a boarding takes a seat once, an alighting none', async () => {
  const lines = [{ lineId: '201', passengersMax: 1 }]
  const rig = await createRig({ lines, shift: sectionShift })
  rig.validator.setStop(1)
  const card = newCard(1)
  expect(await tap(rig, card)).toBe('BOARDED')
  expect(await tap(rig, newCard(2))).toBe('BUS_FULL')
  rig.validator.setStop(4)
  expect(await tap(rig, card)).toBe('ALIGHTED')
  expect(await tap(rig, newCard(2))).toBe('BUS_FULL')
})
