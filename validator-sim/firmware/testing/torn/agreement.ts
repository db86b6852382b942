import { type Claim, decideClaims } from '@tongxing/core/taps/decide-claims.ts'
import { claimKindOf } from '@tongxing/core/taps/evidence.ts'
import { contentHashOf, terminalKeyOf } from '@tongxing/core/taps/identity.ts'
import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { expect } from 'vitest'
import { balanceOf, isTacRight, tariff } from '../rig.ts'
import { counterOf, tapAt } from './city.ts'
import { type LoadedRider, newRider, openingFen, type RigCity } from './rig-city.ts'

// The one oracle: what the card itself holds against what the back end makes of all records, by
// the same rules (`core/taps`) that the fare service runs.

const compiled = compileTariff(tariff)
const { RECORD_KIND_SAM_SKIPPED } = recordKind
const HOUR_MS = 3_600_000

/**
 * The end of every story: the riders ride once more, all records go up, and cards, journals and
 * back end agree: every purchase of a card is posted once and nothing else is, nothing stays open,
 * every number of every SAM is accounted for once.
 */
export async function expectAgreement(city: RigCity, riders = [city.rider]): Promise<void> {
  city.pass(5 * HOUR_MS)
  for (const rider of riders) await tapAt(city.newestBus(), rider, 3)
  // Strangers show the numbers that a SAM gave and nobody wrote down.
  await tapAt(city.bus, newRider(98), 1)
  await tapAt(city.newestBus(), newRider(99), 1)
  await city.sync()
  const journals = city.receivers().map(({ held }) => [...held.values()])
  for (const records of journals) expectSamNumbersOnce(records)
  const claims = journals.flatMap((records, bus) =>
    records.flatMap((one) => claimOf(one, bus) ?? []),
  )
  const decisions = decideClaims(
    claims.map(({ claim }) => claim),
    (purseKey, counter) => loadedBefore(riders, purseKey, counter),
  )
  const stateOf = ({ claim }: ExaminedClaim) => decisions.get(claim.contentHash)?.state
  const open = claims.filter((one) => stateOf(one) !== 'posted' && stateOf(one) !== 'void')
  expect(open).toEqual([])
  const posted = claims.filter((one) => stateOf(one) === 'posted').map(({ record }) => record)
  for (const rider of riders) expectPostedOnce(rider, posted)
}

interface ExaminedClaim {
  readonly claim: Claim
  readonly record: TapRecord
}

/** What the fare service makes of one record; a proof that is no proof fails here at once. */
function claimOf(record: TapRecord, bus: number): ExaminedClaim | undefined {
  const kind = claimKindOf(record.kind)
  if (kind === 'note') return undefined
  if (kind === 'debit') expect(isTacRight(record)).toBe(true)
  if (kind !== 'void') expect(checkPrice(record, compiled)).toBe('same')
  const place = { deviceId: `bus-${bus}`, journalId: 'j' }
  const claim: Claim = {
    contentHash: contentHashOf(record),
    purseKey: record.cardNumber ?? '',
    purchaseCounter: record.purchaseCounter ?? 0,
    terminalKey: terminalKeyOf(record, place),
    kind,
    tacState: kind === 'debit' ? 'ok' : 'absent',
    balanceBeforeFen: record.balanceBeforeFen ?? 0,
    balanceAfterFen: record.balanceAfterFen ?? 0,
    tappedAtMs: record.tappedAtMs ?? 0,
    code: null,
  }
  return { claim, record }
}

function loadedBefore(riders: readonly LoadedRider[], purseKey: string, counter: number): number {
  const loads = riders.find(({ cardNumber }) => cardNumber === purseKey)?.loads ?? []
  const before = loads.filter(({ purchaseCounter }) => purchaseCounter === counter)
  return sum(before.map(({ amountFen }) => amountFen))
}

/** Purchases 0, 1, 2 … of a card, each once, and together what has left it. */
function expectPostedOnce(
  { card, cardNumber, loads }: LoadedRider,
  all: readonly TapRecord[],
): void {
  const posted = all.filter((record) => record.cardNumber === cardNumber)
  const counters = posted.map(({ purchaseCounter }) => purchaseCounter ?? 0)
  expect(counters.toSorted((a, b) => a - b)).toEqual(countTo(counterOf({ card })))
  const loadedFen = openingFen + sum(loads.map(({ amountFen }) => amountFen))
  expect(sum(posted.map(({ amountFen }) => amountFen))).toBe(loadedFen - balanceOf(card))
  expectEachBoardingClosedOnce(posted)
}

/** No boarding is paid for twice, by alighting and as a debt. */
function expectEachBoardingClosedOnce(posted: readonly TapRecord[]): void {
  const closed = posted.flatMap(({ boarding }) =>
    boarding ? `${boarding.psamId}/${boarding.tappedAtMs}` : [],
  )
  expect(new Set(closed).size).toBe(closed.length)
}

/** From 0 without a gap, each once. */
function expectSamNumbersOnce(records: readonly TapRecord[]): void {
  const numbers = records.flatMap((record) => {
    const last = record.psamCounter ?? 0
    if (record.kind === RECORD_KIND_SAM_SKIPPED) {
      const first = record.psamCounterFrom ?? 0
      return countTo(last - first + 1).map((index) => first + index)
    }
    return claimKindOf(record.kind) === 'note' ? [] : [last]
  })
  expect(numbers.toSorted((a, b) => a - b)).toEqual(countTo(numbers.length))
}

function countTo(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

function sum(numbers: readonly (number | null | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
}
