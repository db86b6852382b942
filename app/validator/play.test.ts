import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { columnsOf } from '@tongxing/validator-sim/firmware/outcomes.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeCard } from '../card/describe-card.ts'
import { type OneBus, openOneBus } from './one-bus.ts'
import { play, playerWords, setOut } from './play.ts'
import type { Session } from './session.ts'
import { plain } from './text.ts'
import { words } from './words.ts'

const startMs = Date.parse('2026-06-01T08:00:00+08:00')

let dataDir: string
let bus: OneBus

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tongxing-validator-'))
  bus = await openBus()
})

afterEach(() => {
  bus.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function openBus(): Promise<OneBus> {
  const clock = { nowMs: () => startMs }
  const opened = await openOneBus({ dataDir, seed: '1', clock, actMs: 1_000, language: 'en' })
  await setOut(sessionOf(opened))
  return opened
}

/** The same bus from the same seed: what it does repeats itself. */
async function startAfresh(): Promise<void> {
  bus.close()
  rmSync(dataDir, { recursive: true, force: true })
  bus = await openBus()
}

function sessionOf(of: OneBus): Session {
  return { bus: of, language: 'en', words: words.en, paint: plain, trace: false }
}

/** Types the lines, and gives back what the last one showed. */
async function type(...lines: string[]): Promise<string> {
  let said: string[] = []
  for (const line of lines) said = (await play(sessionOf(bus), line)) ?? []
  return said.join('\n')
}

function balanceOf(name: string): number {
  return describeCard(bus.wallet.image(name), 'en').balanceFen
}

function records(): TapRecord[] {
  const { journal } = bus.validator
  return Array.from({ length: journal.head }, (_, index) => journal.read(index + 1))
}

describe('a tap', () => {
  test('pays, and shows face, commands, record and what is on the card', async () => {
    const shown = await type('tap adult')
    for (const part of ['Fare 0.90', 'A00 PAID', 'DEBIT', 'signal', 'PURCHASE 0.90']) {
      expect(shown).toContain(part)
    }
    expect(shown).toContain('49.10 yuan on the card, 1 debit so far')
    expect(shown).not.toContain(records().at(-1)?.cardNumber)
  })

  test('torn after the commit asks for the card, proves the ride and debits once', async () => {
    expect(await type('tap adult tear after-commit')).toContain('TAP_AGAIN')
    expect(balanceOf('adult')).toBe(4_910)
    expect(await type('tap adult')).toContain('PAID_PROVED')
    expect(balanceOf('adult')).toBe(4_910)
  })

  test.each([40, 80, 95, 110, 125])('pulled after %i ms is paid once in the end', async (ms) => {
    expect(await type(`tap adult pull ${ms}`)).toContain('TAP_AGAIN')
    await type('tap adult')
    expect(balanceOf('adult')).toBe(4_910)
    const paid = records().filter(
      ({ kind }) =>
        kind === recordKind.RECORD_KIND_PURCHASE || kind === recordKind.RECORD_KIND_PROVED,
    )
    expect(paid).toHaveLength(1)
  })

  test('pulled while the chip works on DEBIT has not paid, in its answer it has', async () => {
    await type('tap adult')
    const debit = bus.recorder.steps.find(
      (step) => step.target === 'card' && step.command[1] === 0x54,
    )
    // Bytes of the answer take more than a millisecond, the chip's own work more than five.
    const endMs = Math.floor(((debit?.startedUs ?? 0) + (debit?.elapsedUs ?? 0)) / 1_000)
    const balances: number[] = []
    for (const pullMs of [endMs - 5, endMs]) {
      await startAfresh()
      await type(`tap adult pull ${pullMs}`)
      balances.push(balanceOf('adult'))
    }
    expect(balances).toEqual([5_000, 4_910])
  })

  test('of two cards is refused before any command', async () => {
    expect(await type('tap adult student')).toContain('ONE_CARD_ONLY')
    expect(bus.recorder.steps).toEqual([])
  })

  test('of a listed card locks it', async () => {
    expect(await type('tap listed')).toContain('CARD_LISTED_LOCKED')
    expect(await type('tap listed')).toContain('CARD_LOCKED')
  })

  test.each([
    ['student', 'Fare 0.50'],
    ['elder-due', 'PAID_CHECK_DUE'],
    ['foreign', 'A00 PAID'],
    ['stranger', 'ISSUER_NOT_ACCEPTED'],
    ['low', 'PAID_LOW_BALANCE'],
    ['empty', 'BALANCE_INSUFFICIENT'],
    ['expired', 'CARD_EXPIRED'],
    ['inspector', 'INSPECTED'],
  ])('of %s shows %s', async (card, shows) => {
    expect(await type(`tap ${card}`)).toContain(shows)
  })

  test('keeps every row of its table within 80 columns, in both languages', async () => {
    const chinese = { ...sessionOf(bus), words: words['zh-CN'], language: 'zh-CN' as const }
    const shown = [
      ...(await type('tap adult')).split('\n'),
      ...((await play(chinese, 'tap friend')) ?? []),
      ...((await play(chinese, 'help')) ?? []),
      ...(await type('help')).split('\n'),
    ]
    const wide = shown.filter((line) => columnsOf(line.replaceAll(/[─-▲]/g, '-')) > 80)
    expect(wide).toEqual([])
  })
})

test('a ride by section is boarded and paid where it ends', async () => {
  expect(await type('line 140', 'tap adult')).toContain('BOARDED')
  expect(await type('clock +20m', 'stop 12', 'tap adult')).toContain('ALIGHTED')
  expect(balanceOf('adult')).toBe(4_730)
})

test('a ride code rides once, a new one again, one of a stopped account never', async () => {
  expect(await type('scan code1')).toContain('PAID_CODE')
  expect(await type('scan code1')).toContain('RIDE_CODE_REPEATED')
  expect(await type('refresh code1', 'scan code1')).toContain('PAID_CODE')
  expect(await type('scan denied')).toContain('RIDE_CODE_DENIED')
})

describe('without network', () => {
  test('records wait, and are acknowledged when it is back', async () => {
    expect(await type('network off', 'tap adult')).toContain('1 record waits')
    const { journalHead, acknowledgedMark } = bus.validator.status()
    expect(acknowledgedMark).toBe(journalHead - 1)
    expect(await type('network on')).toContain(`acknowledged up to ${journalHead}`)
  })

  test('that is slow, what was answered too late is sent again and held once', async () => {
    await type('network slow', 'tap adult', 'sync', 'sync', 'sync')
    const { journalHead, acknowledgedMark } = bus.validator.status()
    expect(acknowledgedMark).toBe(journalHead)
  })
})

describe('a power cut', () => {
  test.each([
    ['power cut after write 1', 5_000],
    ['power cut at journal-write 2', 4_910],
  ])('by `%s` leaves a claim that the next boot keeps as grey', async (cut, balance) => {
    expect(await type(cut, 'tap adult')).toContain('dark: no power')
    expect(balanceOf('adult')).toBe(balance)
    expect(await type('tap adult')).toContain('the power is off')
    expect(await type('power on')).toContain('GREY 0.90')
    expect(bus.validator.status().service).toBe('in-service')
  })

  test('in the middle of the claim leaves nothing, and nothing was paid', async () => {
    await type('power cut at write 1', 'tap adult')
    expect(await type('power on')).not.toContain('GREY')
    expect(balanceOf('adult')).toBe(5_000)
  })
})

test('a second start goes on with journal, cards, SAM and openings of the first', async () => {
  await type('tap adult', 'open', 'clock +1m', 'sync')
  const before = bus.validator.status()
  bus.close()
  bus = await openBus()
  const after = bus.validator.status()
  expect(after.boot).toBe(before.boot + 1)
  expect([after.journalHead, after.psamCounter, after.openings]).toEqual([
    before.journalHead,
    before.psamCounter,
    1,
  ])
  expect(balanceOf('adult')).toBe(4_910)
})

test('a second instance on the same folder is refused', async () => {
  await expect(openBus()).rejects.toMatchObject({ code: 'INSTANCE_ALREADY_RUNNING' })
})

test('what cannot be done says how it is done, and changes nothing', async () => {
  const before = JSON.stringify([bus.validator.status().journalHead, bus.clock.nowMs()])
  const wrong = [
    ...[
      'bogus',
      'tap',
      'tap nobody',
      'tap adult pull',
      'tap adult pull x',
      'tap adult tear nowhere',
    ],
    ...['tap adult tear', 'scan', 'scan nobody', 'refresh x', 'card', 'line x', 'line 0', 'stop x'],
    ...['trip', 'network', 'power', 'power cut at', 'power cut at write 0', 'clock 1h'],
    ...['clock -1h', 'clock chip', 'journal x', 'constructor'],
  ]
  for (const line of wrong)
    expect([line, await type(line)]).toEqual([line, expect.stringMatching(/^\? ./)])
  expect(JSON.stringify([bus.validator.status().journalHead, bus.clock.nowMs()])).toBe(before)
})

test('whatever is typed, every word of help is answered', async () => {
  for (const word of playerWords) expect(await play(sessionOf(bus), word)).not.toEqual([])
})
