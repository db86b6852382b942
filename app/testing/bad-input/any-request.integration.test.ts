/**
 * Any request to any route of any service is answered with a code of the table, never with a fault
 * of ours; nothing that happens to it shows a key or a card number in a log line.
 */
import { Writable } from 'node:stream'
import { startConsoleService } from '@tongxing/console/service.ts'
import { type ErrorCode, errorCodes } from '@tongxing/core/errors/codes.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { startReconciliationService } from '@tongxing/reconciliation/service.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { scenarioInstitutions } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partnerKey } from '../../compose/centre.ts'
import { type City, startCity } from '../../compose/city.ts'
import { cityMigrations } from '../../compose/migrations.ts'
import type { SimulatedBus } from '../../day/bus.ts'
import { expectPostedOnce } from './books.ts'
import { type AnyRequest, type Route, requestsTo, routesOf } from './requests.ts'
import {
  cityOptions,
  county,
  http,
  keys,
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  type TestCard,
} from './small-city.ts'
import { createReadyBus, syncAll, unsentOf, wireTo } from './test-bus.ts'

const REQUESTS = 1_500

const tests = useTestDatabase({ migrations: cityMigrations })
const clock = createSimClock(startMs)
const lines: string[] = []
const logger = createLogger({
  name: 'test',
  level: 'debug',
  destination: new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  }),
})
const outletKey = keys.secret('outlet/hs-o1')
const adminKey = keys.secret('admin')

interface Problem {
  readonly code?: ErrorCode
  readonly title?: string
}

let city: City
let stopOthers: () => Promise<void>
let routes: Route[]
let cards: TestCard[]
/** Cards that no request names. */
let fresh: TestCard[]
let bus: SimulatedBus

beforeAll(async () => {
  const [, , , national = county] = scenarioInstitutions
  const common = { db: tests.db, clock, logger, institution: county, port: 0 }
  city = await startCity({
    ...cityOptions({ db: tests.db, clock, logger }),
    centre: { institution: national, port: 1, key: partnerKey(keys.secret('files')) },
  })
  const liveSource = { tapsLag: async () => ({ behind: 0, oldestAgeMs: 0 }) }
  const pages = await startConsoleService({ ...common, host: '127.0.0.1', liveSource })
  const reconciliation = await startReconciliationService({ ...common, adminKey })
  stopOthers = async () => void (await Promise.all([pages.stop(), reconciliation.stop()]))
  const { ingest, fare, topup, clearing } = city
  const services = [ingest, fare, city.cards, topup, clearing, pages, reconciliation]
  routes = (await Promise.all(services.map(({ url }) => routesOf(url)))).flat()
  await publishLists(city)
  const sold = await sellCards(city, await openOutlet(city), 6)
  ;[cards, fresh] = [sold.slice(0, 4), sold.slice(4)]
  bus = await createReadyBus(city, clock)
  for (const { card } of cards) await bus.present(card, null)
  await syncAll([bus], wireTo(city), clock)
  await city.fare.drain()
})
afterAll(async () => {
  await stopOthers()
  await city.stop()
})

async function send(request: AnyRequest): Promise<void> {
  const { statusCode, headers, body } = await http.request(request)
  const text = await body.text()
  if (statusCode < 400) return
  const asked = `${request.method} ${request.path} ${statusCode} ${text.slice(0, 300)}`
  const type = headers['content-type']
  const { code = 'INTERNAL_ERROR', title = '{}' }: Problem = JSON.parse(text)
  const isFault = statusCode >= 500 && code !== 'OVERLOADED'
  expect({ asked, type, status: errorCodes[code]?.status, title, isFault }).toEqual({
    ...{ asked, type: expect.stringContaining('application/problem+json'), status: statusCode },
    ...{ title: expect.not.stringMatching(/[{}]/), isFault: false },
  })
}

test('every service tells its routes', () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining([
      ...['POST /v1/batches', 'POST /v1/cards', 'POST /v1/loads', 'GET /v1/windows/{day}'],
      ...['GET /api/taps/{id}', 'POST /v1/reconciliations'],
    ]),
  )
})

test('any request is answered with a code', async () => {
  const [listed] = cards as [TestCard]
  const { deviceId } = bus.plan
  const known = [listed.cardNumber, deviceId, '2026-03-02', '20260302', 'hs-o1', outletKey]
  const secrets = [adminKey, outletKey, 'wrong']
  const requests = requestsTo(routes, { known, secrets })
  await fc.assert(fc.asyncProperty(requests, send), { numRuns: REQUESTS })
}, 60_000)

test('a log line holds no key and no card number', () => {
  const { tac, load } = keys.issuerMasters(county.code)
  const secrets = [adminKey, outletKey, tac.toHex(), load.toHex()]
  const telling = lines.filter(
    (line) => /(?<!\d)\d{20}(?!\d)/.test(line) || secrets.some((secret) => line.includes(secret)),
  )
  expect(lines.length).toBeGreaterThan(0)
  expect(telling).toEqual([])
})

test('the way of a tap is open as before, and the books balance', async () => {
  const other = await createReadyBus(city, clock)
  for (const { card } of fresh) await other.present(card, null)
  await syncAll([other], wireTo(city), clock)
  await city.fare.drain()
  expect(unsentOf(other)).toBe(0)
  await expectPostedOnce(tests.db, fresh)
})
