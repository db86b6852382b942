import { accountOf } from '@tongxing/core/accounts/chart.ts'
import { reversal } from '@tongxing/core/accounts/correction.ts'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { localRide } from '@tongxing/core/accounts/ride.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAccountCache } from './accounts.ts'
import { readBalances, rebuildBalances, verifyBalances } from './balances.ts'
import { ledgerMigrations } from './migrations.ts'
import { postEvents } from './post-events.ts'
import { readEvents } from './read-events.ts'

const tests = useTestDatabase({ migrations: ledgerMigrations })
const serviceDay = '2026-03-02'
/** When everything here is posted. */
const nowMs = Date.parse('2026-06-01T04:00:00Z')
const float = (card: number) => accountOf('card-float', String(card).padStart(20, '0'))

function ride(key: string, card = 1, amountFen = 200, operatorId = 'bus1'): LedgerEvent {
  const cardNumber = String(card).padStart(20, '0')
  return localRide({ key, serviceDay, cardNumber, operatorId, amountFen })
}

test('an event is posted when the clock of its service says', async () => {
  await post([ride('clock', 99)])
  const { rows } = await tests.db.query(`select posted_at from ledger.event where key = 'clock'`)
  expect(rows).toEqual([{ posted_at: new Date(nowMs) }])
})

function post(events: readonly LedgerEvent[], slot = 0) {
  return tests.db.transaction((tx) => postEvents(tx, events, { slot, nowMs }))
}

