import { verifyBalances } from '@tongxing/ledger/balances.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { databaseMasterData, type MasterData } from './master-data.ts'
import { fareMigrations } from './migrations.ts'
import { type FareService, startFareService } from './service.ts'
import { scenario } from './testing/scenario.ts'
import { createTestMasterData, createTestWork, deviceMessage, purchase } from './testing/world.ts'

// Schemas of other services, by their files alone: what the fare service reads of them is
// published.
const publishedSchemas = ['ingest', 'cards', 'topup'].map((schema) => ({
  schema,
  dir: new URL(`../${schema}/migrations/`, import.meta.url),
}))
const tests = useTestDatabase({
  migrations: [...ledgerMigrations, eventLogMigrations, ...publishedSchemas, fareMigrations],
})

const topics = { taps: { partitions: 2 }, rides: { partitions: 1 } }
const logger = createLogger({ name: 'fare', level: 'silent' })
let log: EventLog
const started: FareService[] = []

beforeAll(async () => {
  log = await openEmbeddedLog({ db: tests.db, topics })
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()))
})

async function start(
  masterData: MasterData = createTestMasterData(),
  over: Partial<EventLog> = {},
): Promise<FareService> {
  const { deps } = createTestWork({ masterData })
  const service = await startFareService({
    ...deps,
    ...{ db: tests.db, log: { ...log, ...over }, logger, port: 0 },
  })
  started.push(service)
  return service
}

function append(values: readonly Uint8Array[]) {
  // Keys only spread the messages here: every scenario's cards meet in some partition.
  return log.append(
    'taps',
    values.map((value, index) => ({ key: `k${index % 5}`, value })),
  )
}

