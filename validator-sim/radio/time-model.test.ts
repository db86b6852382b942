import { createRandom } from '../fleet/random.ts'
import { expect, test } from 'vitest'
import { activationUs, exchangeUs } from './air.ts'
import { ChipTime } from './chip-time.ts'
import { samLinkUs } from './sam-time.ts'
import { chips, type TimeFigures, typicalTimeFigures } from './time-figures.ts'
import { createTimeModel, type TapTime } from './time-model.ts'

/** The validator's own time left out: what remains is links and chips. */
const figures: TimeFigures = {
  ...typicalTimeFigures,
  terminal: { ...typicalTimeFigures.terminal, cpuPerExchangeUs: 0 },
}

/** Name, instruction, P1, Lc, bytes of command, bytes of answer. */
type Step = readonly [string, number, number, number, number, number]
const select: Step = ['SELECT', 0xa4, 4, 8, 14, 53]
const read15: Step = ['READ 15', 0xb0, 0x95, 30, 5, 32]
const read17: Step = ['READ 17', 0xb0, 0x97, 11, 5, 13]
const read18: Step = ['READ 18', 0xb2, 1, 23, 5, 25]
const read1a: Step = ['READ 1A', 0xb2, 2, 128, 5, 130]
const balance: Step = ['GET BALANCE', 0x5c, 3, 4, 5, 6]
const init: Step = ['INIT CAPP', 0x50, 3, 11, 17, 17]
const update1a: Step = ['UPDATE 1A', 0xdc, 2, 128, 133, 2]
const update1e: Step = ['UPDATE 1E', 0xdc, 0, 48, 53, 2]
const debit: Step = ['DEBIT', 0x54, 1, 15, 21, 10]

function bytesOf([, instruction, p1, lc, commandLength, answerLength]: Step) {
  const command = new Uint8Array(commandLength)
  command.set([0x80, instruction, p1, 0, lc])
  const response = new Uint8Array(answerLength)
  response.set([0x90, 0x00], answerLength - 2)
  return { command, response }
}

function chargesOf(time: TapTime, steps: readonly Step[]) {
  return steps.map((step) => {
    const { command, response } = bytesOf(step)
    return [step[0], time.cardUs(command, response)]
  })
}

test('a lean flat fare by hand, exchange by exchange', () => {
  // Air by 4.2's formula + chip + S(WTX) of 994 us, one for each FWT of 4,833 us that is over.
  // DEBIT: 13,600 and six pages: two of purse to backup, the flag, purse and trip to their places.
  const steps = [select, read17, init, update1e, debit]
  expect(chargesOf(createTimeModel(figures).begin(), steps)).toEqual([
    ['SELECT', 8517], // 6517 + 2000
    ['READ 17', 2854], // 2354 + 500
    ['INIT CAPP', 21_696], // 3713 + 15,000 + 3 × 994
    ['UPDATE 1E', 8847], // 5497 + 50 + 1 page
    ['DEBIT', 42_825], // 3458 + 13,600 + 6 pages + 6 × 994
  ])
})

test('a distance fare by hand, exchange by exchange: DEBIT is the 40 ms of card.md 4.4', () => {
  const steps = [select, read17, read18, read1a, balance, init, update1a, update1e, debit]
  expect(chargesOf(createTimeModel(figures).begin(), steps)).toEqual([
    ['SELECT', 8517],
    ['READ 17', 2854],
    ['READ 18', 3873], // 3373 + 500
    ['READ 1A', 12_794], // 12,294 + 500
    ['GET BALANCE', 2259], // 1759 + 500
    ['INIT CAPP', 21_696],
    ['UPDATE 1A', 19_938], // 12,294 + 50 + 2 pages + 994
    ['UPDATE 1E', 8847],
    ['DEBIT', 51_413], // 3458 + 13,600 + 8 pages + 8 × 994
  ])
})

test('what UPDATE cached is paid for once, and dropped by INITIALIZE', () => {
  const { typical } = chips
  const chip = new ChipTime(typical)
  const take = (step: Step) => {
    const { command, response } = bytesOf(step)
    return chip.take(command, response)
  }
  const bareUs = typical.debitUs + 5 * typical.pageUs
  for (const step of [update1a, update1e, init]) take(step)
  expect(take(debit)).toBe(bareUs)
  for (const step of [init, update1a, update1e]) take(step)
  expect(take(debit)).toBe(bareUs + 3 * typical.pageUs)
  expect(take(debit)).toBe(bareUs)
})

