import { createSecretKey } from 'node:crypto'
import type { RateRow } from '@tongxing/core/clearing-files/fees.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { partitionOf } from '@tongxing/platform/event-log/partition-of.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import type { ClearingRides } from '@tongxing/proto/messages.ts'
import { afterAll, beforeAll, expect } from 'vitest'
import { clearingMigrations } from '../migrations.ts'
import type { CentreClearing, CentreOptions, CityClearing, CityOptions } from '../options.ts'
import { startClearingService } from '../service.ts'
import { balanceE7, positionFaults } from './look.ts'
import { tacMasterKey, type TestRide } from './rides.ts'

const institution = (code: string, zh: string): Institution => {
  const cityCode = code.slice(4)
  return { code, cityCode, provinceCode: '3600', name: { zh, en: zh } }
}

export const county = institution('03763764', '霍山县')
export const hefei = institution('03613610', '合肥市')
export const national = institution('01000000', '全国清算中心')

export const DAY = '2026-03-12'
/** Noon of the first day. */
export const NOON_MS = serviceDayStartMs(DAY) + 9 * 3_600_000

const rates: readonly RateRow[] = [
  {
    id: 'all',
    ...{ businessType: '-1', serviceType: '-1', acquirer: '-1', issuer: '-1' },
    effectiveDay: '2018-04-01',
    fee: { numerator: 1, denominator: 300 },
    issuerShare: { numerator: 1, denominator: 700 },
    acquirerShare: { fixedE7: 1_234_567 },
  },
]

const TAPS_PARTITIONS = 3
const topics = { rides: { partitions: 2 }, taps: { partitions: TAPS_PARTITIONS } }
const logger = createLogger({ name: 'clearing test', level: 'silent' })
/** MAC key that a member shares with the centre. */
export const keyOf = ({ code }: Institution) => createSecretKey(Buffer.from(code.repeat(4)))

export interface TestCity {
  readonly institution: Institution
  readonly db: Database
  readonly log: EventLog
  readonly clearing: CityClearing
  /** Starts the service anew on the same database. */
  restart(options?: Partial<CityOptions>): Promise<void>
  /** What topic `taps` holds of our cards elsewhere, in the order of partition and offset. */
  rides(): Promise<ClearingRides[]>
}

export interface TestCentre {
  readonly db: Database
  readonly clearing: CentreClearing
  restart(options?: Partial<CentreOptions>): Promise<void>
}

/**
 * Two cities and the centre on databases and sockets of their own, for the calling block of
 * tests.
 */
export function useWorld(centreOptions: Partial<CentreOptions> = {}) {
  const clock = { now: NOON_MS, nowMs: () => clock.now }
  const migrations = [eventLogMigrations, ...ledgerMigrations, clearingMigrations]
  const centreTests = useTestDatabase({ migrations })
  const cityTests = [useTestDatabase({ migrations }), useTestDatabase({ migrations })]
  let centre: CentreClearing | undefined
  const cities: { log: EventLog; clearing: CityClearing }[] = []

  const startCentre = (options: Partial<CentreOptions> = {}) =>
    startClearingService({
      ...{ role: 'centre', institution: national, db: centreTests.db, clock, logger, rates },
      members: [county, hefei].map((member) => ({ institution: member, key: keyOf(member) })),
      ...{ fileServer: { port: 0 }, firstDay: DAY },
      delegatedKeys: [{ issuerId: issuerIdOf(hefei), tacMasterKey }],
      ...centreOptions,
      ...options,
    })
  const startCity = (index: number, log: EventLog, options: Partial<CityOptions> = {}) => {
    const own = [county, hefei][index] ?? county
    const port = centre?.filePort ?? 0
    return startClearingService({
      ...{ role: 'city', institution: own, db: dbOf(index), log, clock, logger },
      tapsPartitions: TAPS_PARTITIONS,
      centre: { institution: national, host: '127.0.0.1', port, key: keyOf(own) },
      transfer: { attempts: 1, timeoutMs: 5_000 },
      ...options,
    })
  }
  const dbOf = (index: number) => (cityTests[index] ?? centreTests).db

  beforeAll(async () => {
    clock.now = NOON_MS
    centre = await startCentre()
    for (const index of [0, 1]) {
      const log = await openEmbeddedLog({ db: dbOf(index), topics, clock })
      cities.push({ log, clearing: await startCity(index, log) })
    }
  })
  afterAll(async () => {
    for (const { clearing, log } of cities.splice(0)) {
      await clearing.stop()
      await log.close()
    }
    await centre?.stop()
  })

  const running = (index: number) => {
    const city = cities[index]
    if (city === undefined) throw new Error('the world runs only inside tests')
    return city
  }
  const cityAt = (index: number): TestCity => ({
    institution: [county, hefei][index] ?? county,
    get db() {
      return dbOf(index)
    },
    get log() {
      return running(index).log
    },
    get clearing() {
      return running(index).clearing
    },
    restart: async (options) => {
      const city = running(index)
      await city.clearing.stop()
      city.clearing = await startCity(index, city.log, options)
    },
    rides: () => readRides(dbOf(index)),
  })
  const testCentre: TestCentre = {
    get db() {
      return centreTests.db
    },
    get clearing() {
      if (centre === undefined) throw new Error('the world runs only inside tests')
      return centre
    },
    restart: async (options) => {
      const port = centre?.filePort ?? 0
      await centre?.stop()
      centre = await startCentre({ ...options, fileServer: { port } })
    },
  }
  return { clock, centre: testCentre, county: cityAt(0), hefei: cityAt(1) }
}

