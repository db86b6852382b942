import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { direction, recordKind, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import type { SoftCard } from '../card/soft-card.ts'
import type { TearPlan } from '../card/tear-plan.ts'
import { PowerCut } from './disk.ts'
import { createReceiver, type NetworkFault } from './testing/receiver.ts'
import {
  balanceOf,
  createRig,
  isTacRight,
  newCard,
  type Rig,
  sectionShift,
  shift,
  tariff,
} from './testing/rig.ts'
import type { Shift } from './validator.ts'

// Whatever happens in whatever order, the money is somewhere: what the cards have lost is what
// records claim, every SAM number has exactly one record, and every record reaches the back end
// exactly once. A ride by sections is paid for once, by alighting or as a debt, and every price can
// be made again from its record.

const cardCount = 3
const compiledTariff = compileTariff(tariff)
const loadedFen = 3_000

type Event =
  | { readonly kind: 'tap'; readonly card: number; readonly tear: TearPlan | undefined }
  | {
      readonly kind: 'power-cut'
      readonly card: number
      readonly write: number
      readonly bytes: number
    }
  | { readonly kind: 'power-off' }
  | { readonly kind: 'sync'; readonly faults: readonly NetworkFault[]; readonly cutWrite: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'drive'; readonly shift: Shift; readonly stopNo: number }

const card = fc.nat(cardCount - 1)
const tear: fc.Arbitrary<TearPlan> = fc.record({
  ins: fc.constantFrom(0xa4, 0xb2, 0x50, 0xdc, 0x54, 0x54, 0x54, 0x5a),
  occurrence: fc.constantFrom(0, 0, 1),
  at: fc.constantFrom('before', 'write', 'after-commit', 'answer'),
  write: fc.nat(3),
  bytes: fc.nat(12),
})
const fault = fc.constantFrom<NetworkFault>(
  'none',
  'none',
  'request-lost',
  'answer-lost',
  'doubled',
  'old-answer',
)
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('tap' as const),
      card,
      tear: fc.option(tear, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('power-cut' as const),
      card,
      write: fc.nat(3),
      bytes: fc.nat(600),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'power-off' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      faults: fc.array(fault, { maxLength: 4 }),
      cutWrite: fc.nat(8),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1_000, 30_000, 200_000, 700_000, 8_000_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('drive' as const),
      shift: fc.constantFrom(shift, sectionShift, sectionShift, {
        ...sectionShift,
        direction: direction.DIRECTION_DOWN,
      }),
      stopNo: fc.integer({ min: 1, max: 6 }),
    }),
  },
)

async function play(events: readonly Event[]) {
  const rig = await createRig({ settings: { journalSlots: 128 }, shift: sectionShift })
  const cards = Array.from({ length: cardCount }, (_, i) =>
    newCard(i + 1, { balanceFen: loadedFen, cardKind: i === 0 ? 3 : 1 }),
  )
  const receiver = createReceiver(rig.clock.nowMs)
  rig.validator.setStop(1)
  for (const one of events) await happen(one, { rig, cards, receiver })
  receiver.fault = () => 'none'
  await powerUp(rig)
  for (let round = 0; round < 5; round++) {
    rig.clock.advance(700_000)
    await rig.validator.sync(receiver)
  }
  // One last tap shows SAM numbers that a power cut left without a record.
  await rig.validator.tap(newCard(99).enterField())
  rig.clock.advance(700_000)
  await rig.validator.sync(receiver)
  return { rig, cards, receiver }
}

async function powerUp(rig: Rig): Promise<void> {
  await rig.reboot()
  rig.validator.setStop(1)
}

interface World {
  readonly rig: Rig
  readonly cards: readonly SoftCard[]
  readonly receiver: ReturnType<typeof createReceiver>
}

async function happen(one: Event, { rig, cards, receiver }: World): Promise<void> {
  rig.clock.advance(1_000)
  if (one.kind === 'wait') rig.clock.advance(one.ms)
  if (one.kind === 'power-off') await powerUp(rig)
  if (one.kind === 'drive') {
    rig.validator.signIn(one.shift)
    rig.validator.setStop(one.stopNo)
  }
  if (one.kind === 'tap') await tap(rig, cards[one.card], one.tear)
  if (one.kind === 'power-cut') {
    rig.disk.cutPowerAt({ afterWrites: one.write, prefixBytes: one.bytes })
    await untilPowerCut(rig, () => tap(rig, cards[one.card], undefined))
  }
  if (one.kind === 'sync') {
    const faults = [...one.faults]
    receiver.fault = () => faults.shift() ?? 'none'
    if (one.cutWrite < 2) rig.disk.cutPowerAt({ afterWrites: one.cutWrite, prefixBytes: 20 })
    await untilPowerCut(rig, () => rig.validator.sync(receiver))
  }
}

