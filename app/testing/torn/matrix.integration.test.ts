import { cityMigrations } from '@tongxing/app/compose/migrations.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { tapAt } from '@tongxing/validator-sim/firmware/testing/torn/city.ts'
import { kinds } from '@tongxing/validator-sim/firmware/testing/torn/kinds.ts'
import { nextEvents } from '@tongxing/validator-sim/firmware/testing/torn/next-events.ts'
import { type Case, expectedOf, play } from '@tongxing/validator-sim/firmware/testing/torn/play.ts'
import { tears } from '@tongxing/validator-sim/firmware/testing/torn/tears.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectPostedOnce } from '../bad-input/books.ts'
import type { TestCard } from '../bad-input/small-city.ts'
import { unsentOf } from '../bad-input/test-bus.ts'
import { type LiveCity, startLiveCity } from './live-city.ts'

// The test matrix of card.md 3.5 on real services: every tear × every next event on a flat line,
// and on one by sections with boarding, alighting and debt in turn. Two buses serve all riders;
// then every rider rides once more, and books and cards are compared.

const ofAdults = kinds.filter(({ card }) => card === undefined)
const flat = ofAdults.filter(({ line }) => line === 'flat')
const sections = ofAdults.filter(({ line }) => line === 'sections')
const pairs = tears.flatMap((tear) => nextEvents.map((next) => ({ tear, next })))
const cases: readonly Case[] = [flat, sections].flatMap((some) =>
  pairs.flatMap(({ tear, next }, index) =>
    some.filter((_, at) => at === index % some.length).map((kind) => ({ kind, tear, next })),
  ),
)
const MINUTE_MS = 60_000

const tests = useTestDatabase({ migrations: cityMigrations })
let live: LiveCity
const played: { paid: object; card: TestCard }[] = []

beforeAll(async () => {
  live = await startLiveCity(tests.db, cases.length)
  for (const [index, one] of cases.entries()) {
    played.push(await playOn(live, one, live.cards[index] as TestCard))
  }
  live.pass(300 * MINUTE_MS)
  for (const { card } of played) {
    live.pass(MINUTE_MS)
    await tapAt(live.buses[1], card, 3)
  }
  await tapAt(live.buses[0], live.stranger, 1)
  await live.sync()
  await live.city.fare.drain()
  await live.city.topup.resolve()
  await live.city.fare.reviseOpenClaims()
}, 600_000)
afterAll(() => live?.city.stop())

async function playOn({ buses, pass, stranger, caseOf }: LiveCity, one: Case, card: TestCard) {
  for (const bus of buses) bus.driveOn(one.kind.line)
  pass(20 * MINUTE_MS)
  const city = caseOf(card)
  const paid = await play(city, one)
  pass(MINUTE_MS)
  // What is still open on the bus goes on before the next case.
  await buses[0].validator.tap(stranger.card.enterField())
  stranger.card.leaveField()
  return { paid, card: { ...card, loadFen: city.loadedFen() } }
}

const named = cases.map((one, index) => {
  const { kind, tear, next } = one
  return { index, name: `${kind.name}, ${tear.name}, then ${next.name}`, expected: expectedOf(one) }
})

test('everything is in the back end', () => {
  expect(live.buses.map(({ upload }) => unsentOf(upload))).toEqual([0, 0])
})

test.each(named)('$name', async ({ index, expected }) => {
  const { paid, card } = played[index] as (typeof played)[number]
  expect(paid).toMatchObject(expected)
  const { rows } = await tests.db.query(
    `select state, reason_code from fare.tap
     where card_number = $1 and state in ('grey', 'held', 'rejected')`,
    [card.cardNumber],
  )
  expect(rows).toEqual([])
  await expectPostedOnce(tests.db, [card])
})
