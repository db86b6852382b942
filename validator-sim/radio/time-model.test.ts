import { expect, test } from 'vitest'
import { type TimeFigures, typicalTimeFigures } from './time-figures.ts'
import { airUs, createTimeModel, samLinkUs } from './time-model.ts'

const figuresAt = (kbitPerSecond: number, frameMax = 256): TimeFigures => ({
  ...typicalTimeFigures,
  air: { ...typicalTimeFigures.air, kbitPerSecond, frameMax },
})

const toTenthMs = (us: number) => Math.round(us / 100) / 10

test('air time is the table of card.md 4.2 to the tenth of a millisecond', () => {
  const rows = [
    ['SELECT PPSE', 20, 50, [6.8, 3.5, 1.9, 1.1]],
    ['SELECT AID', 14, 53, [6.5, 3.4, 1.8, 1.1]],
    ['READ 15', 5, 32, [4.0, 2.1, 1.2, 0.7]],
    ['READ 17', 5, 13, [2.4, 1.3, 0.8, 0.5]],
    ['READ 18', 5, 25, [3.4, 1.8, 1.1, 0.7]],
    ['READ 1A', 5, 130, [12.3, 6.3, 3.3, 1.8]],
    ['GET BALANCE', 5, 6, [1.8, 1.0, 0.7, 0.5]],
    ['INIT CAPP', 17, 17, [3.7, 2.0, 1.1, 0.7]],
    ['UPDATE 1A', 133, 2, [12.3, 6.3, 3.3, 1.8]],
    ['UPDATE 1E', 53, 2, [5.5, 2.9, 1.6, 0.9]],
    ['DEBIT', 21, 10, [3.5, 1.9, 1.1, 0.7]],
    ['GET PROVE', 8, 10, [2.4, 1.3, 0.8, 0.5]],
  ] as const
  for (const [name, command, response, expected] of rows) {
    for (const [i, rate] of [106, 212, 424, 848].entries()) {
      const actualMs = airUs(figuresAt(rate), command, response) / 1000
      const differenceMs = Math.abs(actualMs - (expected[i] ?? 0))
      // The table is rounded to 0.1 ms; GET BALANCE at 424 is 0.647 here and 0.7 there.
      expect(differenceMs, `${name} at ${rate} kbit/s`).toBeLessThan(0.055)
    }
  }
})

test('a command longer than the card’s frame is chained: 13.9 ms with frames of 64', () => {
  expect(toTenthMs(airUs(figuresAt(106, 64), 133, 2))).toBe(13.9)
})

test('the T=0 link is the table of card.md 4.3', () => {
  const init = new Uint8Array(42)
  init[4] = 0x24
  const credit = new Uint8Array(9)
  credit[4] = 4
  const rows = [
    [9600, 75, 15],
    [38_400, 18.8, 3.8],
    [57_600, 12.5, 2.5],
    [115_200, 6.3, 1.3],
  ] as const
  for (const [bitPerSecond, initMs, creditMs] of rows) {
    const samLink = { ...typicalTimeFigures.samLink, bitPerSecond }
    const figures = { ...typicalTimeFigures, samLink }
    expect(toTenthMs(samLinkUs(figures, init, new Uint8Array(10)))).toBe(initMs)
    expect(toTenthMs(samLinkUs(figures, credit, new Uint8Array(2)))).toBe(creditMs)
  }
})

test('charges are whole microseconds of air, chip and processor', () => {
  const model = createTimeModel()
  const debit = Uint8Array.from([0x80, 0x54, 0x01, 0x00, 0x0f, ...new Uint8Array(16)])
  const done = Uint8Array.from([...new Uint8Array(8), 0x90, 0x00])
  // 21 and 10 bytes: 337 etu of 9.4395 us and 277 us of delays.
  expect(model.chargeCard(debit, done)).toBe(3458 + 40_000 + 100)
  const refused = Uint8Array.of(0x93, 0x02)
  const { chip, air, terminal } = typicalTimeFigures
  const refusedAirUs = airUs(typicalTimeFigures, 21, 2)
  expect(model.chargeCard(debit, refused)).toBe(
    refusedAirUs + chip.otherUs + terminal.cpuPerExchangeUs,
  )
  const goneUs = model.chargeCard(debit, new Uint8Array(0))
  expect(goneUs).toBeGreaterThan(air.frameWaitingUs)
  expect(goneUs).toBeLessThan(air.frameWaitingUs + 3000)
  expect(model.activationUs(new Uint8Array(4))).toBe(5000)
  expect(model.activationUs(new Uint8Array(7))).toBe(7300)
  expect(createTimeModel(figuresAt(424)).activationUs(new Uint8Array(7))).toBe(8300)
})
