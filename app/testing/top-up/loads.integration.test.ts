import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { TopupService } from '@tongxing/topup/service.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { balanceFen, books, expectSound } from './books.ts'
import {
  issueCard,
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

describe('a load that nothing disturbs', () => {
  test('is on the card, in its float, and in the cash box', async () => {
    const held = await issueCard(tests.db)
    const first = await outlet.terminal.loadCard(held.card.enterField(), 5_000)
    expect(first).toMatchObject({ outcome: 'loaded', isConfirmed: true })
    const second = await outlet.terminal.loadCard(held.card.enterField(), 2_500)
    expect(second).toMatchObject({ outcome: 'loaded', isConfirmed: true })
    expect(await balanceFen(held)).toBe(7_500)
    expect(await books(tests.db, held, outlet)).toEqual({
      floatFen: 7_500,
      cashFen: 7_500,
      suspenseFen: 0,
    })
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
      expect(await books(tests.db, held, outlet)).toEqual({
        floatFen: 0,
        cashFen: open,
        suspenseFen: open,
      })

      const again = await outlet.terminal.loadCard(held.card.enterField(), 5_000)
      expect(again).toMatchObject({ outcome: 'loaded', amountFen: 5_000, isConfirmed: true })
      expect(await balanceFen(held)).toBe(5_000)
      expect(await books(tests.db, held, outlet)).toEqual({
        floatFen: 5_000,
        cashFen: 5_000,
        suspenseFen: 0,
      })
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
      expect(await books(tests.db, held, outlet)).toEqual({
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
      expect(await books(tests.db, held, outlet)).toEqual({
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
    expect(await books(tests.db, held, outlet)).toEqual({
      floatFen: 3_000,
      cashFen: 3_000,
      suspenseFen: 0,
    })
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
      expect(await books(tests.db, held, outlet)).toEqual({
        floatFen: 0,
        cashFen: 0,
        suspenseFen: 0,
      })
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
    expect(await books(tests.db, held, outlet)).toMatchObject({ floatFen: 3_000, suspenseFen: 0 })
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
