import { accountOf } from '@tongxing/core/accounts/chart.ts'
import { verifyBalances } from '@tongxing/ledger/balances.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { isUniqueViolation } from '@tongxing/platform/database/database-errors.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { recordKind, rideState } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { handleTaps, reviseCards } from './handle-taps.ts'
import { fareMigrations } from './migrations.ts'
import { type Arrival, scenario } from './testing/scenario.ts'
import {
  createTestMasterData,
  createTestWork,
  deviceMessage,
  greyOf,
  logRecord,
  purchase,
} from './testing/world.ts'

const tests = useTestDatabase({
  migrations: [...ledgerMigrations, eventLogMigrations, fareMigrations],
})
const masterData = createTestMasterData()
let { work, rides } = createTestWork({ masterData })
let run = 0

beforeEach(() => {
  ;({ work, rides } = createTestWork({ masterData }))
  run += 1
})

function handle(values: readonly Uint8Array[], partition = 0) {
  const batch = values.map((value) => logRecord(value, partition))
  return tests.db.transaction((tx) => handleTaps(tx, batch, work))
}

/** State and reason of every claim of a scenario, by its label. */
async function readEnds(arrivals: readonly Arrival[]): Promise<Record<string, string>> {
  const { rows } = await tests.db.query<{ hash: string; state: string; reason_code: string }>(
    `select encode(content_hash, 'hex') as hash, state, reason_code from fare.tap
     where encode(content_hash, 'hex') = any($1)`,
    [arrivals.map(({ contentHash }) => contentHash)],
  )
  const ends = new Map(
    rows.map((row) => [row.hash, `${row.state} ${row.reason_code ?? ''}`.trim()]),
  )
  return Object.fromEntries(arrivals.map((one) => [one.label, ends.get(one.contentHash) ?? 'none']))
}

/** Balances of the accounts of a run and its open cases, without what differs from run to run. */
async function readBooks(n: number) {
  const cards = `card-float:03763764${String(n).padStart(10, '0')}__`
  const balances = await tests.db.query<{ account: string; fen: number }>(
    `select regexp_replace(code, '\\d{18}(\\d\\d)$|\\d+$', '\\1') as account,
       (balance_e7 / 10000000)::int as fen
     from ledger.account_balance
     where (code like $1 or code like $3 or code = $2) and balance_e7 <> 0 order by code`,
    [cards, `operator-payable:op${n}`, cards.replace('card-float', 'ride-account')],
  )
  const cases = await tests.db.query<{ text: string }>(
    `select concat_ws(' ', code, regexp_replace(owner, '\\d+$', ''), value_fen) as text
     from desk.case where closed_at is null and evidence->>'contentHash' = any($1) order by 1`,
    [scenario(n).map(({ contentHash }) => contentHash)],
  )
  return {
    balances: Object.fromEntries(balances.rows.map(({ account, fen }) => [account, fen])),
    cases: cases.rows.map(({ text }) => text),
  }
}

