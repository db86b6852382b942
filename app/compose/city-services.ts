import type { KeyObject } from 'node:crypto'
import { startCardsService } from '@tongxing/cards/service.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { createRideCodeVerifier } from '@tongxing/core/ride-code/create-verifier.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import { rideCodeTrustOf } from '@tongxing/core/ride-code/trust.ts'
import type { RideCodeList } from '@tongxing/proto/messages.ts'
import type { RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { type FareService, startFareService } from '@tongxing/fare/service.ts'
import { type IngestService, startIngestService } from '@tongxing/ingest/service.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { migrate } from '@tongxing/platform/database/migrate.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import { startReconciliationService } from '@tongxing/reconciliation/service.ts'
import { startTopupService, type TopupService } from '@tongxing/topup/service.ts'
import { cityMigrations } from './migrations.ts'

/** One partition: a single process has one writer anyway, and one order is easier to follow. */
export const TAPS_PARTITIONS = 1

/** What ride codes are verified by in all services of a city, and in its validators. */
export interface CityRideCodes {
  readonly version: number
  readonly list: RideCodeList
  /** What is open about the form of codes. */
  readonly settings?: Partial<RideCodeSettings>
}

export interface CityServicesOptions {
  readonly institution: Institution
  /** All institutions whose cards ride here, itself included. */
  readonly members: readonly Institution[]
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  readonly tariffs: readonly TariffDocument[]
  /** Absent: no ride code is taken. */
  readonly rideCodes?: CityRideCodes
  /** Masters of its cards' keys, 16 bytes each. */
  readonly masters: { readonly tac: Uint8Array; readonly load: Uint8Array }
  readonly publisherKey: KeyObject
  readonly adminKey: string
}

/**
 * A city's own way of a tap in this process, from the ingest socket to the posting, with the
 * services of its cards: all that a city needs but clearing with others.
 */
export interface CityServices {
  readonly institution: Institution
  readonly db: Database
  readonly log: EventLog
  readonly adminKey: string
  readonly ingest: IngestService
  readonly fare: FareService
  readonly cards: RunningServer
  readonly topup: TopupService
  readonly reconciliation: RunningServer
  stop(): Promise<void>
}

export async function startCityServices(options: CityServicesOptions): Promise<CityServices> {
  const { db, clock, logger, institution, adminKey } = options
  await migrate(db, cityMigrations)
  const log = await openEmbeddedLog({
    ...{ db, clock },
    topics: { taps: { partitions: TAPS_PARTITIONS }, rides: { partitions: 1 } },
  })
  const common = { db, clock, logger, institution, adminKey, port: 0 }
  const cards = await startCardsService(common)
  const topup = await startTopupService({
    ...common,
    issuerKeys: [issuerKeysOf(options)],
    // The day asks for decisions itself, so that they fall at the same instants in every run.
    resolveIntervalMs: 0,
  })
  const ingest = await startIngestService({
    ...{ ...common, log, tapsPartitions: TAPS_PARTITIONS },
    publisherKeys: new Map([[1, options.publisherKey]]),
  })
  const always = { fromMs: 0, untilMs: 0 }
  const issuers = options.members.map(({ code }) => ({ institution: code, ...always }))
  const cities = options.members.map(({ cityCode }) => ({ city: cityCode, ...always }))
  const tariffs = new Map(options.tariffs.map((one) => [one.version, compileTariff(one)]))
  const codeVerifiers = codeVerifiersOf(options.rideCodes)
  const fare = await startFareService({
    ...{ ...common, log },
    issuerKeys: [{ issuerId: issuerIdOf(institution), tacMasterKey: options.masters.tac }],
    issuers: () => issuers,
    cities: () => cities,
    tariffOf: (version) => tariffs.get(version),
    rideCodeTrustOf: (version) => codeVerifiers.get(version),
  })
  const reconciliation = await startReconciliationService(common)
  return {
    ...{ institution, db, log, adminKey, ingest, fare, cards, topup, reconciliation },
    async stop() {
      await Promise.all([ingest.stop(), cards.stop(), topup.stop(), reconciliation.stop()])
      await fare.stop()
      await log.close()
    },
  }
}

/** By version of the list; 0 asks for the newest. */
function codeVerifiersOf(codes: CityRideCodes | undefined): Map<number, RideCodeVerifier> {
  if (codes === undefined) return new Map()
  const verifier = createRideCodeVerifier(rideCodeTrustOf(codes.list), codes.settings)
  return new Map([
    [0, verifier],
    [codes.version, verifier],
  ])
}

function issuerKeysOf({ institution, masters }: CityServicesOptions) {
  return {
    issuerId: issuerIdOf(institution),
    keyVersion: 1,
    algorithm: 0,
    tacMasterKey: masters.tac,
    loadMasterKey: masters.load,
  }
}
