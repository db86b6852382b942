import { expect, test } from 'vitest'
import {
  type AirLink,
  activationUs,
  answerWaitUs,
  exchangeUs,
  extensionsUs,
  repairUs,
  silenceUs,
} from './air.ts'
import { type AirFigures, airRates, chips, typicalTimeFigures } from './time-figures.ts'

type Rate = (typeof airRates)[number]

function linkAt(toCardKbit: Rate, toReaderKbit: Rate = toCardKbit): AirLink {
  const air: AirFigures = { ...typicalTimeFigures.air, toCardKbit, toReaderKbit }
  return { air, chip: chips.typical }
}

const base = linkAt(106)
const toTenthMs = (us: number) => Math.round(us / 100) / 10

/** Card.md 4.2: bytes of command and answer, milliseconds at the four rates. */
const rows = {
  'SELECT PPSE': [20, 50, [6.8, 3.5, 1.9, 1.1]],
  'SELECT AID': [14, 53, [6.5, 3.4, 1.8, 1.1]],
  'READ 15': [5, 32, [4.0, 2.1, 1.2, 0.7]],
  'READ 17': [5, 13, [2.4, 1.3, 0.8, 0.5]],
  'READ 18': [5, 25, [3.4, 1.8, 1.1, 0.7]],
  'READ 1A': [5, 130, [12.3, 6.3, 3.3, 1.8]],
  'GET BALANCE': [5, 6, [1.8, 1.0, 0.7, 0.5]],
  'INIT CAPP': [17, 17, [3.7, 2.0, 1.1, 0.7]],
  'UPDATE 1A': [133, 2, [12.3, 6.3, 3.3, 1.8]],
  'UPDATE 1E': [53, 2, [5.5, 2.9, 1.6, 0.9]],
  DEBIT: [21, 10, [3.5, 1.9, 1.1, 0.7]],
  'GET PROVE': [8, 10, [2.4, 1.3, 0.8, 0.5]],
} as const

type Row = keyof typeof rows
const rowNames = Object.keys(rows) as Row[]

function rowUs(name: Row, rate: Rate): number {
  const [command, answer] = rows[name]
  return exchangeUs(linkAt(rate), { command, answer })
}

test('every row of card.md 4.2 at every rate, rounded as there', () => {
  const differing: string[] = []
  for (const name of rowNames) {
    for (const [i, rate] of airRates.entries()) {
      const us = rowUs(name, rate)
      const expectedMs = rows[name][2][i] ?? Number.NaN
      expect(Math.abs(us / 1000 - expectedMs), `${name} at ${rate}`).toBeLessThan(0.1)
      if (toTenthMs(us) !== expectedMs) differing.push(`${name} at ${rate}: ${us.toFixed(0)} us`)
    }
  }
  // By the table's own model: 157 etu of 2.36 us and 277 us are 647.5 us, and it says 0.7 ms.
  expect(differing).toEqual(['GET BALANCE at 424: 648 us'])
})

test('its sums: the order of Beijing, lean distance fare, lean flat fare', () => {
  const flat: Row[] = ['SELECT AID', 'READ 17', 'INIT CAPP', 'UPDATE 1E', 'DEBIT']
  const distance: Row[] = [...flat, 'READ 1A', 'UPDATE 1A']
  const beijing = rowNames.filter((name) => name !== 'GET PROVE')
  expect(beijing).toHaveLength(11)
  const sumsMs = (names: readonly Row[]) =>
    airRates.map((rate) => toTenthMs(names.reduce((sum, name) => sum + rowUs(name, rate), 0)))
  // In the table 62, 32, 18, 10: the half of 32.5 rounded to the even number.
  expect(sumsMs(beijing)).toEqual([62, 32.5, 17.8, 10.4])
  expect(sumsMs(distance)).toEqual([46.1, 24, 13, 7.5])
  // In the table 22, 12, 6.4, 3.9.
  expect(sumsMs(flat)).toEqual([21.5, 11.5, 6.4, 3.9])
})

