import type { AccountCode } from '@tongxing/core/accounts/chart.ts'
import { readBalances, verifyBalances } from '@tongxing/ledger/balances.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotlistChangesSince, hotlistSnapshot } from './hotlist.ts'
import { cardsMigrations } from './migrations.ts'
import { startCardsService } from './service.ts'

const tests = useTestDatabase({ migrations: [...ledgerMigrations, cardsMigrations] })
const adminKey = 'admin-key-of-the-tests'
let service: RunningServer

/** What the fare service publishes, as a table that a test can write. */
const lockTable = `create schema fare create table card_lock (card_number text, device_id text,
  vehicle_id text, locked_at timestamptz)`

beforeAll(async () => {
  await tests.db.query(lockTable)
  service = await startCardsService({
    db: tests.db,
    clock: { nowMs: () => Date.parse('2026-03-02T02:00:00Z') },
    logger: createLogger({ name: 'test', level: 'silent' }),
    institution: {
      code: '03763764',
      cityCode: '3764',
      provinceCode: '3760',
      name: { zh: '霍山', en: 'Huoshan' },
    },
    adminKey,
    saleTerms: {
      isFirstIssueFree: true,
      byKind: {},
      otherKinds: { depositFen: 1_500, feeFen: 2_000 },
    },
    port: 0,
  })
})
afterAll(() => service.stop())

let serial = 0
function newCard(changes: object = {}) {
  serial += 1
  return {
    cardNumber: `03103764${String(serial).padStart(12, '0')}`,
    cardKind: 1,
    riderClass: 'adult',
    validFrom: '20250101',
    validUntil: '20351231',
    ...changes,
  }
}

