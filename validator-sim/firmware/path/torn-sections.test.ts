import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { recordKind, rideStage } from '@tongxing/proto/messages.ts'
import { describe, expect, test } from 'vitest'
import type { SoftCard } from '../../card/soft-card.ts'
import type { TearPlan } from '../../card/tear-plan.ts'
import { PowerCut } from '../disk.ts'
import {
  balanceOf,
  createRig,
  isTacRight,
  journalOf,
  newCard,
  type Rig,
  sectionShift,
  shift,
  tariff,
} from '../testing/rig.ts'

// Torn taps on a line by sections (card.md 3.3 and 3.5). A boarding moves no money, so that the
// balance tells nothing and the card's log all; a debt and a boarding are two debits of one tap.

const DEBIT = 0x54
const lost: TearPlan = { ins: DEBIT, at: 'before' }
const done: TearPlan = { ins: DEBIT, at: 'after-commit' }
const unread: TearPlan = { ins: DEBIT, at: 'answer' }
const inUpdate: TearPlan = { ins: 0xdc, at: 'answer' }

async function tapAt(rig: Rig, card: SoftCard, stopNo: number, plan?: TearPlan) {
  rig.validator.setStop(stopNo)
  const { outcome } = await rig.validator.tap(card.enterField(plan))
  card.leaveField()
  return outcome
}

/** Kind and stage of every record, with what it debited. */
function recordsOf(rig: Rig): string[] {
  return journalOf(rig).map(({ kind, rideStage: stage, amountFen }) => {
    const kindName = recordKind[kind ?? 0]?.replace('RECORD_KIND_', '')
    return `${kindName} ${rideStage[stage ?? 0]?.replace('RIDE_STAGE_', '')} ${amountFen}`
  })
}

function expectProved(rig: Rig): void {
  const { RECORD_KIND_PURCHASE, RECORD_KIND_PROVED } = recordKind
  const compiled = compileTariff(tariff)
  for (const record of journalOf(rig)) {
    if (record.kind !== RECORD_KIND_PURCHASE && record.kind !== RECORD_KIND_PROVED) continue
    expect([isTacRight(record), checkPrice(record, compiled)]).toEqual([true, 'same'])
  }
  const numbers = journalOf(rig)
    .filter(({ kind }) => kind !== recordKind.RECORD_KIND_REFUSED)
    .map(({ psamCounter }) => psamCounter)
  expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(numbers.map((_, index) => index))
}

async function board(stopNo = 1): Promise<{ rig: Rig; card: SoftCard }> {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  expect(await tapAt(rig, card, stopNo)).toBe('BOARDED')
  rig.clock.advance(600_000)
  return { rig, card }
}

describe('a boarding', () => {
  test.each([
    ['before its commit', lost, ['VOID BOARD 0', 'PURCHASE BOARD 0'], 'BOARDED'],
    ['in the update of its records', inUpdate, ['VOID BOARD 0', 'PURCHASE BOARD 0'], 'BOARDED'],
    ['after its commit', done, ['PROVED BOARD 0'], 'BOARDED_PROVED'],
    ['in its answer', unread, ['PROVED BOARD 0'], 'BOARDED_PROVED'],
  ] as const)('torn %s and tapped again boards once', async (_where, plan, records, outcome) => {
    const rig = await createRig({ shift: sectionShift })
    const card = newCard(1)
    expect(await tapAt(rig, card, 1, plan)).toBe('TAP_AGAIN')
    rig.clock.advance(3_000)
    expect(await tapAt(rig, card, 1)).toBe(outcome)
    expect(recordsOf(rig)).toEqual(records)
    rig.clock.advance(600_000)
    expect(await tapAt(rig, card, 6)).toBe('ALIGHTED')
    expect(balanceOf(card)).toBe(4600)
    expectProved(rig)
  })

  test('torn after its commit, and next tapped where the rider alights', async () => {
    const rig = await createRig({ shift: sectionShift })
    const card = newCard(1)
    await tapAt(rig, card, 1, done)
    rig.clock.advance(90_000)
    expect(await tapAt(rig, card, 3)).toBe('ALIGHTED')
    expect(recordsOf(rig)).toEqual(['PROVED BOARD 0', 'PURCHASE ALIGHT 300'])
    expectProved(rig)
  })

  test('torn after its commit, and tapped when the bus runs another line, is a debt', async () => {
    const rig = await createRig({ shift: sectionShift })
    const card = newCard(1)
    await tapAt(rig, card, 1, done)
    rig.validator.signIn(shift)
    expect(await tapAt(rig, card, 1)).toBe('SUPPLEMENT_PAID')
    expect(recordsOf(rig)).toEqual([
      'PROVED BOARD 0',
      'PURCHASE SUPPLEMENT 400',
      'PURCHASE SINGLE 200',
    ])
    expectProved(rig)
  })

  test('overtaken by another card is known by the log when its card is back', async () => {
    const rig = await createRig({ shift: sectionShift })
    const card = newCard(1)
    await tapAt(rig, card, 1, done)
    expect(await tapAt(rig, newCard(2), 1)).toBe('BOARDED')
    expect(await tapAt(rig, card, 1)).toBe('BOARDED_BEFORE')
    expect(recordsOf(rig).slice(0, 2)).toEqual(['GREY BOARD 0', 'PURCHASE BOARD 0'])
    rig.clock.advance(600_000)
    expect(await tapAt(rig, card, 6)).toBe('ALIGHTED')
    expect(balanceOf(card)).toBe(4600)
  })

  test('that another boarding of the same second follows is not taken for it', async () => {
    const rig = await createRig({ shift: sectionShift })
    const card = newCard(1)
    await tapAt(rig, card, 1, lost)
    await tapAt(rig, newCard(2), 1)
    expect(await tapAt(rig, card, 1, done)).toBe('TAP_AGAIN')
    expect(await tapAt(rig, card, 1)).toBe('BOARDED_PROVED')
    expect(recordsOf(rig)).toEqual(['GREY BOARD 0', 'PURCHASE BOARD 0', 'PROVED BOARD 0'])
    expectProved(rig)
  })
})

