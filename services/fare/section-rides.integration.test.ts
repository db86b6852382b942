import { price } from '@tongxing/core/tariff/price.ts'
import { loadTariff } from '@tongxing/core/tariff/testing.ts'
import { priceInputOf } from '@tongxing/core/taps/price-check.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { direction, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import { beforeEach, expect, test } from 'vitest'
import { handleTaps } from './handle-taps.ts'
import { fareMigrations } from './migrations.ts'
import {
  createTestMasterData,
  createTestWork,
  DAY_MS,
  deviceMessage,
  foreignIssuer,
  greyOf,
  logRecord,
  purchase,
} from './testing/world.ts'

const tests = useTestDatabase({
  migrations: [...ledgerMigrations, eventLogMigrations, fareMigrations],
})
const tariff = loadTariff('huoshan')
const { work, rides } = createTestWork({
  masterData: createTestMasterData(),
  tariffOf: () => tariff,
})
let run = 0
let balanceFen = 0
let counter = 0

beforeEach(() => {
  run += 1
  balanceFen = 10_000
  counter = 0
  rides.length = 0
})

/** The next tap of the run's card on section line 140, priced as the bus prices it. */
function tap(change: Partial<TapRecord>): TapRecord {
  counter += 1
  const terms: Partial<TapRecord> = {
    ...{ cardNumber: `03763764${String(run).padStart(12, '0')}`, purchaseCounter: counter },
    ...{ psamId: `3764${String(run).padStart(8, '0')}`, psamCounter: counter, recordNo: counter },
    ...{ operatorId: `op${run}`, lineId: '140', direction: direction.DIRECTION_UP },
    ...{ acceptorCity: '3764', cardCity: '3764', cardState: { cardKind: 1 } },
    ...{ tappedAtMs: DAY_MS + counter * 300_000, balanceBeforeFen: balanceFen, ...change },
  }
  const priced = price(tariff, priceInputOf(terms))
  balanceFen -= priced.amountFen
  return {
    ...purchase({ ...terms, amountFen: priced.amountFen }),
    listPriceFen: priced.listFareFen,
    cardState: { cardKind: 1, riderClass: priced.riderClass },
    priceSteps: [...priced.steps],
    ...(priced.markAmountFen !== undefined && { markAmountFen: priced.markAmountFen }),
  }
}

const boardAt = (stopNo: number, change: Partial<TapRecord> = {}) =>
  tap({ stopNo, rideStage: rideStage.RIDE_STAGE_BOARD, ...change })
const boardingOf = (board: TapRecord) => ({
  tappedAtMs: board.tappedAtMs ?? 0,
  lineId: '140',
  stopNo: board.stopNo ?? 0,
  direction: direction.DIRECTION_UP,
  markAmountFen: board.markAmountFen ?? 0,
})
const alightAt = (stopNo: number, board: TapRecord) =>
  tap({ stopNo, rideStage: rideStage.RIDE_STAGE_ALIGHT, boarding: boardingOf(board) })
const supplementFor = (board: TapRecord) =>
  tap({ rideStage: rideStage.RIDE_STAGE_SUPPLEMENT, boarding: boardingOf(board), stopNo: 1 })

async function handle(records: readonly TapRecord[]) {
  const batch = records.map((record) => logRecord(deviceMessage(record)))
  await tests.db.transaction((tx) => handleTaps(tx, batch, work))
  const { rows } = await tests.db.query<{ end: string; ride_stage: number; events: number }>(
    `select concat_ws(' ', state, reason_code) as "end", ride_stage,
       (select count(*)::int from ledger.event e
        where e.key = encode(tap.content_hash, 'hex') || ':' || posting_generation) as events
     from fare.tap where operator_id = $1 order by purchase_counter`,
    [`op${run}`],
  )
  return rows
}

async function owedFen(): Promise<number> {
  const { rows } = await tests.db.query<{ fen: number }>(
    `select (balance_e7 / 10000000)::int as fen from ledger.account_balance where code = $1`,
    [`operator-payable:op${run}`],
  )
  return rows[0]?.fen ?? 0
}

test('boarding, alighting and supplement are debits of one chain, each priced again', async () => {
  const first = boardAt(1)
  const left = alightAt(4, first)
  const forgotten = boardAt(2)
  const records = [first, left, forgotten, supplementFor(forgotten), boardAt(3)]
  const rows = await handle(records)
  expect(rows).toEqual(
    [2, 3, 2, 4, 2].map((ride_stage) => ({ end: 'posted', ride_stage, events: 1 })),
  )
  expect(first.amountFen).toBe(0)
  const fen = (left.amountFen ?? 0) + (forgotten.markAmountFen ?? 0)
  expect(fen).toBeGreaterThan(0)
  expect(await owedFen()).toBe(fen)
})

test('a boarding that was torn is proved by the counter of the alighting', async () => {
  const first = boardAt(1)
  const left = alightAt(3, first)
  expect(await handle([greyOf(first)])).toMatchObject([{ end: 'grey TAP_GREY' }])
  expect(await handle([left])).toMatchObject([{ end: 'posted' }, { end: 'posted' }])
})

test('another mark amount, or another boarding stop than was priced, is a finding', async () => {
  const first = boardAt(1)
  const raised = { ...first, markAmountFen: (first.markAmountFen ?? 0) + 100 }
  const left = alightAt(2, first)
  const moved = { ...left, boarding: { ...left.boarding, stopNo: 9 } }
  const ends = (await handle([raised, moved])).map(({ end }) => end)
  expect(ends).toEqual(['posted TAP_PRICE_DIFFERS', 'posted TAP_PRICE_DIFFERS'])
})

test('a visitor’s boarding is told to clearing, so that its issuer misses no counter', async () => {
  const first = boardAt(1, { issuerId: foreignIssuer, tac: 7 })
  expect(await handle([first])).toMatchObject([{ end: 'posted', events: 1 }])
  expect(rides).toHaveLength(1)
  expect(await owedFen()).toBe(0)
})
