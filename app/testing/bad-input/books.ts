import { accountOf } from '@tongxing/core/accounts/chart.ts'
import { readBalances, verifyBalances } from '@tongxing/ledger/balances.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { expect } from 'vitest'
import { balanceFen } from '../top-up/books.ts'
import type { TestCard } from './small-city.ts'
import type { Uploader } from './test-bus.ts'

const E7 = 10_000_000n

/** Record numbers of a bus's journal that are on the log, each once. */
async function recordsOnLog(db: Database, bus: Uploader): Promise<Set<number>> {
  const { journalId } = bus.validator().journal
  const { rows } = await db.query<{ value: Buffer }>(
    `select value from log.record where topic = 'taps'`,
  )
  const records = rows
    .map(({ value }) => decodeMessage('TapsEnvelope', value).device)
    .filter((taps) => taps?.deviceId === bus.plan.deviceId && taps?.journalId === journalId)
    .flatMap((taps) => taps?.records ?? [])
  return new Set(records.map(({ recordNo }) => recordNo ?? 0))
}

/** Every record that a bus may forget is on the log. */
export async function expectAcknowledgedOnLog(
  db: Database,
  buses: readonly Uploader[],
): Promise<void> {
  for (const bus of buses) {
    const onLog = await recordsOnLog(db, bus)
    const { acknowledgedMark } = bus.validator().journal
    const lost = Array.from({ length: acknowledgedMark }, (_, index) => index + 1)
    expect(lost.filter((recordNo) => !onLog.has(recordNo))).toEqual([])
  }
}

/**
 * What left the cards is posted, once: each card's float in the ledger is what the card itself
 * holds, each of its purchases stands once, and the books balance to their entries and to zero.
 */
export async function expectPostedOnce(db: Database, cards: readonly TestCard[]): Promise<void> {
  const codes = cards.map(({ cardNumber }) => accountOf('card-float', cardNumber))
  const floats = await readBalances(db, codes)
  for (const [index, card] of cards.entries()) {
    const { cardNumber, loadFen } = card
    const onCardFen = await balanceFen(card)
    card.card.leaveField()
    const posted = await db.query<{ fen: number; rides: number; counters: number }>(
      `select coalesce(sum(amount_fen), 0)::int as fen, count(*)::int as rides,
         count(distinct purchase_counter)::int as counters
       from fare.tap where card_number = $1 and state = 'posted'`,
      [cardNumber],
    )
    const [row] = posted.rows
    expect(row?.fen, `rides of ${cardNumber}`).toBe(loadFen - onCardFen)
    expect(row?.counters).toBe(row?.rides)
    const floatFen = (floats.get(codes[index] ?? 'card-sales') ?? 0n) / E7
    expect(floatFen, `float of ${cardNumber}`).toBe(BigInt(onCardFen))
  }
  await expectSound(db)
}

/** Balances are the sums of their entries and zero together, and no message was given up. */
export async function expectSound(db: Database): Promise<void> {
  const check = await verifyBalances(db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
  const { rows } = await db.query('select reason from log.parked')
  expect(rows).toEqual([])
}

/** Codes of open cases, ascending; of one device or subject where it is named. */
export async function openCaseCodes(db: Database, named = ''): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    `select distinct code from desk.case where closed_at is null
       and (subject || evidence::text) like '%' || $1 || '%' order by code`,
    [named],
  )
  return rows.map(({ code }) => code)
}
