import { toHex } from '@tongxing/core/bytes/hex.ts'
import { buildReadRecordCommand } from '@tongxing/core/card/commands/read-record.ts'
import { parsePurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { readRecord } from '@tongxing/core/card/layout.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardState, places, stateLayout, viewOf } from './image-layout.ts'
import { memoryImageStore } from './image-store.ts'
import { CardMemory, WriteTorn } from './memory.ts'
import { SoftCard } from './soft-card.ts'
import type { TearPlan } from './tear-plan.ts'
import { balanceFen, load, newCard, newImage, newSam, purchase, select } from './testing/tap.ts'

const trip = Uint8Array.fromHex('06'.padEnd(96, '0'))
const DEBIT = 0x54
const CREDIT = 0x52

const stateOf = (card: SoftCard): CardState =>
  readRecord(stateLayout, viewOf(card.image(), places.state))

/** A loaded card whose purchase of 2.00 is torn as planned; whether it was torn at all. */
function tornPurchase(tear: TearPlan) {
  const card = newCard()
  const before = card.enterField()
  select(before)
  load(before, 1000)
  const presence = card.enterField(tear)
  select(presence)
  const isTorn = isLost(() => purchase(presence, newSam(), 200, { trip }))
  return { card, isTorn }
}

function isLost(act: () => unknown): boolean {
  try {
    act()
    return false
  } catch (error) {
    if (isTongxingError(error, 'CARD_LOST')) return true
    throw error
  }
}

/** What the card says at its next tap: all of the debit or nothing of it. */
function expectWhole(card: SoftCard, isDone: boolean): void {
  const presence = card.enterField()
  select(presence)
  expect(balanceFen(presence)).toBe(isDone ? 800 : 1000)
  expect(stateOf(card).offlineSequence).toBe(isDone ? 1 : 0)
  const proof = presence.process(Uint8Array.fromHex('805a000902000108'))
  expect(toHex(proof).slice(-4)).toBe(isDone ? '9000' : '9406')
  const log = parsePurseLog(presence.process(buildReadRecordCommand({ sfi: 0x18, record: 1 })))
  expect(log.type).toBe(isDone ? 0x09 : 0x02)
  const trips = presence.process(buildReadRecordCommand({ sfi: 0x1e, record: 1 }))
  expect(toHex(trips)).toBe(isDone ? `${toHex(trip)}9000` : '6a83')
}

test('a tear around DEBIT leaves the debit whole or undone, and the proof tells which', () => {
  const cases = [
    [{ ins: DEBIT, at: 'before' }, false],
    [{ ins: DEBIT, at: 'after-commit' }, true],
    [{ ins: DEBIT, at: 'answer' }, true],
    [{ ins: 0x50, at: 'after-commit' }, false],
    [{ ins: 0xdc, at: 'answer' }, false],
  ] as const
  for (const [tear, isDone] of cases) {
    const { card, isTorn } = tornPurchase(tear)
    expect(isTorn).toBe(true)
    expectWhole(card, isDone)
  }
})

test('a tear at every byte of every memory write of DEBIT leaves it whole or undone', () => {
  let write = 0
  const commits: boolean[] = []
  for (;;) {
    let bytes = 0
    for (; ; bytes++) {
      const { card, isTorn } = tornPurchase({ ins: DEBIT, at: 'write', write, bytes })
      if (!isTorn) break
      // The next enterField recovers; the state before it is what the tear left behind.
      const presence = card.enterField()
      select(presence)
      const isDone = balanceFen(presence) === 800
      expectWhole(card, isDone)
      commits.push(isDone)
      if (bytes > 160) break
    }
    if (bytes === 0) break
    write++
  }
  expect(write).toBe(5)
  // Undone until the journal is whole, done from there on: never back again.
  expect(commits.indexOf(true)).toBeGreaterThan(0)
  expect(commits.slice(commits.indexOf(true)).every(Boolean)).toBe(true)
})

test('a tear while a commit is being recovered changes nothing: it is recovered again', () => {
  const { card } = tornPurchase({ ins: DEBIT, at: 'write', write: 1, bytes: 3 })
  const torn = card.image()
  for (let write = 0; write < 4; write++) {
    for (const bytes of [0, 1, 5, 20]) {
      const image = torn.slice()
      let seen = 0
      const memory = new CardMemory(image, () => (seen++ === write ? bytes : undefined))
      expect(() => memory.recover()).toThrowError(WriteTorn)
      expectWhole(new SoftCard(image), true)
    }
  }
})

test('a card that is gone stays gone, and an image that follows is always the card’s last', () => {
  const store = memoryImageStore(newImage())
  const card = SoftCard.open(store)
  const presence = card.enterField({ ins: CREDIT, at: 'after-commit' })
  select(presence)
  expect(isLost(() => load(presence, 500))).toBe(true)
  expect(isLost(() => select(presence))).toBe(true)
  expect(store.read()).toEqual(card.image())
  const again = SoftCard.open(store).enterField()
  select(again)
  expect(balanceFen(again)).toBe(500)
})

const tearPlan = fc.record({
  ins: fc.constantFrom(undefined, 0x50, 0x52, 0x54, 0xdc, 0xa4),
  occurrence: fc.nat({ max: 2 }),
  at: fc.constantFrom('before', 'write', 'after-commit', 'answer'),
  write: fc.nat({ max: 5 }),
  bytes: fc.nat({ max: 200 }),
}) as fc.Arbitrary<TearPlan>

const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('load', 'purchase', 'initialize'),
    amountFen: fc.nat({ max: 3000 }),
    tear: fc.option(tearPlan, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('noise'),
    command: fc.uint8Array({ minLength: 0, maxLength: 24 }),
    tear: fc.constant(undefined),
  }),
)