async function expectSound(): Promise<void> {
  const check = await verifyBalances(tests.db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
}

const expectedEnds = (arrivals: readonly Arrival[]) =>
  Object.fromEntries(arrivals.map(({ label, expected }) => [label, expected]))

describe('a day with every fault at once', () => {
  test('ends as it should, and its money adds up', async () => {
    const arrivals = scenario(run)
    await handle(arrivals.map(({ value }) => value))
    expect(await readEnds(arrivals)).toEqual(expectedEnds(arrivals))
    const { balances, cases } = await readBooks(run)
    expect(balances).toEqual({
      'card-float:01': -1_000,
      'card-float:02': -400,
      'card-float:03': -200,
      'card-float:05': -600,
      'card-float:09': -200,
      'operator-payable:op': 3_600,
      'ride-account:10': -400,
      'ride-account:11': -200,
      'ride-account:12': -200,
    })
    expect(cases).toEqual([
      'RIDE_CODE_CITY_NOT_ACCEPTED acquirer: 200',
      'RIDE_CODE_EXPIRED operator:op 200',
      'RIDE_CODE_ISSUER_SIGNATURE_WRONG operator:op 200',
      'RIDE_CODE_LIST_UNKNOWN operator:op 200',
      'RIDE_CODE_REUSED acquirer: 200',
      ...Array.from({ length: 2 }, () => 'RIDE_CODE_REUSED operator:op 200'),
      'TAP_BALANCE_WRONG operator:op 200',
      'TAP_CLASS_DIFFERS issuer: 0',
      'TAP_CLOCK_UNTRUSTED operator:op 0',
      ...Array.from({ length: 4 }, () => 'TAP_CONFLICT issuer: 200'),
      'TAP_FORMAT_INVALID operator:op 200',
      'TAP_GREY operator:op 200',
      'TAP_ISSUER_NOT_ACCEPTED acquirer: 200',
      'TAP_MAC2_WRONG operator:op 0',
      ...Array.from({ length: 2 }, () => 'TAP_REPEATED operator:op 0'),
      'TAP_TAC_WRONG acquirer: 200',
      'TAP_TAC_WRONG operator:op 200',
      ...Array.from({ length: 2 }, () => 'TAP_TERMINAL_REUSED operator:op 200'),
      'TAP_TIME_AHEAD operator:op 200',
      'TAP_TOO_LATE operator:op 200',
    ])
    await expectSound()
  })

  test('ends the same in any order, in any batches, with any repeats', async () => {
    const base = run * 1_000
    await handle(scenario(base).map(({ value }) => value))
    const expected = await readBooks(base)
    let n = base
    const count = scenario(base).length
    const all = Array.from({ length: count }, (_, index) => index)
    const arrival = fc.record({
      order: fc.shuffledSubarray(all, { minLength: count }),
      cuts: fc.array(fc.nat(count), { maxLength: 6 }),
      again: fc.subarray(all, { maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(arrival, async ({ order, cuts, again }) => {
        n += 1
        const arrivals = scenario(n)
        const values = [...order, ...again].map((index) => arrivals[index]?.value ?? fail())
        const edges = [0, ...cuts.toSorted((a, b) => a - b), values.length]
        for (let i = 1; i < edges.length; i += 1) await handle(values.slice(edges[i - 1], edges[i]))
        expect(await readEnds(arrivals)).toEqual(expectedEnds(arrivals))
        expect(await readBooks(n)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
    await expectSound()
  }, 120_000)

  test('one by one backwards, and all of it again, changes nothing more', async () => {
    const arrivals = scenario(run)
    for (const { value } of arrivals.toReversed()) await handle([value])
    const books = await readBooks(run)
    const events = await countEvents()
    const again = await handle(arrivals.map(({ value }) => value))
    expect(again.repeats).toBeGreaterThan(arrivals.length - 4)
    expect(await readBooks(run)).toEqual(books)
    expect(await countEvents()).toBe(events)
  })
})

async function countEvents(): Promise<number> {
  const { rows } = await tests.db.query<{ n: number }>(
    'select count(*)::int as n from ledger.event',
  )
  return rows[0]?.n ?? 0
}

function fail(): never {
  throw new Error('the index is inside the scenario')
}

describe('one claim after the other', () => {
  const ids = () => ({
    cardNumber: `03763764${String(900_000 + run).padStart(12, '0')}`,
    psamId: `9999${String(run).padStart(8, '0')}`,
    operatorId: `one${run}`,
  })
  const floatOf = async () => {
    const { rows } = await tests.db.query<{ balance_e7: string }>(
      'select balance_e7 from ledger.account_balance where code = $1',
      [accountOf('card-float', ids().cardNumber)],
    )
    return Number(BigInt(rows[0]?.balance_e7 ?? 0) / 10_000_000n)
  }
  const cases = async () => {
    const { rows } = await tests.db.query(
      `select code, closed_at is null as open from desk.case where subject like $1 order by code`,
      [`tap ${ids().psamId}/%`],
    )
    return rows
  }

  test('a posted ride is taken back when another claim to its counter is proved too', async () => {
    await handle([deviceMessage(purchase({ ...ids(), psamCounter: 1 }))])
    expect(await floatOf()).toBe(-200)
    await handle([deviceMessage(purchase({ ...ids(), psamCounter: 2, amountFen: 100 }))])
    expect(await floatOf()).toBe(0)
    expect(await cases()).toEqual([
      { code: 'TAP_CONFLICT', open: true },
      { code: 'TAP_CONFLICT', open: true },
    ])
  })

  test('a grey that was posted is taken back for the purchase of its counter', async () => {
    const grey = greyOf(purchase({ ...ids(), psamCounter: 1 }))
    const next = purchase({ ...ids(), psamCounter: 3, purchaseCounter: 2, balanceBeforeFen: 4_800 })
    await handle([deviceMessage(grey)])
    expect(await cases()).toEqual([{ code: 'TAP_GREY', open: true }])
    await handle([deviceMessage(next)])
    expect(await floatOf()).toBe(-400)
    expect(await cases()).toEqual([{ code: 'TAP_GREY', open: false }])
    await handle([
      deviceMessage(purchase({ ...ids(), psamCounter: 2, tappedAtMs: 1_772_409_601_000 })),
    ])
    expect(await floatOf()).toBe(-400)
    const { rows } = await tests.db.query(
      'select state, posting_generation from fare.tap where terminal_key = $1',
      [`${ids().psamId}/1`],
    )
    expect(rows).toEqual([{ state: 'void', posting_generation: 1 }])
  })

  test('a confirmed load between proves a grey when the card is looked at again', async () => {
    const { cardNumber } = ids()
    const grey = greyOf(purchase({ ...ids(), psamCounter: 1 }))
    const next = purchase({ ...ids(), psamCounter: 2, purchaseCounter: 2, balanceBeforeFen: 9_800 })
    await handle([grey, next].map((record) => deviceMessage(record)))
    expect(await floatOf()).toBe(-200)
    masterData.loads.set(`${cardNumber}#2`, 5_000)
    await tests.db.transaction((tx) => reviseCards(tx, [cardNumber], { ...work, slot: 7 }))
    expect(await floatOf()).toBe(-400)
    masterData.loads.clear()
    await tests.db.transaction((tx) => reviseCards(tx, [cardNumber], { ...work, slot: 7 }))
    expect(await floatOf()).toBe(-200)
  })

  test('an unknown card of ours is a case until it is known', async () => {
    const unknown = createTestMasterData(false)
    work = { ...work, masterData: unknown }
    const { cardNumber } = ids()
    await handle([deviceMessage(purchase({ ...ids() }))])
    expect(await cases()).toEqual([{ code: 'TAP_CARD_UNKNOWN', open: true }])
    unknown.cards.set(cardNumber, {
      cardKind: 1,
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    })
    await tests.db.transaction((tx) => reviseCards(tx, [cardNumber], { ...work, slot: 7 }))
    expect(await cases()).toEqual([{ code: 'TAP_CARD_UNKNOWN', open: false }])
    expect(await floatOf()).toBe(-200)
  })

  test('clearing is told of a foreign ride, and when it is taken back', async () => {
    const visitor = { ...ids(), issuerId: '00003764ffffffff', tac: 1 }
    await handle([deviceMessage(purchase({ ...visitor, psamCounter: 1 }))])
    await handle([deviceMessage(purchase({ ...visitor, psamCounter: 2, amountFen: 100 }))])
    const events = rides.map(({ value }) => decodeMessage('RideEvent', value))
    expect(events).toMatchObject([
      { state: rideState.RIDE_STATE_PENDING, record: { psamCounter: 1, amountFen: 200 } },
      {
        state: rideState.RIDE_STATE_REVERSED,
        caseCode: 'TAP_CONFLICT',
        record: { psamCounter: 1, amountFen: 200 },
      },
    ])
    expect(events[0]?.rideId).toBe(events[1]?.rideId)
  })

  test('values that no card can have are refused and kept, and harm nothing else', async () => {
    const most = 0xffff_ffff
    const absurd = {
      ...purchase({ ...ids(), psamCounter: most, tac: 1 }),
      ...{ balanceBeforeFen: -0x8000_0000, balanceAfterFen: 0x7fff_ffff },
      ...{ purchaseCounter: most, amountFen: most, listPriceFen: most, elapsedUs: most },
      ...{ tappedAtMs: 4_102_444_800_000, purse: most, cardState: { cardKind: most } },
    }
    await handle([deviceMessage(absurd), deviceMessage(purchase({ ...ids(), psamCounter: 2 }))])
    const { rows } = await tests.db.query(
      'select state, reason_code from fare.tap where psam_id = $1 order by psam_counter',
      [ids().psamId],
    )
    expect(rows).toEqual([
      { state: 'posted', reason_code: null },
      { state: 'rejected', reason_code: 'TAP_FORMAT_INVALID' },
    ])
  })

  test('two workers that meet at one terminal counter end as one would', async () => {
    const other = `03763764${String(950_000 + run).padStart(12, '0')}`
    const there = { ...ids(), psamCounter: 1 }
    const both = [purchase(there), purchase({ ...there, cardNumber: other })]
    await Promise.all(
      both.map((record, partition) =>
        handle([deviceMessage(record)], partition).catch(async (error: unknown) => {
          // The constraint stops the second one; the log delivers its batch again.
          expect(isUniqueViolation(error)).toBe(true)
          await handle([deviceMessage(record)], partition)
        }),
      ),
    )
    const { rows } = await tests.db.query('select state from fare.tap where terminal_key = $1', [
      `${ids().psamId}/1`,
    ])
    expect(rows).toEqual([{ state: 'held' }, { state: 'held' }])
    expect(await floatOf()).toBe(0)
    await expectSound()
  })

  test('a refusal is kept as a note, once', async () => {
    const note = purchase({ ...ids(), kind: recordKind.RECORD_KIND_REFUSED, tac: null })
    expect(await handle([deviceMessage(note)])).toEqual({ taps: 1, repeats: 0 })
    expect(await handle([deviceMessage(note)])).toEqual({ taps: 1, repeats: 1 })
    const { rows } = await tests.db.query(
      'select state, psam_counter, posting_kind from fare.tap where psam_id = $1',
      [ids().psamId],
    )
    expect(rows).toEqual([{ state: 'noted', psam_counter: null, posting_kind: null }])
  })
})
