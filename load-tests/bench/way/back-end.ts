import { cardsMigrations } from '@tongxing/cards/migrations.ts'
import { issueCards } from '@tongxing/cards/issue.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { systemClock } from '@tongxing/core/time/clock.ts'
import { fareMigrations } from '@tongxing/fare/migrations.ts'
import { startFareService } from '@tongxing/fare/service.ts'
import { registerDevices } from '@tongxing/ingest/devices/register-devices.ts'
import { ingestMigrations } from '@tongxing/ingest/migrations.ts'
import { startIngestService } from '@tongxing/ingest/service.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { topupMigrations } from '@tongxing/topup/migrations.ts'
import type { ClientConfig } from 'pg'
import { type County, isOwn } from '../fleet/county.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { openBenchDatabase } from '../machine/open-database.ts'

const PARTITIONS = 2
const CARDS_A_COMMIT = 1_000
/** Rider classes of the county's tariff by card kind. */
const riderClasses: Readonly<Record<number, string>> = {
  1: 'adult',
  2: 'student',
  3: 'elder',
  5: 'soldier',
}

/**
 * What taps run through: ingest on a socket and the log, and fare with the ledger where asked for.
 */
export interface BackEnd {
  readonly db: Database
  readonly ingestUrl: string
  /** Resolves when every tap that ingest has acknowledged is decided and posted. */
  drain(): Promise<void>
  remove(): Promise<void>
}

const migrations = [
  eventLogMigrations,
  ...ledgerMigrations,
  cardsMigrations,
  ingestMigrations,
  fareMigrations,
  topupMigrations,
]

/**
 * Services of one city in this process, with the fleet's devices registered and its cards issued.
 */
export async function startBackEnd(
  server: ClientConfig,
  options: { readonly name: string; readonly county: County; readonly fleet: Fleet },
  parts: { readonly withFare: boolean },
): Promise<BackEnd> {
  const { name, county, fleet } = options
  const { db, remove } = await openBenchDatabase(server, name, migrations)
  await registerDevices(db, fleet.registrations, systemClock.nowMs())
  await issueAll(db, county)
  const log = await openEmbeddedLog({
    db,
    topics: { taps: { partitions: PARTITIONS }, rides: { partitions: 1 } },
  })
  const logger = createLogger({ name: 'bench', level: 'warn' })
  const { institution } = county
  const common = { db, log, logger, institution, clock: systemClock, port: 0 }
  const ingest = await startIngestService({
    ...{ ...common, tapsPartitions: PARTITIONS, publisherKeys: new Map(), adminKey: 'none' },
  })
  const fare = parts.withFare ? await startFare(common, county) : undefined
  return {
    db,
    ingestUrl: ingest.url,
    drain: async () => await fare?.drain(),
    remove: async () => {
      await ingest.stop()
      await fare?.stop()
      await log.close()
      await remove()
    },
  }
}

async function startFare(
  common: Pick<Parameters<typeof startFareService>[0], 'db' | 'log' | 'logger' | 'clock' | 'port'>,
  { institution, keys, scenario, tariff }: County,
) {
  const { tac } = keys.issuerMasters(institution.code)
  const issuers = scenario.institutions.map(({ code }) => ({
    ...{ institution: code, fromMs: 0, untilMs: 0 },
  }))
  return await startFareService({
    ...{ ...common, institution },
    issuerKeys: [{ issuerId: issuerIdOf(institution), tacMasterKey: tac }],
    issuers: () => issuers,
    cities: () => [],
    tariffOf: () => tariff,
    rideCodeTrustOf: () => undefined,
  })
}

async function issueAll(db: Database, county: County): Promise<void> {
  const by = { issuerId: issuerIdOf(county.institution), nowMs: systemClock.nowMs() }
  const cards = county.cards.filter(isOwn).map((plan) => ({
    cardNumber: plan.cardNumber,
    cardKind: plan.kind,
    riderClass: riderClasses[plan.kind] ?? 'adult',
    validFrom: plan.startDate,
    validUntil: plan.endDate,
    initialPurchaseCounter: 0,
    initialLoadCounter: 0,
  }))
  for (let start = 0; start < cards.length; start += CARDS_A_COMMIT) {
    const batch = cards.slice(start, start + CARDS_A_COMMIT)
    await db.transaction((tx) => issueCards(tx, batch, by))
  }
}
