import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { createInProcessCache } from '@tongxing/platform/cache/in-process.ts'
import type { Cache } from '@tongxing/platform/cache/port.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import type { TlsOptions } from '@tongxing/platform/http/tls-server.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { createAlarmRaiser } from './alarms/raise-alarms.ts'
import { createDeviceCache } from './devices/device-cache.ts'
import { createDeviceRate } from './devices/device-rate.ts'
import { createCatalogue } from './documents/catalogue.ts'
import type { Publisher } from './documents/check-document.ts'
import { createHeartbeatTaker } from './heartbeats/take-heartbeat.ts'
import { createIngestMetrics } from './metrics.ts'
import { addAdminRoutes } from './routes/admin-routes.ts'
import { addDeviceRoutes } from './routes/device-routes.ts'
import { defaultIngestSettings, type IngestSettings } from './settings.ts'
import { createOpenRecollections } from './recollections/open-recollections.ts'
import { createBatchTaker } from './uploads/take-batch.ts'

export interface IngestDeps {
  /** Migrated with `ledgerMigrations` and `ingestMigrations`. */
  readonly db: Database
  readonly log: EventLog
  /** Partitions of topic `taps` on that log. */
  readonly tapsPartitions: number
  readonly clock: Clock
  /**
   * Monotonic milliseconds by which the age of what is kept in memory is measured: in a simulated
   * day the clock runs a thousand times as fast, and the rows do not age so.
   */
  readonly timerMs?: () => number
  readonly logger: Logger
  readonly institution: Pick<Institution, 'code'>
  /** Keys, by version, that may sign this institution's parameter documents. */
  readonly publisherKeys: Publisher['keys']
  /** Bearer token of the admin routes. */
  readonly adminKey: string
  /** Shared by instances where there are several; in this process unless given. */
  readonly cache?: Cache
  readonly settings?: Partial<IngestSettings>
  readonly version?: string
  /** TLS at this edge; with `clientCa` a device also shows a certificate that names it (CN). */
  readonly tls?: TlsOptions
}

/** The device edge without a socket: `listen` is the caller's. */
export async function createIngestServer(deps: IngestDeps): Promise<HttpServer> {
  const { db, log, clock, timerMs = () => performance.now() } = deps
  const settings = { ...defaultIngestSettings, ...deps.settings }
  const server = await createServer({
    name: 'ingest',
    version: deps.version ?? '0.1.0',
    logger: deps.logger,
    limits: { ...defaultIngestSettings.http, ...settings.http },
    db,
    ...(deps.tls && { tls: deps.tls }),
    dependencies: { log: async () => void (await log.lag('taps', 'fare')) },
  })
  const metrics = createIngestMetrics(server.metrics)
  const ageMaxMs = settings.cacheAgeMaxMs
  const entriesMax = settings.devicesCachedMax
  const devices = createDeviceCache({ db, timerMs, entriesMax, ageMaxMs })
  const catalogue = createCatalogue({ db, clock, timerMs, ageMaxMs })
  const admit = createDeviceRate(deps.cache ?? createInProcessCache({ clock }), settings.rate)
  // No more can wait than are let in.
  const waitingMax = settings.http.inFlightMax ?? 256
  const { revokesOn, psamSharedWindowMs } = settings
  const raiseAlarms = createAlarmRaiser({ db, devices, metrics, revokesOn })
  const recollections = createOpenRecollections({ db, timerMs, ageMaxMs })
  const shared = { db, clock, devices, admit, raiseAlarms }
  const takeBatch = createBatchTaker({
    ...shared,
    ...{ log, metrics, tapsPartitions: deps.tapsPartitions },
    limits: { ...settings, minimumIntervalMs: settings.uploadIntervalMs, waitingMax },
  })
  const minimumIntervalMs = settings.heartbeatIntervalMs
  const takeHeartbeat = createHeartbeatTaker({
    ...{ ...shared, catalogue, recollections, psamSharedWindowMs, minimumIntervalMs, waitingMax },
  })
  const asksForCertificate = deps.tls?.clientCa !== undefined
  const takers = { takeBatch, takeHeartbeat }
  addDeviceRoutes(server.app, { db, devices, admit, ...takers, metrics, asksForCertificate })
  const publisher = { institution: deps.institution.code, keys: deps.publisherKeys }
  const { adminKey } = deps
  const adminDeps = { db, clock, devices, catalogue, recollections, publisher, adminKey }
  addAdminRoutes(server.app, adminDeps)
  return server
}
