import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { handleTaps } from '@tongxing/fare/handle-taps.ts'
import { reviseOpenClaims } from '@tongxing/fare/revise-open-claims.ts'
import { createFareWork } from '@tongxing/fare/service.ts'
import type { Database, Transaction } from '@tongxing/platform/database/database.ts'
import type { LogRecord } from '@tongxing/platform/event-log/port.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import { reconcile } from '@tongxing/reconciliation/reconcile.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cityMigrations } from '../../compose/migrations.ts'
import { readTariff } from '../../compose/tariffs.ts'
import { county, hefei, keys } from '../bad-input/small-city.ts'
import { SERVICE_DAY, startDay, type TestDay } from './day.ts'
import { tamperWith } from './tampering.ts'

const tests = useTestDatabase({ migrations: cityMigrations })
let day: TestDay
/** Every record of the day in a message of its own. */
let arrivals: Uint8Array[]

beforeAll(async () => {
  day = await startDay(tests.db)
  await liveThroughTrouble(day)
  const { rows } = await tests.db.query<{ value: Buffer }>(
    `select value from log.record where topic = 'taps' order by partition, record_offset`,
  )
  arrivals = rows.flatMap(({ value }) => singles(value))
})
afterAll(async () => {
  await day.city.stop()
})

/** Rides, loads between them, all kinds of greys, a clone, a forgery, a copy and a lost record. */
async function liveThroughTrouble(on: TestDay): Promise<void> {
  const [first, second, thief] = [await on.bus(), await on.bus(), await on.bus()]
  const [a, b, c, d] = await on.cards(4)
  if (!a || !b || !c || !d) throw new Error('four cards')
  await on.ride(first, a)
  await on.ride(second, a, 'after-commit')
  await on.ride(second, b)
  await on.ride(first, b, 'before-debit')
  await on.load(a, 2_000)
  await on.ride(first, a)
  await on.ride(second, b)
  const clone = { ...c, card: new SoftCard(c.card.image()) }
  await on.ride(first, c)
  await on.ride(second, clone)
  await on.ride(first, c)
  await on.ride(second, d, 'after-commit')
  await on.ride(second, a)
  await on.ride(thief, d)
  await on.ride(thief, b)
  const tampering = tamperWith(on.wire(), ([forged, ...rest]) => [
    ...(forged ? [{ ...forged, tac: 1 }, ...rest, { ...forged, tac: 1, recordNo: 3 }] : []),
  ])
  await on.syncOver(thief, tampering)
  await on.ride(first, b)
  await on.deliver(first, second)
}

function singles(value: Uint8Array): Uint8Array[] {
  const { device } = decodeMessage('TapsEnvelope', value)
  return (device?.records ?? []).map((record) => {
    const { deviceId, boot, sequence, journalId, receivedAtMs } = device ?? {}
    const one = { deviceId, boot, sequence, journalId, receivedAtMs, records: [record] }
    return encodeMessage('TapsEnvelope', { device: one })
  })
}

class RolledBack extends Error {}

/** Everything as it is before any tap has been decided, for one function; then as it was. */
async function withoutTaps<T>(db: Database, run: (tx: Transaction) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined
  await db
    .transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica')
      await tx.query(`delete from ledger.transfer using ledger.event
        where transfer.event_id = event.event_id and kind in ('local_ride', 'reversal')`)
      await tx.query(`delete from ledger.event where kind in ('local_ride', 'reversal')`)
      await tx.query('delete from fare.tap')
      await tx.query('delete from desk.case')
      await tx.query('set local session_replication_role = origin')
      result = { value: await run(tx) }
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  if (result === undefined) throw new Error('it ran')
  return result.value
}

/** A transaction that a service may take for the database. */
function asDatabase(tx: Transaction): Database {
  return {
    query: (sql, values) => tx.query(sql, values),
    transaction: (run) => run(tx),
    stats: () => ({ connections: 1, idle: 0, waiting: 0 }),
    close: async () => {},
  }
}

/** Takes messages in, batch by batch, and says what came of them. */
async function outcomeOf(tx: Transaction, batches: readonly (readonly Uint8Array[])[]) {
  const { log } = day.city
  const tariff = compileTariff(readTariff('huoshan'))
  const always = { fromMs: 0, untilMs: 0 }
  const issuers = [county, hefei].map(({ code }) => ({ institution: code, ...always }))
  const work = createFareWork({
    ...{ db: tests.db, log, clock: day.clock, institution: county },
    logger: createLogger({ name: 'test', level: 'silent' }),
    issuerKeys: [
      { issuerId: issuerIdOf(county), tacMasterKey: keys.issuerMasters(county.code).tac },
    ],
    issuers: () => issuers,
    cities: () => [],
    tariffOf: () => tariff,
    rideCodeTrustOf: () => undefined,
  })
  let offset = 0n
  for (const batch of batches) {
    const records = batch.map((value): LogRecord => {
      offset += 1n
      return { topic: 'taps', key: '', value, partition: 0, offset, appendedAtMs: 0 }
    })
    await handleTaps(tx, records, work)
  }
  const db = asDatabase(tx)
  await reviseOpenClaims(db, { ...work, slot: 1_000 })
  const report = await reconcile(db, {
    ...{ institution: county, clock: day.clock, serviceDay: SERVICE_DAY, maximumFareFen: 9_900 },
  })
  const rides = await tx.query(
    `select terminal_key, encode(content_hash, 'hex') as content_hash, state, reason_code
     from fare.tap where kind <= 4 order by 1, 2`,
  )
  const floats = await tx.query(
    `select code,
       sum(case when credit_account = account_id then amount_e7 else -amount_e7 end) as e7
     from ledger.account join ledger.transfer on account_id in (debit_account, credit_account)
     group by code order by code`,
  )
  return {
    rides: rides.rows,
    floats: floats.rows,
    cases: report.cases.map(({ code, subject, owner, valueFen, serviceDay }) => ({
      ...{ code, subject, owner, valueFen, serviceDay },
    })),
    unexplainedFen: report.unexplainedFen,
    differenceFen: report.difference.differenceFen,
  }
}

it('any order, with repeats, ends in the same rides, balances and open cases', async () => {
  const inOrder = await withoutTaps(tests.db, (tx) => outcomeOf(tx, [arrivals]))
  expect(inOrder.unexplainedFen).toBe(0)
  const codes = new Set(inOrder.cases.map(({ code }) => code))
  expect([...codes].sort()).toEqual([
    'CARD_COUNTER_GAP',
    'TAP_CONFLICT',
    'TAP_GREY',
    'TAP_REPEATED',
    'TAP_TAC_WRONG',
  ])

  const places = arrivals.map((_, index) => index)
  const orders = fc.record({
    order: fc.shuffledSubarray(places, { minLength: places.length }),
    repeated: fc.subarray(places),
    sizes: fc.infiniteStream(fc.integer({ min: 1, max: 6 })),
  })
  await fc.assert(
    fc.asyncProperty(orders, async ({ order, repeated, sizes }) => {
      const messages = [...order, ...repeated].flatMap((place) => arrivals[place] ?? [])
      const batches: Uint8Array[][] = []
      for (let at = 0; at < messages.length; ) {
        const size = sizes.next().value as number
        batches.push(messages.slice(at, at + size))
        at += size
      }
      const outcome = await withoutTaps(tests.db, (tx) => outcomeOf(tx, batches))
      expect(outcome).toEqual(inOrder)
    }),
    { numRuns: 25 },
  )
}, 120_000)
