import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { expect, test } from 'vitest'
import { places } from './image-layout.ts'
import { defaultCardSettings } from './settings.ts'
import { SoftCard } from './soft-card.ts'
import type { TearPlan } from './tear-plan.ts'
import {
  block,
  commandOf,
  credit,
  debit,
  initCapp,
  plainDebit,
  type Step,
  secured,
  select,
  setLimit,
} from './testing/steps.ts'
import { cardKeys, newImage } from './testing/tap.ts'

// Every command that writes, torn at every byte of every write, and torn again while it recovers.

const settings = { ...defaultCardSettings, overdraftUpdate: true }
const steps: readonly (readonly [name: string, ins: number, steps: readonly Step[]])[] = [
  ['CREDIT FOR LOAD', 0x52, [credit]],
  ['DEBIT FOR PURCHASE', 0x54, [plainDebit]],
  ['DEBIT FOR PURCHASE with a cache', 0x54, [cappDebit]],
  ['UPDATE OVERDRAFT LIMIT', 0x58, [setLimit('0003e8')]],
  ['a wrong MAC', 0x54, [initCapp, `805401000f${'00'.repeat(15)}`]],
  ['EXTERNAL AUTHENTICATE', 0x82, ['0084000004', `0082000008${'00'.repeat(8)}`]],
  ['VERIFY', 0x20, ['00200000020000']],
  ['UPDATE BINARY', 0xd6, [secured([0x84, 0xd6, 0x96, 0], '22'.repeat(55))]],
  ['UPDATE RECORD', 0xdc, [secured([0x84, 0xdc, 1, 0x1c], '33'.repeat(32))]],
  ['APPLICATION BLOCK', 0x1e, [block]],
]

/** DEBIT with a bus record and a trip in the cache. */
function cappDebit(card: Parameters<Exclude<Step, string>>[0]): Uint8Array {
  const command = commandOf(debit, card)
  card.process(commandOf(`80dc02d080${'44'.repeat(128)}`, card))
  card.process(commandOf(`80dc00f030${'55'.repeat(48)}`, card))
  return command
}

function newCard(): SoftCard {
  const keys = { ...cardKeys, external: cardKeys.purchase }
  const pin = Uint8Array.of(0x12, 0x34)
  const lineRecord = new Uint8Array(32)
  const image = newImage({ keys, pin, lineRecord, openingBalanceFen: 1000 })
  return new SoftCard(image, { settings, random: (length) => new Uint8Array(length).fill(7) })
}

/** All that a reader can ever see of a card: its image without the journal. */
function contentOf(card: SoftCard): Uint8Array {
  return card.image().subarray(0, places.journalHead.at)
}

/** Whether the card was still there at the end. */
function isRun(card: SoftCard, run: readonly Step[], tear?: TearPlan): boolean {
  const presence = card.enterField(tear)
  try {
    for (const step of [select, ...run]) presence.process(commandOf(step, presence))
    return true
  } catch (error) {
    if (isTongxingError(error, 'CARD_LOST')) return false
    throw error
  }
}

for (const [name, ins, run] of steps) {
  test(`${name} torn at any byte of any write has happened or has not`, () => {
    const before = contentOf(newCard())
    const whole = newCard()
    expect(isRun(whole, run)).toBe(true)
    const after = contentOf(whole)
    expect(equalBytes(before, after)).toBe(false)
    const isDone: boolean[] = []
    for (let write = 0; ; write++) {
      for (let bytes = 0; bytes <= 520; bytes++) {
        const card = newCard()
        const isWritten = isRun(card, run, { ins, at: 'write', write, bytes })
        if (isWritten) {
          // Past the last write: undone until the journal was whole, done from there on.
          const first = isDone.indexOf(true)
          expect(first).toBeGreaterThan(0)
          expect(isDone.slice(first)).not.toContain(false)
          return
        }
        card.enterField()
        const content = contentOf(card)
        isDone.push(equalBytes(content, after))
        expect(equalBytes(content, after) || equalBytes(content, before)).toBe(true)
      }
    }
  })
}

test('a card torn while it wakes, again and again, is whole when it is left to wake', () => {
  const [, ins, run] = steps[2] ?? ['', 0, []]
  const whole = newCard()
  isRun(whole, run)
  const after = contentOf(whole)
  const lost = expect.objectContaining({ code: 'CARD_LOST' })
  for (let write = 0; write < 5; write++) {
    for (let bytes = 0; bytes < 140; bytes += 7) {
      const card = newCard()
      expect(isRun(card, run, { ins, at: 'write', write: 1, bytes: 0 })).toBe(false)
      const waking = card.enterField({ at: 'recovery', write, bytes })
      expect(() => waking.process(commandOf(select, waking))).toThrowError(lost)
      card.enterField({ at: 'recovery', write: 4 - write, bytes: bytes + 1 })
      card.enterField()
      expect(equalBytes(contentOf(card), after)).toBe(true)
    }
  }
})
