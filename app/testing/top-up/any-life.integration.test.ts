import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { TopupService } from '@tongxing/topup/service.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balanceFen, expectSound } from './books.ts'
import { publishRide, type Ride, ride } from './purse.ts'
import {
  issueCard,
  openOutlet,
  startWorld,
  type TestCard,
  type TestOutlet,
  worldMigrations,
} from './world.ts'

const tests = useTestDatabase({ migrations: worldMigrations })
let service: TopupService
let outlets: readonly TestOutlet[]

beforeAll(async () => {
  service = await startWorld(tests.db)
  outlets = [await openOutlet(service), await openOutlet(service)]
})
afterAll(() => service.stop())

const tear = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.record({
      ins: fc.constant(0x52),
      at: fc.constantFrom('before', 'after-commit', 'answer', 'write'),
      write: fc.nat(3),
      bytes: fc.nat(40),
    }),
  },
)
const cut = fc.constantFrom(undefined, undefined, undefined, 'request', 'answer')
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('load'),
      outlet: fc.nat(1),
      amountFen: fc.integer({ min: 100, max: 3_000 }),
      tear,
      cut,
      cutPath: fc.constantFrom('/v1/loads', '/confirm', ''),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ride'),
      fareFen: fc.integer({ min: 0, max: 400 }),
      isLate: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('prove'), outlet: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resolve') }) },
)

interface Life {
  readonly held: TestCard
  spentFen: number
  readonly late: Ride[]
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function live(life: Life, next: Step): Promise<void> {
  const { held, late } = life
  if (next.kind === 'resolve') await service.resolve([held.cardNumber])
  if (next.kind === 'ride') {
    const one = await ride(held, next.fareFen)
    if (!one) return
    life.spentFen += next.fareFen
    if (next.isLate) late.push(one)
    else await publishRide(tests.db, held, one)
  }
  if (next.kind === 'load') {
    const { network, terminal } = outlets[next.outlet] as TestOutlet
    Object.assign(network, { cut: next.cut, cutPath: next.cutPath })
    await terminal.loadCard(held.card.enterField(next.tear), next.amountFen)
    network.cut = undefined
  }
  if (next.kind === 'prove') {
    const { terminal } = outlets[next.outlet] as TestOutlet
    const isOpen = terminal.openOrders().some(({ item }) => item.cardNumber === held.cardNumber)
    if (isOpen) await terminal.proveLoad(held.card.enterField())
  }
}

async function sumLoads(held: TestCard) {
  const { rows } = await tests.db.query<{ state: string; fen: string }>(
    'select state, sum(amount_fen) as fen from topup.load where card_number = $1 group by state',
    [held.cardNumber],
  )
  return new Map(rows.map(({ state, fen }) => [state, Number(fen)]))
}

test('whatever is torn or late, a load ends as its card has it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      async (steps, turn) => {
        const life: Life = { held: await issueCard(tests.db), spentFen: 0, late: [] }
        const { held, late } = life
        for (const next of steps) await live(life, next)

        // Then everything arrives: a last ride, and what was late, in any order.
        const last = await ride(held, 0)
        if (last) late.push(last)
        const start = turn % Math.max(1, late.length)
        for (const one of [...late.slice(start), ...late.slice(0, start)]) {
          await publishRide(tests.db, held, one)
          await service.resolve([held.cardNumber])
        }
        const loads = await sumLoads(held)
        expect(loads.has('suspense')).toBe(false)

        const onCardFen = await balanceFen(held)
        expect((loads.get('confirmed') ?? 0) - life.spentFen).toBe(onCardFen)

        const { rows } = await tests.db.query<{ fen: string }>(
          `select coalesce(sum(b.balance_e7), 0) / 10000000 as fen from ledger.balance b
         join ledger.account a using (account_id) where a.code = 'card-float:' || $1`,
          [held.cardNumber],
        )
        expect(Number(rows[0]?.fen)).toBe(loads.get('confirmed') ?? 0)
      },
    ),
    { numRuns: 60 },
  )
  await expectSound(tests.db)
  const { rows } = await tests.db.query(
    `select code, subject from desk.case where closed_at is null`,
  )
  expect(rows).toEqual([])
}, 120_000)