test('no sequence of transactions, noise and tears makes or loses a fen', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const card = newCard()
      const sam = newSam()
      let expectedFen = 0
      for (const next of steps) {
        const before = stateOf(card)
        const presence = card.enterField(next.tear)
        const run = () => {
          select(presence)
          if ('command' in next) presence.process(next.command)
          else if (next.kind === 'load') load(presence, next.amountFen)
          else if (next.kind === 'purchase') purchase(presence, sam, next.amountFen, { trip })
          else presence.process(initialize(next.amountFen))
        }
        const isAnswered = isRunThrough(run)
        card.enterField()
        const after = stateOf(card)
        const loads = after.onlineSequence - before.onlineSequence
        const debits = after.offlineSequence - before.offlineSequence
        const amountFen = 'amountFen' in next ? next.amountFen : 0
        expect([loads, debits].filter((count) => count !== 0 && count !== 1)).toEqual([])
        if (next.kind !== 'load') expect(loads).toBe(0)
        if (next.kind !== 'purchase') expect(debits).toBe(0)
        if (isAnswered && next.kind === 'load') expect(loads).toBe(1)
        if (isAnswered && next.kind === 'purchase') expect(debits).toBe(1)
        expectedFen += (loads - debits) * amountFen
        expect(after.storedFen).toBe(expectedFen)
        expect(after.logCount).toBe(Math.min(10, after.onlineSequence + after.offlineSequence))
      }
    }),
    { numRuns: 300 },
  )
})

function initialize(amountFen: number): Uint8Array {
  const amount = amountFen.toString(16).padStart(8, '0')
  return Uint8Array.fromHex(`805000020b01${amount}00000000000010`)
}

/** False where the card was gone or refused; every other error is the test's. */
function isRunThrough(run: () => void): boolean {
  try {
    run()
    return true
  } catch (error) {
    const isExpected =
      isTongxingError(error, 'CARD_LOST') || isTongxingError(error, 'CARD_BALANCE_INSUFFICIENT')
    if (isExpected) return false
    throw error
  }
}

test('random bytes never throw, never move money, and always end in a status word', () => {
  const card = newCard()
  const first = card.enterField()
  select(first)
  load(first, 1000)
  const header = fc.tuple(
    fc.constantFrom(0x00, 0x80, 0x84, 0x90),
    fc.constantFrom(0xa4, 0xb0, 0xb2, 0x5c, 0x50, 0x52, 0x54, 0xdc, 0x5a, 0x84),
    fc.nat({ max: 255 }),
    fc.nat({ max: 255 }),
  )
  const command = fc
    .tuple(header, fc.uint8Array({ maxLength: 40 }))
    .map(([head, rest]) => Uint8Array.from([...head, ...rest]))
  fc.assert(
    fc.property(fc.array(command, { maxLength: 10 }), (commands) => {
      const presence = card.enterField()
      select(presence)
      for (const bytes of commands) {
        expect(presence.process(bytes).length).toBeGreaterThanOrEqual(2)
      }
      expect(stateOf(card).storedFen).toBe(1000)
    }),
    { numRuns: 500 },
  )
})