async function call(method: 'GET' | 'POST', path: string, body?: object, key = adminKey) {
  const response = await fetch(service.url + path, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const replacement = { outletId: 'station', reason: 'replacement' }

describe('issuing', () => {
  test('books a thousand cards at once, sold for deposit and fee', async () => {
    const cards = Array.from({ length: 1_000 }, () => newCard())
    const issued = { issued: 1_000, repeats: 0, sold: 1_000 }
    expect(await call('POST', '/v1/cards', { cards, sale: replacement })).toEqual({
      status: 200,
      body: issued,
    })
    const balances = await readBalances(tests.db, ['card-deposits', 'card-sales', 'cash:station'])
    const yuan = (account: AccountCode) => Number((balances.get(account) ?? 0n) / 1_000_000_000n)
    expect(yuan('card-deposits')).toBe(15_000)
    expect(yuan('card-sales')).toBe(20_000)
    expect(yuan('cash:station')).toBe(-35_000)
    expect(await call('POST', '/v1/cards', { cards, sale: replacement })).toEqual({
      status: 200,
      body: { issued: 0, repeats: 1_000, sold: 0 },
    })
    const check = await verifyBalances(tests.db)
    expect(check).toMatchObject({ differences: [], totalE7: 0n })
  })

  test('other content for a card that is on the books refuses the whole batch', async () => {
    const [known, fresh] = [newCard(), newCard()]
    await call('POST', '/v1/cards', { cards: [known] })
    const cards = [fresh, { ...known, riderClass: 'student' }]
    expect(await call('POST', '/v1/cards', { cards })).toMatchObject({
      status: 409,
      body: { code: 'CARD_ISSUE_CONFLICT', detail: { card: expect.stringContaining('****') } },
    })
    expect(await call('GET', `/v1/cards/${fresh.cardNumber}`)).toMatchObject({ status: 404 })
  })

  test('the first card is free: nothing is posted, and it is active', async () => {
    const card = newCard()
    await call('POST', '/v1/cards', { cards: [card], sale: { ...replacement, reason: 'first' } })
    expect(await call('GET', `/v1/cards/${card.cardNumber}`)).toMatchObject({
      body: { state: 'active', depositFen: 0, feeFen: 0 },
    })
    const { rows } = await tests.db.query('select from ledger.event where key = $1', [
      card.cardNumber,
    ])
    expect(rows).toEqual([])
  })

  test('needs the admin key', async () => {
    for (const key of ['', 'another']) {
      expect(await call('POST', '/v1/cards', { cards: [newCard()] }, key)).toMatchObject({
        status: 401,
        body: { code: 'ADMIN_KEY_WRONG' },
      })
    }
  })

  test.each([
    ['no cards', { cards: [] }],
    ['a card number that is none', { cards: [newCard({ cardNumber: '123' })] }],
    ['a thousand and one', { cards: Array(1_001).fill(newCard()) }],
    ['fields that nobody knows', { cards: [newCard({ owner: 'x' })] }],
  ])('refuses %s', async (_, body) => {
    expect(await call('POST', '/v1/cards', body)).toMatchObject({
      status: 400,
      body: { code: 'REQUEST_INVALID' },
    })
  })
})

describe('the life of a card', () => {
  test('begins with its sale and ends for good', async () => {
    const { cardNumber, ...rest } = newCard()
    const move = (state: string) =>
      call('POST', '/v1/cards/states', { cardNumbers: [cardNumber], state })
    await call('POST', '/v1/cards', { cards: [{ cardNumber, ...rest }] })
    expect(await move('active')).toMatchObject({ body: { code: 'CARD_STATE_CONFLICT' } })
    await call('POST', '/v1/cards/sales', { ...replacement, cardNumbers: [cardNumber] })
    expect(await move('blocked')).toMatchObject({ status: 200 })
    expect(await move('active')).toMatchObject({ status: 200 })
    expect(await move('cancelled')).toMatchObject({ status: 200 })
    expect(await move('active')).toMatchObject({
      status: 409,
      body: { detail: { from: 'cancelled', to: 'active' } },
    })
  })

  test('is told masked to those who have no key', async () => {
    const card = newCard()
    await call('POST', '/v1/cards', { cards: [card] })
    const { body } = await call('GET', `/v1/cards/${card.cardNumber}`, undefined, '')
    expect(body).toEqual({
      cardNumber: `03103764********${card.cardNumber.slice(-4)}`,
      state: 'issued',
      isHotlisted: false,
      isLocked: false,
      validUntil: '2035-12-31',
    })
  })
})

describe('the hotlist', () => {
  const [a, b, c] = ['1', '2', '3'].map((digit) => digit.repeat(20)) as [string, string, string]
  const order = (orders: readonly (readonly [string, 'list' | 'lift'])[]) =>
    call('POST', '/v1/hotlist', {
      orders: orders.map(([cardNumber, action]) => ({ cardNumber, action, reason: 'lost' })),
    })

  test('has a new version for each batch that changes it, and increments from each', async () => {
    expect(
      (
        await order([
          [b, 'list'],
          [a, 'list'],
        ])
      ).body,
    ).toEqual({ version: 2 })
    expect((await order([[a, 'list']])).body).toEqual({ version: 2 })
    expect(
      (
        await order([
          [a, 'lift'],
          [c, 'list'],
        ])
      ).body,
    ).toEqual({ version: 3 })
    expect((await order([[a, 'list']])).body).toEqual({ version: 4 })
    expect(await hotlistSnapshot(tests.db)).toEqual({ version: 4, cardNumbers: [a, b, c] })
    const since = (version: number) => hotlistChangesSince(tests.db, version)
    expect(await since(1)).toEqual({ version: 4, baseVersion: 1, added: [a, b, c], removed: [] })
    expect(await since(2)).toEqual({ version: 4, baseVersion: 2, added: [c], removed: [] })
    expect(await since(3)).toEqual({ version: 4, baseVersion: 3, added: [a], removed: [] })
    expect(await since(4)).toEqual({ version: 4, baseVersion: 4, added: [], removed: [] })
    await order([[b, 'lift']])
    expect(await since(2)).toEqual({ version: 5, baseVersion: 2, added: [c], removed: [b] })
    await expect(since(6)).rejects.toMatchObject({ code: 'HOTLIST_VERSION_UNKNOWN' })
  })

  test('shows which bus has locked the card, and when, under the listing it obeyed', async () => {
    const card = newCard()
    const { cardNumber } = card
    await call('POST', '/v1/cards', { cards: [card] })
    await order([[cardNumber, 'list']])
    const entries = async () => (await call('GET', `/v1/hotlist/${cardNumber}`)).body.entries
    expect(await entries()).toMatchObject([{ reason: 'lost', liftedAt: null, locked: null }])
    await tests.db.query(
      `insert into fare.card_lock values ($1, 'dev-1', 'bus 7', '2026-03-02T03:00:00Z'),
         ($1, 'dev-2', 'bus 8', '2026-03-02T04:00:00Z')`,
      [cardNumber],
    )
    const [first, last] = [
      { vehicleId: 'bus 7', deviceId: 'dev-1' },
      { vehicleId: 'bus 8', deviceId: 'dev-2' },
    ]
    expect(await entries()).toMatchObject([{ locked: first }])
    const { body } = await call('GET', `/v1/cards/${cardNumber}`)
    expect(body).toMatchObject({ isHotlisted: true, isLocked: true, locked: last })
    const { body: masked } = await call('GET', `/v1/cards/${cardNumber}`, undefined, '')
    expect(masked).not.toHaveProperty('locked')
  })

  test('orders at the same time get versions of their own', async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => `9${String(index).padStart(19, '0')}`)
    const answers = await Promise.all(numbers.map((number) => order([[number, 'list']])))
    const versions = answers.map(({ body }) => Number(body.version))
    expect(new Set(versions).size).toBe(numbers.length)
  })
})
