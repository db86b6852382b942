import { decideClaims, type Claim, type Decision } from '@tongxing/core/taps/decide-claims.ts'
import { claimKindOf } from '@tongxing/core/taps/evidence.ts'
import { contentHashOf, terminalKeyOf } from '@tongxing/core/taps/identity.ts'
import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { expect } from 'vitest'
import type { SoftCard } from '../../card/soft-card.ts'
import { balanceOf, isTacRight, newCard, tariff } from '../testing/rig.ts'
import { type City, counterOf, loadedFen, syncAll, tapAt, tornCardNumber } from './city.ts'

// The one oracle: what the card itself holds against what the back end makes of all records, by
// the same rules (`core/taps`) that the fare service runs.

const compiled = compileTariff(tariff)
const { RECORD_KIND_SAM_SKIPPED } = recordKind
const HOUR_MS = 3_600_000

/**
 * The end of every story: the card rides once more, all records go up, and card, journals and back
 * end agree: every purchase of the card is posted once and nothing else is, nothing stays open,
 * every number of every SAM is accounted for once.
 */
export async function expectAgreement(city: City): Promise<void> {
  city.clock.advance(5 * HOUR_MS)
  await tapAt(city.b ?? city.a, city.card, 3)
  // Another rider shows the numbers that a SAM gave and nobody wrote down.
  await tapAt(city.a, newCard(98), 1)
  if (city.b !== undefined) await tapAt(city.b, newCard(99), 1)
  const receivers = await syncAll(city)
  for (const { held } of receivers) expectSamNumbersOnce([...held.values()])
  const records = receivers.flatMap(({ held }, bus) => [...held.values()].map((r) => ({ r, bus })))
  const claims = records.flatMap(({ r, bus }) => claimOf(r, bus) ?? [])
  const decisions = decideClaims(
    claims.map(({ claim }) => claim),
    (purseKey, counter) => (purseKey === tornCardNumber ? loadedBefore(city, counter) : 0),
  )
  expectCardPostedOnce(city, claims, decisions)
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

function loadedBefore({ loads }: City, counter: number): number {
  const before = loads.filter(({ purchaseCounter }) => purchaseCounter === counter)
  return before.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

function expectCardPostedOnce(
  city: City,
  claims: readonly ExaminedClaim[],
  decisions: ReadonlyMap<string, Decision>,
): void {
  const stateOf = ({ claim }: ExaminedClaim) => decisions.get(claim.contentHash)?.state
  expect(new Set(claims.map(stateOf)).difference(new Set(['posted', 'void']))).toEqual(new Set())
  const ofCard = claims.filter(({ claim }) => claim.purseKey === tornCardNumber)
  const posted = ofCard.filter((one) => stateOf(one) === 'posted').map(({ record }) => record)
  const counters = posted.map(({ purchaseCounter }) => purchaseCounter ?? 0)
  expect(counters.toSorted((a, b) => a - b)).toEqual(countTo(counterOf(city.card)))
  expect(sum(posted.map(({ amountFen }) => amountFen))).toBe(spentFen(city, city.card))
  expectEachBoardingClosedOnce(posted)
}

function spentFen({ loads }: City, card: SoftCard): number {
  return loadedFen + sum(loads.map(({ amountFen }) => amountFen)) - balanceOf(card)
}

/** No boarding is paid for twice, by alighting and as a debt. */
function expectEachBoardingClosedOnce(posted: readonly TapRecord[]): void {
  const closed = posted.flatMap(({ boarding }) => boarding?.tappedAtMs ?? [])
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
