import { randomBytes } from 'node:crypto'
import { accountOf } from '@tongxing/core/accounts/chart.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { readBalances, verifyBalances } from '@tongxing/ledger/balances.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import type { LoadItem } from '@tongxing/validator-sim/outlet/top-up-messages.ts'
import type { TopupService } from '@tongxing/topup/service.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  adminKey,
  issueCard,
  issuerId,
  makeCard,
  openOutlet,
  post,
  startWorld,
  type TestCard,
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
afterEach(async () => {
  const check = await verifyBalances(tests.db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
})
afterAll(() => service.stop())

async function balanceFen({ card }: TestCard): Promise<number> {
  const channel = card.enterField()
  await channel.transmit(buildSelectCommand())
  return parseGetBalanceResponse(await channel.transmit(buildGetBalanceCommand()))
}

/** Fen in the card's float, in the outlet's cash box (as an asset), and in suspense for the outlet. */
async function books({ cardNumber }: TestCard, { outletId }: TestOutlet) {
  const [float, cash] = [accountOf('card-float', cardNumber), accountOf('cash', outletId)]
  const balances = await readBalances(tests.db, [float, cash])
  const fen = (account: typeof float) => Number((balances.get(account) ?? 0n) / 10_000_000n)
  const { rows } = await tests.db.query<{ open: string }>(
    `select coalesce(sum(amount_fen), 0) as open from topup.load
     where outlet_id = $1 and state = 'suspense'`,
    [outletId],
  )
  return { floatFen: fen(float), cashFen: 0 - fen(cash), suspenseFen: Number(rows[0]?.open) }
}

async function openCases(subject: string): Promise<string[]> {
  const { rows } = await tests.db.query<{ code: string }>(
    'select code from desk.case where subject = $1 and closed_at is null order by code',
    [subject],
  )
  return rows.map((row) => row.code)
}

describe('a load that nothing disturbs', () => {
  test('is on the card, in its float, and in the cash box', async () => {
    const held = await issueCard(tests.db)
    const first = await outlet.terminal.loadCard(held.card.enterField(), 5_000)
    expect(first).toMatchObject({ outcome: 'loaded', isConfirmed: true })
    const second = await outlet.terminal.loadCard(held.card.enterField(), 2_500)
    expect(second).toMatchObject({ outcome: 'loaded', isConfirmed: true })
    expect(await balanceFen(held)).toBe(7_500)
    expect(await books(held, outlet)).toEqual({ floatFen: 7_500, cashFen: 7_500, suspenseFen: 0 })
  })

  test('goes for many cards in one request', async () => {
    const cards = []
    for (let index = 0; index < 25; index += 1) cards.push(await issueCard(tests.db))
    const loads = cards.map(({ card }, index) => ({
      channel: card.enterField(),
      amountFen: 1_000 + index,
    }))
    const results = await outlet.terminal.loadCards(loads)
    expect(results.every((one) => one.outcome === 'loaded' && one.isConfirmed)).toBe(true)
    for (const [index, held] of cards.entries()) expect(await balanceFen(held)).toBe(1_000 + index)
    expect(outlet.network.sent.map(({ path }) => path)).toEqual([
      '/v1/loads/mark',
      '/v1/loads',
      '/v1/loads/confirm',
    ])
  })
})

const tears: readonly (readonly [string, TearPlan, 'loaded' | 'not-loaded' | 'open', number])[] = [
  ['before SELECT', { ins: 0xa4, at: 'before' }, 'not-loaded', 0],
  ['at the first INITIALIZE', { ins: 0x50, at: 'answer' }, 'not-loaded', 0],
  ['at INITIALIZE FOR LOAD', { ins: 0x50, occurrence: 1, at: 'answer' }, 'not-loaded', 0],
  ['before CREDIT', { ins: 0x52, at: 'before' }, 'open', 0],
  ['in the middle of CREDIT’s write', { ins: 0x52, at: 'write', write: 0, bytes: 3 }, 'open', 0],
  ['after CREDIT’s commit', { ins: 0x52, at: 'after-commit' }, 'open', 5_000],
  ['in CREDIT’s answer', { ins: 0x52, at: 'answer' }, 'open', 5_000],
]

describe('a card that is pulled', () => {
  test.each(tears)(
    '%s and shown again is loaded once and paid once',
    async (_, tear, outcome, onCardFen) => {
      const held = await issueCard(tests.db)
      const torn = await outlet.terminal.loadCard(held.card.enterField(tear), 5_000)
      expect(torn.outcome).toBe(outcome)
      expect(await balanceFen(held)).toBe(onCardFen)
      const open = outcome === 'open' ? 5_000 : 0
      expect(await books(held, outlet)).toEqual({ floatFen: 0, cashFen: open, suspenseFen: open })

      const again = await outlet.terminal.loadCard(held.card.enterField(), 5_000)
      expect(again).toMatchObject({ outcome: 'loaded', amountFen: 5_000, isConfirmed: true })
      expect(await balanceFen(held)).toBe(5_000)
      expect(await books(held, outlet)).toEqual({ floatFen: 5_000, cashFen: 5_000, suspenseFen: 0 })
      expect(outlet.terminal.openOrders()).toEqual([])
    },
  )

  test.each(tears.filter(([, , outcome]) => outcome === 'open'))(
    '%s and only proved says whether the money is on it',
    async (_, tear, __, onCardFen) => {
      const held = await issueCard(tests.db)
      await outlet.terminal.loadCard(held.card.enterField(tear), 5_000)
      const proved = await outlet.terminal.proveLoad(held.card.enterField())
      expect(proved.outcome).toBe(onCardFen > 0 ? 'loaded' : 'not-loaded')
      expect(await balanceFen(held)).toBe(onCardFen)
      expect(await books(held, outlet)).toEqual({
        floatFen: onCardFen,
        cashFen: onCardFen,
        suspenseFen: 0,
      })
    },
  )

  test.each(tears.filter(([, , outcome]) => outcome === 'open'))(
    '%s and loaded elsewhere decides the first load by its counter',
    async (_, tear, __, onCardFen) => {
      const held = await issueCard(tests.db)
      const elsewhere = await openOutlet(service)
      await outlet.terminal.loadCard(held.card.enterField(tear), 5_000)
      await elsewhere.terminal.loadCard(held.card.enterField(), 700)
      expect(await balanceFen(held)).toBe(onCardFen + 700)
      expect(await books(held, outlet)).toEqual({
        floatFen: onCardFen + 700,
        cashFen: onCardFen,
        suspenseFen: 0,
      })
      expect((await outlet.terminal.proveLoad(held.card.enterField())).outcome).toBe(
        onCardFen > 0 ? 'loaded' : 'not-loaded',
      )
    },
  )
})

describe('a network that fails', () => {
  test.each(['request', 'answer'] as const)('at the %s of a load: paid once', async (cut) => {
    const held = await issueCard(tests.db)
    Object.assign(outlet.network, { cut, cutPath: '/loads' })
    const torn = await outlet.terminal.loadCard(held.card.enterField(), 3_000)
    expect(torn).toMatchObject({ outcome: 'open', code: 'OUTLET_HOST_UNAVAILABLE' })
    outlet.network.cut = undefined
    const again = await outlet.terminal.loadCard(held.card.enterField(), 3_000)
    expect(again).toMatchObject({ outcome: 'loaded', isConfirmed: true })
    expect(await books(held, outlet)).toEqual({ floatFen: 3_000, cashFen: 3_000, suspenseFen: 0 })
  })

  test.each(['request', 'answer'] as const)(
    'at the %s of a load that the rider gives up: nothing stays paid',
    async (cut) => {
      const held = await issueCard(tests.db)
      Object.assign(outlet.network, { cut, cutPath: '/loads' })
      await outlet.terminal.loadCard(held.card.enterField(), 3_000)
      outlet.network.cut = undefined
      const proved = await outlet.terminal.proveLoad(held.card.enterField())
      expect(proved.outcome).toBe('not-loaded')
      expect(await books(held, outlet)).toEqual({ floatFen: 0, cashFen: 0, suspenseFen: 0 })
    },
  )

  test('at the TAC: the card is loaded, and the TAC goes before anything else', async () => {
    const held = await issueCard(tests.db)
    const next = await issueCard(tests.db)
    Object.assign(outlet.network, { cut: 'request', cutPath: '/confirm' })
    const loaded = await outlet.terminal.loadCard(held.card.enterField(), 3_000)
    expect(loaded).toMatchObject({ outcome: 'loaded', isConfirmed: false })
    expect(await outlet.terminal.loadCard(next.card.enterField(), 1_000)).toEqual({
      outcome: 'not-loaded',
      code: 'OUTLET_HOST_UNAVAILABLE',
    })
    outlet.network.cut = undefined
    expect(await outlet.terminal.loadCard(next.card.enterField(), 1_000)).toMatchObject({
      outcome: 'loaded',
      isConfirmed: true,
    })
    expect(await books(held, outlet)).toMatchObject({ floatFen: 3_000, suspenseFen: 0 })
  })

  test('that delivers an old request late cannot undo a later load', async () => {
    const held = await issueCard(tests.db)
    Object.assign(outlet.network, { cut: 'request', cutPath: '/loads' })
    const torn = await outlet.terminal.loadCard(held.card.enterField(), 3_000)
    outlet.network.cut = undefined
    const late = torn.outcome === 'open' ? torn.order.item : undefined
    await outlet.terminal.loadCard(held.card.enterField({ ins: 0x52, at: 'answer' }), 3_000)
    expect(await post(service, '/v1/loads', outlet.key, { loads: [late] })).toMatchObject({
      body: { loads: [{ code: 'LOAD_COUNTER_STALE' }] },
    })
    expect(await outlet.terminal.proveLoad(held.card.enterField())).toMatchObject({
      outcome: 'loaded',
    })
  })
})

/** The request of a load that went through, to be sent again by hand. */
async function loadByHand(held: TestCard): Promise<LoadItem> {
  await outlet.terminal.loadCard(held.card.enterField(), 4_000)
  const sent = outlet.network.sent.find(({ path }) => path === '/v1/loads')
  const body = JSON.parse(new TextDecoder().decode(sent?.body)) as { loads: LoadItem[] }
  return body.loads[0] as LoadItem
}

describe('the same again', () => {
  test('gets the stored answer and posts nothing', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(held)
    const before = await books(held, outlet)
    const send = () => post(service, '/v1/loads', outlet.key, { loads: [item] })
    const [first, second] = [await send(), await send()]
    expect(first).toEqual(second)
    expect(first.body).toMatchObject({ loads: [{ loadId: `${outlet.outletId}-1` }] })
    expect(await books(held, outlet)).toEqual(before)
  })

  test('with other content is a conflict and an alarm', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(held)
    const other = { ...item, purchaseCounter: 3 }
    expect(await post(service, '/v1/loads', outlet.key, { loads: [other] })).toMatchObject({
      status: 200,
      body: { loads: [{ outletSequence: 1, code: 'LOAD_CONFLICT' }] },
    })
    expect(await openCases(`${outlet.outletId}-1`)).toEqual(['LOAD_CONFLICT'])
  })

  test('at the same time is one load', async () => {
    const held = await issueCard(tests.db)
    const item = await loadByHand(await issueCard(tests.db))
    const fresh = await openOutlet(service)
    await fresh.terminal.loadCard(held.card.enterField({ ins: 0x52, at: 'before' }), 4_000)
    const sent = JSON.parse(new TextDecoder().decode(fresh.network.sent[1]?.body)) as object
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => post(service, '/v1/loads', fresh.key, sent)),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(item.outletSequence).toBe(1)
    expect(await books(held, fresh)).toMatchObject({ cashFen: 4_000, suspenseFen: 4_000 })
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
    const item = await loadByHand(await issueCard(tests.db))
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
    expect(await openCases(held.cardNumber)).toEqual(['LOAD_COUNTER_GAP'])
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
    ['a thousand and one', { loads: Array(1_001).fill({ loadId: 'x', tac: '00000000' }) }, 400],
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

describe('evidence', () => {
  /** A load in suspense whose card was credited or not. */
  async function suspended(at: 'before' | 'after-commit') {
    const held = await issueCard(tests.db)
    const torn = await outlet.terminal.loadCard(held.card.enterField({ ins: 0x52, at }), 5_000)
    const loadId = (torn.outcome === 'open' && torn.order.loadId) || ''
    return { held, loadId }
  }

  async function purchase(held: TestCard, counter: number, beforeFen: number) {
    await tests.db.query(
      `insert into fare.purchase_evidence (issuer_id, card_number, purse, purchase_counter,
         balance_before_fen) values ($1, $2, 0, $3, $4)`,
      [issuerId, held.cardNumber, counter, beforeFen],
    )
  }

  test.each([
    ['finds the money', 5_000, { confirmed: 1, reversed: 0, pending: 0 }, 5_000],
    ['does not find it', 0, { confirmed: 0, reversed: 1, pending: 0 }, 0],
  ])('the next purchase %s', async (_, beforeFen, result, floatFen) => {
    const { held } = await suspended(beforeFen > 0 ? 'after-commit' : 'before')
    expect(await service.resolve([held.cardNumber])).toMatchObject({ pending: 1 })
    await purchase(held, 0, beforeFen)
    expect(await service.resolve([held.cardNumber])).toEqual(result)
    expect(await service.resolve([held.cardNumber])).toMatchObject({ confirmed: 0, reversed: 0 })
    expect(await books(held, outlet)).toEqual({ floatFen, cashFen: floatFen, suspenseFen: 0 })
  })

  test('a wrong TAC leaves the load in suspense with a case, which the right one closes', async () => {
    const { held, loadId } = await suspended('after-commit')
    const wrong = { loads: [{ loadId, tac: '00000000' }] }
    expect(await post(service, '/v1/loads/confirm', outlet.key, wrong)).toMatchObject({
      body: { loads: [{ loadId, code: 'LOAD_TAC_WRONG' }] },
    })
    expect(await books(held, outlet)).toMatchObject({ floatFen: 0, suspenseFen: 5_000 })
    expect(await openCases(loadId)).toEqual(['LOAD_TAC_WRONG'])
    expect(await outlet.terminal.proveLoad(held.card.enterField())).toMatchObject({
      outcome: 'loaded',
    })
    expect(await openCases(loadId)).toEqual([])
  })

  test('a 9406 without the card’s counter decides nothing', async () => {
    const { held, loadId } = await suspended('before')
    const said = { loads: [{ loadId, found: false }] }
    expect(await post(service, '/v1/loads/proof', outlet.key, said)).toMatchObject({
      body: { loads: [{ loadId, state: 'suspense' }] },
    })
    expect(await books(held, outlet)).toMatchObject({ suspenseFen: 5_000 })
  })

  test('a reversed load that its TAC proves later is a case, never both', async () => {
    const { held, loadId } = await suspended('after-commit')
    // A validator that lies about the balance it found.
    await purchase(held, 0, 0)
    expect(await service.resolve([held.cardNumber])).toMatchObject({ reversed: 1 })
    expect(await outlet.terminal.proveLoad(held.card.enterField())).toMatchObject({
      outcome: 'open',
      code: 'LOAD_EVIDENCE_CONTRADICTS',
    })
    expect(await openCases(loadId)).toEqual(['LOAD_EVIDENCE_CONTRADICTS'])
    expect(await books(held, outlet)).toMatchObject({ floatFen: 0, suspenseFen: 0 })
  })

  test('purchases that contradict each other decide nothing and are a case', async () => {
    const { held, loadId } = await suspended('after-commit')
    await purchase(held, 0, 0)
    await purchase(held, 1, 4_800)
    expect(await service.resolve([held.cardNumber])).toEqual({
      confirmed: 0,
      reversed: 0,
      pending: 1,
    })
    expect(await openCases(loadId)).toEqual(['LOAD_EVIDENCE_CONTRADICTS'])
  })

  test('another outlet’s load cannot be confirmed, but its card can be proved anywhere', async () => {
    const { loadId } = await suspended('after-commit')
    const elsewhere = await openOutlet(service)
    const sent = { loads: [{ loadId, tac: '00000000' }] }
    expect(await post(service, '/v1/loads/confirm', elsewhere.key, sent)).toMatchObject({
      body: { loads: [{ loadId, code: 'LOAD_UNKNOWN' }] },
    })
  })

  test('a decision cannot be undone or removed, even by hand', async () => {
    const { held, loadId } = await suspended('after-commit')
    await outlet.terminal.proveLoad(held.card.enterField())
    const undo = `update topup.load set state = 'reversed', tac = null where load_id = $1`
    await expect(tests.db.query(undo, [loadId])).rejects.toThrow('is already confirmed')
    const remove = 'delete from topup.load where load_id = $1'
    await expect(tests.db.query(remove, [loadId])).rejects.toThrow('cannot be removed')
  })
})
