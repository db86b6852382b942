import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import type { AcceptedCity, AcceptedIssuer } from '@tongxing/core/taps/screen.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { createAccountCache } from '@tongxing/ledger/accounts.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { measureEventLog } from '@tongxing/platform/metrics/measure-event-log.ts'
import { createMetrics, type Registry } from '@tongxing/platform/metrics/metrics.ts'
import { createExaminer, type TacKey } from './examine.ts'
import { createFareMetrics } from './fare-metrics.ts'
import { type FareWork, handleTaps, reviseCards } from './handle-taps.ts'
import { databaseMasterData, type MasterData } from './master-data.ts'
import { parkedCase } from '@tongxing/ledger/parked-case.ts'
import { reviseOpenClaims } from './revise-open-claims.ts'
import { createFareServer } from './server.ts'
import { defaultFareSettings, type FareSettings } from './settings.ts'

export interface FareDeps {
  readonly db: Database
  readonly log: EventLog
  readonly clock: Clock
  readonly logger: Logger
  readonly institution: Institution
  /** Keys with which TACs are checked; cards of other issuers are taken as pending. */
  readonly issuerKeys: readonly TacKey[]
  /** Issuers whose cards are accepted, with their times (R15). */
  readonly issuers: () => readonly AcceptedIssuer[]
  /** The same of cities, for ride codes. */
  readonly cities: () => readonly AcceptedCity[]
  /** Tariff by the version that a record names; undefined for one that is not held. */
  readonly tariffOf: (version: number) => CompiledTariff | undefined
  /**
   * Verifier of ride codes by the version of the list that a record names; undefined for a list
   * that is not held. 0 asks for the newest: our codes' rides elsewhere name no list of ours.
   */
  readonly rideCodeTrustOf: (version: number) => RideCodeVerifier | undefined
  /** The tables of ingest, cards and topup in `db` unless given. */
  readonly masterData?: MasterData
  readonly settings?: Partial<FareSettings>
}

export interface FareServiceOptions extends FareDeps {
  /** 127.0.0.1 unless configured otherwise. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface FareService {
  readonly url: string
  readonly metrics: Registry
  /** Resolves when every tap that was on the log before the call is decided. */
  drain(): Promise<void>
  /** Decides cards anew after a load or master data has changed. Returns the claims looked at. */
  reviseCards(cardNumbers: readonly string[]): Promise<number>
  /** Decides anew every card with a claim that has a finding; before a day is reconciled. */
  reviseOpenClaims(): Promise<number>
  /** Lets the batch in hand commit. Database and log stay open: they are the caller's. */
  stop(): Promise<void>
}

/** Slot of balance rows for revisions, beside those of the partitions. */
const REVISION_SLOT = 1_000

/** What a batch of taps is worked with. */
export function createFareWork(deps: FareDeps): FareWork {
  const settings = { ...defaultFareSettings, ...deps.settings }
  return {
    institution: deps.institution,
    masterData: deps.masterData ?? databaseMasterData,
    settings,
    log: deps.log,
    clock: deps.clock,
    accounts: createAccountCache(),
    examine: createExaminer({ ...deps, settings }),
  }
}

/**
 * Runs the fare service: consumes topic `taps` in group `fare`, and serves its health and metrics.
 */
export async function startFareService(options: FareServiceOptions): Promise<FareService> {
  const { db, log, clock, logger, host = '127.0.0.1', port } = options
  const work = createFareWork(options)
  const registry = createMetrics('fare')
  const metrics = createFareMetrics(registry)
  const place = { topic: 'taps', group: 'fare' }
  measureEventLog(registry, log, place)
  const server = await createFareServer({ db, clock, logger, metrics: registry })
  const url = await server.listen({ host, port })
  const subscription = await log.consume({
    ...place,
    maxRecords: work.settings.batchMessagesMax,
    maxWaitMs: 1_000,
    handler: async (batch, tx) => {
      const startedAt = performance.now()
      const result = await handleTaps(tx, batch, work)
      tx.afterCommit(() => metrics.committed(result, (performance.now() - startedAt) / 1_000))
    },
    onPark: (record, error, tx) =>
      openCases(tx, [parkedCase(record, error, options.institution)], clock.nowMs()),
  })
  const revision = { ...work, slot: REVISION_SLOT }
  return {
    url,
    metrics: registry,
    drain: () => subscription.drain(),
    reviseCards: (cardNumbers) => db.transaction((tx) => reviseCards(tx, cardNumbers, revision)),
    reviseOpenClaims: () => reviseOpenClaims(db, revision),
    stop: async () => {
      server.stopBeingReady()
      await subscription.stop()
      await server.close()
    },
  }
}
