import { randomBytes } from 'node:crypto'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { TopupService } from '@tongxing/topup/service.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { LoadItem } from '@tongxing/validator-sim/outlet/top-up-messages.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { books, expectSound, loadByHand, openCases } from './books.ts'
import {
  adminKey,
  issueCard,
  makeCard,
  openOutlet,
  post,
  startWorld,
  type TestOutlet,
  worldMigrations,
} from './world.ts'

const tests = useTestDatabase({ migrations: worldMigrations })
let service: TopupService
let outlet: TestOutlet

beforeAll(async () => {
  service = await startWorld(tests.db)
})
beforeEach(async () => {
  outlet = await openOutlet(service)
})
afterEach(() => expectSound(tests.db))
afterAll(() => service.stop())

describe('the same again', () => {
  test('gets the stored answer and posts nothing', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(outlet, held)
    const before = await books(tests.db, held, outlet)
    const send = () => post(service, '/v1/loads', outlet.key, { loads: [item] })
    const [first, second] = [await send(), await send()]
    expect(first).toEqual(second)
    expect(first.body).toMatchObject({ loads: [{ loadId: `${outlet.outletId}-1` }] })
    expect(await books(tests.db, held, outlet)).toEqual(before)
  })

  test('with other content is a conflict and an alarm', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(outlet, held)
    const other = { ...item, purchaseCounter: 3 }
    expect(await post(service, '/v1/loads', outlet.key, { loads: [other] })).toMatchObject({
      status: 200,
      body: { loads: [{ outletSequence: 1, code: 'LOAD_CONFLICT' }] },
    })
    expect(await openCases(tests.db, `${outlet.outletId}-1`)).toEqual(['LOAD_CONFLICT'])
  })

  test('at the same time is one load', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(outlet, await issueCard(tests.db))
    const fresh = await openOutlet(service)
    await fresh.terminal.loadCard(held.card.enterField({ ins: 0x52, at: 'before' }), 4_000)
    const sent = JSON.parse(new TextDecoder().decode(fresh.network.sent[1]?.body)) as object
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => post(service, '/v1/loads', fresh.key, sent)),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(item.outletSequence).toBe(1)
    expect(await books(tests.db, held, fresh)).toMatchObject({ cashFen: 4_000, suspenseFen: 4_000 })
  })

  test('by two outlets at once: the card has one load in the air, never two', async () => {
    const outlets = [outlet, await openOutlet(service)]
    for (let round = 0; round < 5; round += 1) {
      const held = await issueCard(tests.db)
      const requests: LoadItem[] = []
      for (const { network, terminal } of outlets) {
        Object.assign(network, { cut: 'request', cutPath: '/loads' })
        const torn = await terminal.loadCard(held.card.enterField(), 4_000)
        if (torn.outcome === 'open') requests.push(torn.order.item)
      }
      await Promise.all(
        outlets.map(({ key }, index) =>
          post(service, '/v1/loads', key, { loads: [requests[index]] }),
        ),
      )
      const { rows } = await tests.db.query<{ state: string }>(
        `select state from topup.load where card_number = $1 and state <> 'reversed'`,
        [held.cardNumber],
      )
      expect(rows).toEqual([{ state: 'suspense' }])
    }
  })
})