async function tap(rig: Rig, softCard: SoftCard | undefined, plan: TearPlan | undefined) {
  const result = softCard && (await rig.validator.tap(softCard.enterField(plan)))
  softCard?.leaveField()
  return result
}

async function untilPowerCut(rig: Rig, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    await powerUp(rig)
  }
  rig.disk.restorePower()
}

const { RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_GREY } = recordKind
const { RECORD_KIND_SAM_SKIPPED, RECORD_KIND_REFUSED } = recordKind

/** Every SAM number that records account for, ascending. */
function samNumbers(records: readonly TapRecord[]): number[] {
  const numbers = records.flatMap((record) => {
    const last = record.psamCounter ?? 0
    if (record.kind === RECORD_KIND_REFUSED) return []
    const first = record.kind === RECORD_KIND_SAM_SKIPPED ? (record.psamCounterFrom ?? 0) : last
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  return numbers.sort((a, b) => a - b)
}

test('cards, journal and back end agree to the fen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 40, size: 'max' }),
      async (events) => {
        const { rig, cards, receiver } = await play(events)
        const records = [...receiver.held.values()]
        expect([...receiver.held.keys()]).toEqual(records.map((_, index) => index + 1))
        expect(records).toHaveLength(rig.validator.journal.head)

        const numbers = samNumbers(records)
        expect(numbers).toEqual(numbers.map((_, index) => index))

        cards.forEach((softCard, index) => {
          const cardNumber = `0310${String(index + 1).padStart(16, '0')}`
          const ofCard = records.filter((record) => record.cardNumber === cardNumber)
          expectConserved(softCard, ofCard)
          expectEachRidePaidOnce(ofCard)
        })
      },
    ),
    { numRuns: 150, seed: 20260302 },
  )
}, 60_000)

/**
 * The proved debits and those greys that the card shows are the card's whole loss: its purchases
 * have the counters 0, 1, 2 … without a gap, each once.
 */
function expectConserved(softCard: SoftCard, records: readonly TapRecord[]): void {
  const proved = records.filter(
    ({ kind }) => kind === RECORD_KIND_PURCHASE || kind === RECORD_KIND_PROVED,
  )
  for (const record of proved) {
    expect([isTacRight(record), checkPrice(record, compiledTariff)]).toEqual([true, 'same'])
  }
  const counters = new Set(proved.map(({ purchaseCounter }) => purchaseCounter ?? 0))
  expect(counters.size).toBe(proved.length)

  const spentFen = loadedFen - balanceOf(softCard)
  const provedFen = proved.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  const nextBalance = (counter: number) =>
    records.find((record) => isClaim(record) && (record.purchaseCounter ?? 0) === counter + 1)
      ?.balanceBeforeFen ?? balanceOf(softCard)
  // What the back end concludes: of the claims to a counter that no proof has, one is true when the
  // card's next record, or the card itself, has the lower balance.
  const trueGreys = new Map<number, number>()
  for (const { kind, purchaseCounter, amountFen, balanceAfterFen } of records) {
    const counter = purchaseCounter ?? 0
    if (kind !== RECORD_KIND_GREY || counters.has(counter)) continue
    if (nextBalance(counter) === (balanceAfterFen ?? 0)) trueGreys.set(counter, amountFen ?? 0)
  }
  const greyFen = [...trueGreys.values()].reduce((sum, amountFen) => sum + amountFen, 0)
  expect(spentFen).toBe(provedFen + greyFen)
}

/** Every alighting and every debt names a boarding of this card before it, each its own. */
function expectEachRidePaidOnce(records: readonly TapRecord[]): void {
  const { RIDE_STAGE_BOARD, RIDE_STAGE_ALIGHT, RIDE_STAGE_SUPPLEMENT } = rideStage
  const boardings = new Map<number, number>()
  const paid = new Set<number>()
  for (const record of records) {
    const { kind, rideStage: stage, boarding, purchaseCounter, tappedAtMs } = record
    const counter = purchaseCounter ?? 0
    if (isClaim(record) && stage === RIDE_STAGE_BOARD) boardings.set(tappedAtMs ?? 0, counter)
    if (kind === RECORD_KIND_GREY || !isClaim(record)) continue
    if (stage !== RIDE_STAGE_ALIGHT && stage !== RIDE_STAGE_SUPPLEMENT) continue
    const boardedAtMs = boarding?.tappedAtMs ?? 0
    expect(boardings.get(boardedAtMs)).toBeLessThan(counter)
    expect(paid.has(boardedAtMs)).toBe(false)
    paid.add(boardedAtMs)
  }
}

function isClaim({ kind }: TapRecord): boolean {
  return kind === RECORD_KIND_PURCHASE || kind === RECORD_KIND_PROVED || kind === RECORD_KIND_GREY
}
