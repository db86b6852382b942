import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { startReconciliationService } from '@tongxing/reconciliation/service.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityMigrations } from '../../compose/migrations.ts'
import { county, type TestCard } from '../bad-input/small-city.ts'
import { SERVICE_DAY, startDay, type TestDay } from './day.ts'

const tests = useTestDatabase({ migrations: cityMigrations })
let day: TestDay
let card: TestCard
let fareFen: number

beforeAll(async () => {
  day = await startDay(tests.db)
  const bus = await day.bus()
  const [only] = await day.cards(1)
  if (!only) throw new Error('a card')
  card = only
  await day.ride(bus, card)
  await day.deliver(bus)
  const { rows } = await tests.db.query<{ amount_fen: number }>('select amount_fen from fare.tap')
  fareFen = rows[0]?.amount_fen ?? 0
})
afterAll(async () => {
  await day.city.stop()
})

/** What nobody should be able to do: the triggers that keep the ledger are off meanwhile. */
async function tamper(sql: string): Promise<void> {
  await tests.db.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica')
    await tx.query(sql)
  })
}

const doubleRide = `
  insert into ledger.transfer (event_id, line, debit_account, credit_account, amount_e7)
  select event_id, 900, debit_account, credit_account, amount_e7
  from ledger.transfer join ledger.event using (event_id) where kind = 'local_ride' and line = 0`

describe('a posting that somebody changed by hand is unexplained, and named', () => {
  it('a ride posted twice: the card and the operator', async () => {
    await tamper(doubleRide)
    const report = await day.reconcile()
    expect(report.cases).toMatchObject([
      { code: 'CARD_UNEXPLAINED', subject: `card:${card.cardNumber}`, valueFen: -fareFen },
      { code: 'OPERATOR_MISMATCH', subject: 'operator:HSGJ', valueFen: -fareFen },
    ])
    expect(report.unexplainedFen).toBe(2 * fareFen)
    expect(report.difference.terms.unexplainedFen).toBe(-fareFen)
    await tamper('delete from ledger.transfer where line = 900')
  })

  it('postings that are missing for the day', async () => {
    await tamper('update ledger.event set service_day = service_day + 9')
    const missing = await day.reconcile()
    // Load and ride are gone from the float, and the ride from the operator's account.
    expect(missing.cases.map(({ code }) => code)).toEqual(['CARD_UNEXPLAINED', 'OPERATOR_MISMATCH'])
    expect(missing.unexplainedFen).toBe(card.loadFen)
    await tamper('update ledger.event set service_day = service_day - 9')
    expect(await day.reconcile()).toMatchObject({ cases: [], unexplainedFen: 0 })
  })

  it('a fraction of a fen, which no sum of whole fen would show', async () => {
    await tamper(`update ledger.transfer set amount_e7 = amount_e7 + 1
      where event_id in (select event_id from ledger.event where kind = 'local_ride')`)
    const report = await day.reconcile()
    expect(report.cards.unexplained).toMatchObject([
      { cardNumber: card.cardNumber, unexplainedFen: -1 },
    ])
    expect(report.operators).toMatchObject([{ differenceFen: -1 }])
    await tamper(`update ledger.transfer set amount_e7 = amount_e7 - 1
      where event_id in (select event_id from ledger.event where kind = 'local_ride')`)
  })

  it('money moved on an operator or on the suspense account without a ride or a load', async () => {
    const move = (debit: string, credit: string) => `
      with event as (
        insert into ledger.event (kind, key, service_day, content_hash)
        values ('correction', 'by hand', '${SERVICE_DAY}', '') returning event_id
      ), account as (
        insert into ledger.account (code, kind) values ('${debit}', 'load-suspense')
        on conflict do nothing
      )
      insert into ledger.transfer
      select event_id, 0, d.account_id, c.account_id, 50000000 from event, ledger.account d,
        ledger.account c where d.code = '${debit}' and c.code = '${credit}'`
    await tamper(move('load-suspense', 'operator-payable:HSGJ'))
    const report = await day.reconcile()
    expect(report.cases).toMatchObject([
      { code: 'LOAD_SUSPENSE_MISMATCH', subject: `load-suspense:${SERVICE_DAY}`, valueFen: 5 },
      { code: 'OPERATOR_MISMATCH', subject: 'operator:HSGJ:refused', valueFen: 5 },
    ])
    expect(report.unexplainedFen).toBe(10)
    await tamper(`delete from ledger.transfer where event_id in
      (select event_id from ledger.event where key = 'by hand')`)
    await tamper(`delete from ledger.event where key = 'by hand'`)
    expect(await day.reconcile()).toMatchObject({ cases: [], unexplainedFen: 0 })
  })
})

describe('a load that is confirmed only after the day', () => {
  it('is taken off while the card has it and the day does not', async () => {
    await tamper(`update topup.load set decided_at = decided_at + interval '2 days'`)
    await tamper(`update ledger.event set service_day = service_day + 2
      where kind = 'load_confirmed'`)
    const report = await day.reconcile()
    expect(report).toMatchObject({
      unexplainedFen: 0,
      cards: { loadsUnpostedFen: card.loadFen, loadsUnseenFen: 0 },
      loads: { suspenseLoads: 1, suspenseFen: card.loadFen, differenceFen: 0 },
    })
    await tamper(`update topup.load set decided_at = decided_at - interval '2 days'`)
    await tamper(`update ledger.event set service_day = service_day - 2
      where kind = 'load_confirmed'`)
  })
})

describe('reconciliation over HTTP', () => {
  it('matches a day for who has the key, and gives its report again', async () => {
    const service = await startReconciliationService({
      ...{ db: tests.db, clock: day.clock, institution: county, adminKey: 'key', port: 0 },
      logger: createLogger({ name: 'test', level: 'silent' }),
    })
    const call = async (path: string, method: string, key = 'key', body?: object) => {
      const response = await fetch(service.url + path, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    }
    try {
      const path = '/v1/reconciliations'
      const made = await call(path, 'POST', 'key', { serviceDay: SERVICE_DAY })
      expect(made).toMatchObject({ status: 200, body: { unexplainedFen: 0, cases: [] } })
      expect(await call(`${path}/${SERVICE_DAY}`, 'GET')).toEqual(made)
      expect(await call(`${path}/2020-01-01`, 'GET')).toMatchObject({
        status: 404,
        body: { code: 'REPORT_UNKNOWN' },
      })
      expect(await call(`${path}/${SERVICE_DAY}`, 'GET', 'no')).toMatchObject({
        status: 401,
        body: { code: 'ADMIN_KEY_WRONG' },
      })
      const wrong = await call(path, 'POST', 'key', { serviceDay: 'today' })
      expect(wrong).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } })
      const metrics = await (await fetch(`${service.url}/metrics`)).text()
      expect(metrics).toContain('afc_reconciliation_runs_total{service="reconciliation"} 1')
      expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    } finally {
      await service.stop()
    }
  })
})