test('activation: 3.1 ms of a 4-byte UID, 5.4 of 7, RATS and ATS 1.9, PPS 1.0', () => {
  // Bits of all frames of request, anticollision and select; two delays, one of them the guard.
  const etuUs = 128 / 13.56
  const requestUs = (9 + 20) * etuUs + 91 + 516
  const levelUs = (20 + 47 + 83 + 29) * etuUs + 2 * 277
  const ratsUs = (38 + 137) * etuUs + 277
  const ppsUs = (47 + 29) * etuUs + 277
  expect([requestUs + levelUs, requestUs + 2 * levelUs, ratsUs, ppsUs].map(toTenthMs)).toEqual([
    3.1, 5.4, 1.9, 1.0,
  ])
  expect(activationUs(base, 4)).toBe(Math.round(requestUs + levelUs + ratsUs))
  expect(activationUs(base, 7)).toBe(Math.round(requestUs + 2 * levelUs + ratsUs))
  expect(activationUs(base, 10)).toBe(Math.round(requestUs + 3 * levelUs + ratsUs))
  expect(activationUs(linkAt(424), 4)).toBe(Math.round(requestUs + levelUs + ratsUs + ppsUs))
  expect(activationUs(linkAt(106, 212), 4)).toBe(activationUs(linkAt(424), 4))
})

test('a command longer than the card’s frame is chained: 13.9 ms with frames of 64', () => {
  const link = { ...base, chip: chips.slow }
  expect(toTenthMs(exchangeUs(link, { command: 133, answer: 2 }))).toBe(13.9)
})

test('an answer longer than the reader’s frame is chained as well', () => {
  const link = { ...base, air: { ...base.air, readerFrameMax: 64 } }
  const chainedUs = exchangeUs(link, { command: 5, answer: 130 })
  // Two frames more, each with R(ACK) before it: 58 etu and the two delays.
  const moreUs = 2 * ((58 * 128) / 13.56 + 277)
  expect(chainedUs).toBeCloseTo(exchangeUs(base, { command: 5, answer: 130 }) + moreUs)
})

test('the directions have rates of their own', () => {
  const lengths = { command: 133, answer: 2 }
  const mixedUs = exchangeUs(linkAt(848, 106), lengths)
  // 136 bytes at an eighth of the etu, 5 bytes at the whole one.
  expect(mixedUs).toBeCloseTo((1226 * 16) / 13.56 + (47 * 128) / 13.56 + 277)
})

test('a chip that needs longer than FWT asks for more: one round trip of S(WTX) each', () => {
  const fwtUs = (4096 * 16) / 13.56
  const roundUs = (2 * 38 * 128) / 13.56 + 277
  expect(extensionsUs(base, fwtUs)).toBe(0)
  expect(extensionsUs(base, fwtUs + 1)).toBeCloseTo(roundUs)
  expect(extensionsUs(base, 15_000)).toBeCloseTo(3 * roundUs)
  expect(extensionsUs({ ...base, chip: chips.slow }, 150_000)).toBe(0)
  const patient = { ...base, chip: { ...chips.typical, waitingExtension: 10 } }
  expect(extensionsUs(patient, 50_000)).toBeCloseTo(roundUs)
})

test('a lost command costs the wait and all that follows; a lost answer far less', () => {
  const fwtUs = (4096 * 16) / 13.56
  const exchange = { command: 21, answer: 10, waitUs: fwtUs }
  const etuUs = 128 / 13.56
  const lostCommandUs = fwtUs + 277 + (29 + 29 + 218) * etuUs
  const lostAnswerUs = 277 + (29 + 119) * etuUs
  expect(repairUs(base, 0, exchange)).toBeCloseTo(lostCommandUs)
  expect(repairUs(base, 217.9, exchange)).toBeCloseTo(lostCommandUs)
  expect(repairUs(base, 218, exchange)).toBeCloseTo(lostAnswerUs)
  expect(repairUs(base, 218 + 118.9, exchange)).toBeCloseTo(lostAnswerUs)
  expect(repairUs(base, 218 + 119, exchange)).toBe(0)
})

test('the reader waits for FWT, but with a command that computes nothing only so long', () => {
  const slow = { ...base, chip: chips.slow }
  const fwtUs = (unit: number) => (4096 * unit) / 13.56
  const [read, debit] = [0xb0, 0x54]
  expect(answerWaitUs(base, read)).toBeCloseTo(fwtUs(16))
  expect(answerWaitUs(base, debit)).toBeCloseTo(fwtUs(16))
  expect(answerWaitUs(slow, debit)).toBeCloseTo(fwtUs(512))
  expect(answerWaitUs(slow, read)).toBe(50_000)
})

test('a card that is gone is waited for, asked again twice, and given up', () => {
  const etuUs = 128 / 13.56
  const expectedUs = 218 * etuUs + 3 * 4833 + 2 * 29 * etuUs
  expect(silenceUs(base, 21, 4833)).toBeCloseTo(expectedUs)
})