describe('what is not a load', () => {
  test('refuses each item for itself and takes the good one', async () => {
    const unknown = makeCard()
    const foreign = makeCard({ issuerId: '01011000ffffffff' })
    const blocked = await issueCard(tests.db, { state: 'blocked' })
    const listed = await issueCard(tests.db)
    const forged = makeCard()
    const good = await issueCard(tests.db)
    await tests.db.query(
      `insert into cards.hotlist (card_number, reason, listed_version, listed_at)
       values ($1, 'lost', 2, now())`,
      [listed.cardNumber],
    )
    const results = await outlet.terminal.loadCards([
      ...[unknown, foreign, blocked, listed].map(({ card }) => ({
        channel: card.enterField(),
        amountFen: 1_000,
      })),
      { channel: forged.card.enterField(), amountFen: 99_901 },
      { channel: good.card.enterField(), amountFen: 1_000 },
    ])
    expect(results.map((one) => ('code' in one ? one.code : one.outcome))).toEqual([
      'LOAD_CARD_UNKNOWN',
      'LOAD_CARD_FOREIGN',
      'LOAD_CARD_INACTIVE',
      'LOAD_CARD_HOTLISTED',
      'LOAD_AMOUNT_INVALID',
      'loaded',
    ])
  })

  test('a card with keys that are not the issuer’s has a wrong MAC1', async () => {
    const key = () => randomBytes(16)
    const masters = { purchase: key(), load: key(), tac: key(), maintenance: key() }
    const { card } = makeCard({ masters })
    expect(await outlet.terminal.loadCard(card.enterField(), 1_000)).toEqual({
      outcome: 'not-loaded',
      code: 'LOAD_MAC1_WRONG',
    })
  })

  test.each([
    ['amountFen', 4_001, 'LOAD_MAC1_WRONG'],
    ['balanceBeforeFen', 1, 'LOAD_MAC1_WRONG'],
    ['loadCounter', 9, 'LOAD_MAC1_WRONG'],
    ['mac1', '00000000', 'LOAD_MAC1_WRONG'],
    ['algorithm', 7, 'LOAD_MAC1_WRONG'],
    ['keyVersion', 2, 'LOAD_KEY_VERSION_UNKNOWN'],
    ['balanceBeforeFen', 496_001, 'LOAD_CEILING_EXCEEDED'],
  ])('%s changed to %s on the way: %s', async (field, value, code) => {
    const item = await loadByHand(outlet, await issueCard(tests.db))
    const changed = { ...item, outletSequence: 2, [field]: value }
    expect(await post(service, '/v1/loads', outlet.key, { loads: [changed] })).toMatchObject({
      body: { loads: [{ code }] },
    })
  })

  test('a card that counts loads from elsewhere is refused and named', async () => {
    const held = await issueCard(tests.db, { onlineSequence: 3 })
    expect(await outlet.terminal.loadCard(held.card.enterField(), 1_000)).toMatchObject({
      code: 'LOAD_COUNTER_GAP',
    })
    expect(await openCases(tests.db, held.cardNumber)).toEqual(['LOAD_COUNTER_GAP'])
  })

  test('a copy of a card from before its load is refused', async () => {
    const held = await issueCard(tests.db)
    const copy = new SoftCard(held.card.image())
    await outlet.terminal.loadCard(held.card.enterField(), 1_000)
    expect(await outlet.terminal.loadCard(copy.enterField(), 1_000)).toMatchObject({
      code: 'LOAD_COUNTER_STALE',
    })
  })

  test.each([
    ['text that is no JSON', '{"loads":[', 400, 'REQUEST_INVALID'],
    ['nothing', '', 400, 'REQUEST_INVALID'],
    ['an empty list', { loads: [] }, 400, 'REQUEST_INVALID'],
    ['fields that nobody knows', { loads: [{ loadId: 'x', tac: '00000000', no: 1 }] }, 400],
    [
      'a thousand and one',
      { loads: Array.from({ length: 1_001 }, () => ({ loadId: 'x', tac: '00000000' })) },
      400,
    ],
    ['a TAC of three bytes', { loads: [{ loadId: 'x', tac: '000000' }] }, 400],
  ])('%s is a bad request', async (_, body, status, code = 'REQUEST_INVALID') => {
    for (const path of ['/v1/loads', '/v1/loads/confirm', '/v1/loads/proof']) {
      expect(await post(service, path, outlet.key, body)).toMatchObject({ status, body: { code } })
    }
  })

  test('a key that nobody registered is refused before the body is read', async () => {
    for (const path of ['/v1/loads', '/v1/loads/confirm', '/v1/loads/proof']) {
      expect(await post(service, path, '0'.repeat(64), '{')).toMatchObject({
        status: 401,
        body: { code: 'OUTLET_KEY_INVALID' },
      })
    }
    expect(await post(service, '/v1/outlets', outlet.key, { outlets: [] })).toMatchObject({
      status: 401,
      body: { code: 'ADMIN_KEY_WRONG' },
    })
  })

  test('an outlet cannot be registered again with another key', async () => {
    const again = { outletId: outlet.outletId, name: outlet.outletId, key: '1'.repeat(64) }
    expect(await post(service, '/v1/outlets', adminKey, { outlets: [again] })).toMatchObject({
      status: 409,
      body: { code: 'OUTLET_CONFLICT' },
    })
  })
})