export type World = ReturnType<typeof useWorld>

/** The whole loop of a day: up, settled, down. */
export async function clearDay(world: World, day: string): Promise<void> {
  const { centre, county: one, hefei: other } = world
  for (const city of [one, other]) {
    await city.clearing.drain()
    await city.clearing.closeWindow(day)
    await city.clearing.uploadFiles()
  }
  await centre.clearing.runWindow(day)
  for (const city of [one, other]) await city.clearing.fetchFiles(day)
}

async function readRides(db: Database): Promise<ClearingRides[]> {
  const { rows } = await db.query<{ key: string; partition: number; value: Buffer }>(
    `select key, partition, value from log.record where topic = 'taps'
     order by partition, record_offset`,
  )
  return rows.flatMap(({ key, partition, value }) => {
    if (partitionOf(key, TAPS_PARTITIONS) !== partition) throw new Error('a key is misplaced')
    return decodeMessage('TapsEnvelope', value).clearing ?? []
  })
}

/** A card of Hefei on a bus of the county. */
export const onCounty = (counter: number, more: Partial<TestRide> = {}): TestRide => ({
  ...{ issuer: hefei, acquirer: county, card: 1, counter, tappedAtMs: NOON_MS + counter * 1_000 },
  ...more,
})

/** A card of the county on a bus of Hefei. */
export const onHefei = (counter: number, more: Partial<TestRide> = {}): TestRide =>
  onCounty(counter, { issuer: county, acquirer: hefei, ...more })

/** Every book sums to zero, and both sides of every position and prefund say the same. */
export async function expectBooksToAgree(world: World): Promise<void> {
  for (const { db } of [world.centre, world.county, world.hefei]) {
    expect(await positionFaults(db)).toEqual([])
    const { rows } = await db.query<{ sum: string }>(
      'select coalesce(sum(balance_e7), 0) as sum from ledger.account_balance',
    )
    expect(rows[0]?.sum).toBe('0')
  }
  for (const city of [world.county, world.hefei]) {
    const own = await city.db.query(
      'select * from clearing.net_position where institution = $1 order by settle_day',
      [city.institution.code],
    )
    const centres = await world.centre.db.query(
      'select * from clearing.net_position where institution = $1 order by settle_day',
      [city.institution.code],
    )
    expect(own.rows).toEqual(centres.rows)
    const prefund = await balanceE7(world.centre.db, `prefund:${city.institution.code}`)
    expect(await balanceE7(city.db, 'centre-prefund')).toBe(-prefund)
    expect(await balanceE7(city.db, 'centre-receivable')).toBe(0n)
  }
}