async function expectSound(): Promise<void> {
  const check = await verifyBalances(tests.db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
}

let run = 0
let key = (name: string) => name
beforeEach(() => {
  run += 1
  key = (name) => `${run}-${name}`
})

describe('posting', () => {
  test('moves the same amount out of one account and into another', async () => {
    expect(await post([ride(key('a'), 11), ride(key('b'), 11, 50)])).toEqual({
      posted: 2,
      repeats: 0,
    })
    const balances = await readBalances(tests.db, [float(11)])
    expect(balances.get(float(11))).toBe(-2_500_000_000n)
    await expectSound()
  })

  test('an event that stands there already is a repeat, alone or among others', async () => {
    await post([ride(key('a'), 12)])
    const again = [ride(key('a'), 12), ride(key('b'), 12), ride(key('b'), 12)]
    expect(await post(again)).toEqual({ posted: 1, repeats: 2 })
    expect((await readBalances(tests.db, [float(12)])).get(float(12))).toBe(-4_000_000_000n)
  })

  test('the same key with other content is a conflict and changes nothing', async () => {
    await post([ride(key('a'), 13)])
    const other = [ride(key('b'), 13), ride(key('a'), 13, 201)]
    await expect(post(other)).rejects.toMatchObject({ code: 'LEDGER_EVENT_CONFLICT' })
    await expect(post([ride(key('c'), 13), ride(key('c'), 13, 1)])).rejects.toMatchObject({
      code: 'LEDGER_EVENT_CONFLICT',
    })
    expect((await readBalances(tests.db, [float(13)])).get(float(13))).toBe(-2_000_000_000n)
  })

  test('an event without lines is an event', async () => {
    expect(await post([ride(key('free'), 14, 0)])).toEqual({ posted: 1, repeats: 0 })
    expect(await post([ride(key('free'), 14, 0)])).toEqual({ posted: 0, repeats: 1 })
    expect(await post([])).toEqual({ posted: 0, repeats: 0 })
  })

  test('is taken back once, by what was posted', async () => {
    const original = ride(key('a'), 15)
    await expect(post([reversal(original)])).rejects.toMatchObject({
      code: 'LEDGER_REVERSAL_UNKNOWN',
    })
    await post([original])
    const [stored] = await readEvents(tests.db, [original])
    expect(stored).toEqual({ ...original, reverses: undefined })
    await post([reversal(original)])
    expect((await readBalances(tests.db, [float(15)])).get(float(15))).toBe(0n)
    await expect(post([{ ...reversal(original), key: key('again') }])).rejects.toThrow(
      'event_reverses_once',
    )
  })

  test('a rollback leaves no account id behind that does not exist', async () => {
    const accounts = createAccountCache()
    const failing = tests.db.transaction(async (tx) => {
      await postEvents(tx, [ride(key('a'), 16)], { slot: 0, accounts, nowMs })
      await postEvents(tx, [ride(key('b'), 16)], { slot: 0, accounts, nowMs })
      throw new RangeError('the caller failed')
    })
    await expect(failing).rejects.toThrow('the caller failed')
    expect(accounts.get(float(16))).toBeUndefined()
    await tests.db.transaction((tx) =>
      postEvents(tx, [ride(key('a'), 16)], { slot: 0, accounts, nowMs }),
    )
    expect(accounts.get(float(16))).toBeDefined()
    await expectSound()
  })

  test('a cache within its bound forgets what was used longest ago', () => {
    const accounts = createAccountCache(2)
    accounts.set(float(1), 1n)
    accounts.set(float(2), 2n)
    accounts.get(float(1))
    accounts.set(float(3), 3n)
    expect([1, 2, 3].map((card) => accounts.get(float(card)))).toEqual([1n, undefined, 3n])
  })
})

describe('the database itself refuses', () => {
  test.each([
    ['update ledger.transfer set amount_e7 = amount_e7 + 1', 'append-only'],
    ['delete from ledger.transfer', 'append-only'],
    ['truncate ledger.transfer', 'append-only'],
    ['update ledger.event set service_day = service_day + 1', 'append-only'],
    ['delete from ledger.event', 'append-only'],
    ["update ledger.account set code = 'cash:other'", 'append-only'],
    ['insert into ledger.transfer values (1, 99, 1, 2, 0)', 'amount_is_positive'],
    ['insert into ledger.transfer values (1, 99, 1, 2, -5)', 'amount_is_positive'],
    ['insert into ledger.transfer values (1, 99, 1, 1, 5)', 'two_accounts'],
  ])('%s', async (sql, reason) => {
    await post([ride(key('a'), 17)])
    await expect(tests.db.query(sql)).rejects.toThrow(reason)
  })
})

describe('balances', () => {
  test('a balance that was changed behind the ledger is found, and made anew', async () => {
    await post([ride(key('a'), 18)], 3)
    await tests.db.query(
      'update ledger.balance set balance_e7 = balance_e7 + 7 where account_id = $1',
      [(await accountIds([float(18)]))[0]],
    )
    const { differences, totalE7 } = await verifyBalances(tests.db)
    expect(totalE7).toBe(7n)
    expect(differences).toMatchObject([{ code: float(18), balanceE7: -1_999_999_993n }])
    await tests.db.transaction(rebuildBalances)
    await expectSound()
    expect((await readBalances(tests.db, [float(18)])).get(float(18))).toBe(-2_000_000_000n)
  })

  test('writers on the same hot accounts, in one slot and in several, lose nothing', async () => {
    const operator = accountOf('operator-payable', 'hot')
    // A small generator of our own, so that a failure can be run again.
    let seed = 1
    const random = (n: number) => {
      seed = (seed * 48_271) % 0x7fff_ffff
      return seed % n
    }
    const batches = Array.from({ length: 40 }, (_, batch) =>
      Array.from({ length: 60 }, () => {
        const id = random(1_500)
        return { slot: batch % 3, event: ride(key(`hot-${id}`), 100 + (id % 7), 100 + id, 'hot') }
      }),
    )
    await Promise.all(
      batches.map((batch) =>
        tests.db.transaction((tx) =>
          postEvents(
            tx,
            batch.map(({ event }) => event),
            { slot: batch[0]?.slot ?? 0, nowMs },
          ),
        ),
      ),
    )
    const distinct = new Map(batches.flat().map(({ event }) => [event.key, event]))
    const expected = [...distinct.values()].reduce(
      (sum, { lines }) => sum + (lines[0]?.amountE7 ?? 0n),
      0n,
    )
    expect((await readBalances(tests.db, [operator])).get(operator)).toBe(expected)
    await expectSound()
  })

  test('are made anew while others post', async () => {
    const posting = Array.from({ length: 8 }, (_, n) => post([ride(key(`r${n}`), 19)], n))
    const rebuilding = tests.db.transaction(rebuildBalances)
    await Promise.all([...posting, rebuilding])
    expect((await readBalances(tests.db, [float(19)])).get(float(19))).toBe(-16_000_000_000n)
    await expectSound()
  })
})

async function accountIds(codes: readonly string[]): Promise<string[]> {
  const { rows } = await tests.db.query<{ account_id: string }>(
    'select account_id from ledger.account where code = any($1)',
    [codes],
  )
  return rows.map(({ account_id }) => account_id)
}