describe('an alighting', () => {
  test.each([
    ['before its commit', lost, ['VOID ALIGHT 0', 'PURCHASE ALIGHT 400'], 'ALIGHTED'],
    ['after its commit', done, ['PROVED ALIGHT 400'], 'PAID_PROVED'],
  ] as const)('torn %s and tapped again pays once', async (_where, plan, records, outcome) => {
    const { rig, card } = await board()
    expect(await tapAt(rig, card, 6, plan)).toBe('TAP_AGAIN')
    rig.clock.advance(3_000)
    expect(await tapAt(rig, card, 6)).toBe(outcome)
    expect(recordsOf(rig).slice(1)).toEqual(records)
    expect(balanceOf(card)).toBe(4600)
    expectProved(rig)
  })

  test('torn after its commit and tapped on the way back boards anew', async () => {
    const { rig, card } = await board()
    await tapAt(rig, card, 6, done)
    rig.clock.advance(1_800_000)
    expect(await tapAt(rig, card, 2)).toBe('BOARDED')
    expect(recordsOf(rig).slice(1)).toEqual(['PROVED ALIGHT 400', 'PURCHASE BOARD 0'])
    expectProved(rig)
  })

  test('torn for good leaves a grey claim, and the next boarding owes nothing', async () => {
    const { rig, card } = await board()
    await tapAt(rig, card, 6, done)
    await rig.reboot()
    rig.clock.advance(7_200_000)
    expect(await tapAt(rig, card, 2)).toBe('BOARDED')
    expect(recordsOf(rig).slice(1)).toEqual(['GREY ALIGHT 400', 'PURCHASE BOARD 0'])
    expect(balanceOf(card)).toBe(4600)
  })
})

describe('a debt and a boarding in one tap', () => {
  async function owing() {
    const { rig, card } = await board()
    rig.clock.advance(3 * 3_600_000)
    return { rig, card }
  }
  /** The second DEBIT of the presence. */
  const second = (at: TearPlan['at']): TearPlan => ({ ins: DEBIT, at, occurrence: 1 })

  test.each([
    [
      'the debt, before its commit',
      lost,
      ['VOID SUPPLEMENT 0', 'PURCHASE SUPPLEMENT 400', 'PURCHASE BOARD 0'],
      'SUPPLEMENT_PAID',
    ],
    ['the debt, after its commit', done, ['PROVED SUPPLEMENT 400', 'PURCHASE BOARD 0'], 'BOARDED'],
    [
      'the boarding, before its commit',
      second('before'),
      ['PURCHASE SUPPLEMENT 400', 'VOID BOARD 0', 'PURCHASE BOARD 0'],
      'BOARDED',
    ],
    [
      'the boarding, after its commit',
      second('after-commit'),
      ['PURCHASE SUPPLEMENT 400', 'PROVED BOARD 0'],
      'BOARDED_PROVED',
    ],
  ] as const)(
    'torn in %s: the debt is paid once and the rider boards',
    async (_where, plan, records, outcome) => {
      const { rig, card } = await owing()
      expect(await tapAt(rig, card, 2, plan)).toBe('TAP_AGAIN')
      rig.clock.advance(3_000)
      expect(await tapAt(rig, card, 2)).toBe(outcome)
      expect(recordsOf(rig).slice(1)).toEqual(records)
      expect(balanceOf(card)).toBe(4600)
      expectProved(rig)
    },
  )

  test.each([0, 1, 2, 3])('power lost in write %i: the debt is paid once', async (afterWrites) => {
    const { rig, card } = await owing()
    rig.disk.cutPowerAt({ afterWrites, prefixBytes: 30 })
    await expect(tapAt(rig, card, 2)).rejects.toThrow(PowerCut)
    await rig.reboot()
    const outcome = await tapAt(rig, card, 2)
    expect(['SUPPLEMENT_PAID', 'BOARDED', 'BOARDED_BEFORE']).toContain(outcome)
    expect(balanceOf(card)).toBe(4600)
    rig.clock.advance(600_000)
    expect(await tapAt(rig, card, 3)).toBe('ALIGHTED')
  })
})

test('of two free rides in one second the counter tells which one was torn', async () => {
  const rig = await createRig()
  const elder = newCard(1, { cardKind: 3 })
  expect(await tapAt(rig, elder, 1)).toBe('PAID_CONCESSION')
  expect(await tapAt(rig, elder, 1, lost)).toBe('TAP_AGAIN')
  expect(await tapAt(rig, elder, 1)).toBe('PAID_COMPANION')
  expect(recordsOf(rig)).toEqual(['PURCHASE SINGLE 0', 'VOID SINGLE 0', 'PURCHASE SINGLE 0'])
  expectProved(rig)
})