test('the figures are the budget of card.md 4.4, and 4.1 for the slow chip', () => {
  const { typical, slow } = chips
  expect(typical.initializeUs).toBe(15_000)
  expect(2 * typical.updateCacheUs + 3 * typical.pageUs).toBe(10_000)
  expect(typical.debitUs + 8 * typical.pageUs).toBe(40_000)
  // FM1208: a ticketing transaction below 350 ms; here the order of Beijing with a SAM at 9600.
  const beijing = [select, select, read15, read17, read18, read1a, balance, init]
  const chip = new ChipTime(slow)
  const link = { ...figures, chip: slow }
  let totalUs = activationUs(link, 4)
  for (const step of [...beijing, update1a, update1e, debit]) {
    const { command, response } = bytesOf(step)
    const lengths = { command: command.length, answer: response.length }
    totalUs += exchangeUs(link, lengths) + chip.take(command, response)
  }
  const { sam } = figures
  const samMs = 90 + (sam.initPurchaseUs + sam.creditPurchaseUs) / 1000
  expect(totalUs / 1000 + samMs).toBeGreaterThan(345)
  expect(totalUs / 1000 + samMs).toBeLessThan(355)
})

test('a refusal costs air and little more, a card that is gone only the wait', () => {
  const time = createTimeModel(figures).begin()
  const { command } = bytesOf(debit)
  const refused = Uint8Array.of(0x93, 0x02)
  const airUs = exchangeUs(figures, { command: 21, answer: 2 })
  expect(time.cardUs(command, refused)).toBe(Math.round(airUs + chips.typical.otherUs))
  expect(time.cardUs(command, new Uint8Array(0))).toBe(17_104)
})

test('a SAM command is its link and its chip', () => {
  const command = Uint8Array.of(0x80, 0x70, 0, 0, 0x24, ...new Uint8Array(37))
  const response = Uint8Array.of(...new Uint8Array(8), 0x90, 0x00)
  const linkUs = samLinkUs(figures.samLink, command, response)
  expect(createTimeModel(figures).begin().samUs(command, response)).toBe(linkUs + 10_000)
})

test('chips spread as published and whole microseconds repeat from the seed', () => {
  const { command, response } = bytesOf(init)
  const drawn = (seed: string) => {
    const model = createTimeModel(figures, createRandom(seed).next)
    return Array.from({ length: 2000 }, () => model.begin().cardUs(command, response))
  }
  const taken = drawn('a')
  expect(drawn('a')).toEqual(taken)
  expect(drawn('b')).not.toEqual(taken)
  expect(taken.every(Number.isInteger)).toBe(true)
  // 3713 of air, 15,000 at 2 to 4 thirty-thirds, S(WTX) 1 to 3 times.
  const sorted = taken.toSorted((a, b) => a - b)
  expect(sorted[0]).toBeGreaterThanOrEqual(3713 + 9090 + 994)
  expect(sorted[0]).toBeLessThan(3713 + 9900 + 3 * 994)
  expect(sorted.at(-2)).toBeLessThanOrEqual(3713 + 18_182 + 3 * 994 + 1)
  expect(sorted.at(-2)).toBeGreaterThan(3713 + 17_400 + 3 * 994)
})

test('cards come at any moment of the poll loop', () => {
  const model = createTimeModel(figures, createRandom('poll').next)
  const waits = Array.from({ length: 1000 }, () => model.begin().pollUs)
  expect(Math.min(...waits)).toBeLessThan(1000)
  expect(Math.max(...waits)).toBeGreaterThan(79_000)
  expect(Math.max(...waits)).toBeLessThan(80_000)
})

test('bits break as often as the figures say, and cost at least a repeat', () => {
  const air = { ...figures.air, bitErrorRate: 1e-4 }
  const chip = { ...chips.typical, spread: { min: 1, max: 1 } }
  const time = createTimeModel({ ...figures, air, chip }, createRandom('errors').next).begin()
  const { command, response } = bytesOf(read1a)
  const taken = Array.from({ length: 10_000 }, () => time.cardUs(command, response))
  const broken = taken.filter((us) => us > 12_794)
  // 74 and 1,199 bits: one exchange in eight.
  expect(broken.length).toBeGreaterThan(1100)
  expect(broken.length).toBeLessThan(1400)
  expect(Math.min(...broken)).toBeGreaterThan(12_794 + 6000)
})