async function states(run: number): Promise<Record<string, number>> {
  const { rows } = await tests.db.query<{ state: string; n: number }>(
    `select state, count(*)::int as n from fare.tap
     where operator_id = $1 group by state order by state`,
    [`op${run}`],
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** What the records of a scenario's operator end as. */
const expected = { grey: 1, held: 9, noted: 2, posted: 18, rejected: 9, void: 2 }

async function expectSound(): Promise<void> {
  const check = await verifyBalances(tests.db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
}

test('takes taps off the log, posts them and says so in its metrics', async () => {
  const service = await start()
  await log.append(
    'taps',
    scenario(1).map(({ value }) => ({ key: 'one card', value })),
  )
  await service.drain()
  expect(await states(1)).toEqual(expected)
  const told: string[] = []
  const rides = await log.consume({
    ...{ topic: 'rides', group: 'test', maxRecords: 100, maxWaitMs: 100 },
    handler: async (batch) => {
      told.push(
        ...batch.map(({ value }) => decodeMessage('RideEvent', value).record?.cardNumber ?? ''),
      )
    },
  })
  await rides.drain()
  await rides.stop()
  expect(told.map((card) => card.slice(-2)).toSorted()).toEqual(['06', '07', '07', '14'])
  const text = await (await fetch(`${service.url}/metrics`)).text()
  expect(text).toMatch(/afc_fare_taps_total\{[^}]*\} 49/)
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
  await expectSound()
})

test('a batch that fails in the middle leaves nothing behind and is done again', async () => {
  let failures = 0
  const flaky: EventLog['append'] = async (topic, messages, tx) => {
    if (topic === 'rides' && failures < 2) {
      failures += 1
      throw new RangeError('the power went')
    }
    return await log.append(topic, messages, tx)
  }
  const service = await start(createTestMasterData(), { append: flaky })
  await log.append(
    'taps',
    scenario(2).map(({ value }) => ({ key: 'one card', value })),
  )
  await service.drain()
  expect(failures).toBe(2)
  expect(await states(2)).toEqual(expected)
  await expectSound()
})

test('two instances beside each other post everything once', async () => {
  const services = [await start(), await start()]
  const operatorId = 'op3'
  const rides = Array.from({ length: 400 }, (_, n) =>
    deviceMessage(
      purchase({
        ...{ operatorId, cardNumber: `03763764${String(300_000 + n).padStart(12, '0')}` },
        ...{ psamId: '376400000333', psamCounter: n + 1, recordNo: n + 1 },
      }),
    ),
  )
  await append(rides)
  await append(rides)
  await Promise.all(services.map((service) => service.drain()))
  expect(await states(3)).toEqual({ posted: 400 })
  const { rows } = await tests.db.query(
    `select balance_e7 from ledger.account_balance where code = 'operator-payable:op3'`,
  )
  expect(rows).toEqual([{ balance_e7: String(400n * 200n * 10_000_000n) }])
  await expectSound()
})

test('a message that is no taps is parked and holds up nothing', async () => {
  const service = await start()
  const ride = purchase({ operatorId: 'op4', psamId: '376400000444' })
  await append([Uint8Array.of(255, 255, 255), deviceMessage(ride)])
  await service.drain()
  expect(await states(4)).toEqual({ posted: 1 })
  const { rows } = await tests.db.query('select reason_code from log.parked')
  expect(rows).toEqual([{ reason_code: 'TAPS_ENVELOPE_INVALID' }])
  const cases = await tests.db.query(
    `select owner from desk.case where code = 'TAPS_ENVELOPE_INVALID' and closed_at is null`,
  )
  expect(cases.rows).toEqual([{ owner: 'acquirer:03763764' }])
})

test('reads devices, cards, hotlist and loads from the tables that others publish', async () => {
  const cardNumber = '03763764000000000555'
  await tests.db.query(
    `insert into ingest.device (device_id, psam_id, vehicle_id, operator_id, registered_at)
     values ('dev-376400000555-op5', '376400000555', 'v1', 'op5', now())`,
  )
  await tests.db.query(
    `insert into cards.card (card_number, issuer_id, card_kind, rider_class, state, valid_from,
       valid_until, initial_purchase_counter, initial_load_counter, issued_at)
     values ($1, '03763764ffffffff', 1, 'adult', 'issued', '2026-01-01', '2026-12-31', 1, 1,
       now())`,
    [cardNumber],
  )
  await tests.db.query(
    `insert into cards.hotlist (card_number, reason, listed_version, listed_at)
     values ($1, 'lost', 2, '2026-03-02 09:00+08')`,
    [cardNumber],
  )
  const service = await start(databaseMasterData)
  const at = (n: number, change = {}) =>
    deviceMessage(
      purchase({
        ...{ operatorId: 'op5', cardNumber, psamId: '376400000555', psamCounter: n },
        ...{ purchaseCounter: n, tappedAtMs: Date.parse('2026-03-02T08:00:00+08:00') },
        ...change,
      }),
    )
  const late = { tappedAtMs: Date.parse('2026-03-03T09:00:00+08:00') }
  const stranger = { psamId: '376400000556' }
  await append([at(1), at(2, late), at(3, stranger)])
  await service.drain()
  const { rows } = await tests.db.query(
    `select purchase_counter as n, state, reason_code from fare.tap
     where operator_id = 'op5' order by 1`,
  )
  expect(rows).toEqual([
    { n: 1, state: 'posted', reason_code: null },
    { n: 2, state: 'held', reason_code: 'TAP_TIME_AHEAD' },
    { n: 3, state: 'rejected', reason_code: 'TAP_TERMINAL_UNKNOWN' },
  ])
  expect(await service.reviseOpenClaims()).toBeGreaterThan(0)
  expect(await databaseMasterData.readLoads(tests.db, [cardNumber])).toEqual(new Map())
  expect(await databaseMasterData.readHotlist(tests.db, [cardNumber])).toEqual(
    new Map([
      [cardNumber, [{ listedAtMs: Date.parse('2026-03-02T09:00:00+08:00'), liftedAtMs: null }]],
    ]),
  )
})
