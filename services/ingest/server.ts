import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { createInProcessCache } from '@tongxing/platform/cache/in-process.ts'
import type { Cache } from '@tongxing/platform/cache/port.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { createDeviceCache } from './devices/device-cache.ts'
import { createDeviceRate } from './devices/device-rate.ts'
import { createCatalogue } from './documents/catalogue.ts'
import type { Publisher } from './documents/check-document.ts'
import { createHeartbeatTaker } from './heartbeats/take-heartbeat.ts'
import { createIngestMetrics } from './metrics.ts'
import { addAdminRoutes } from './routes/admin-routes.ts'
import { addDeviceRoutes } from './routes/device-routes.ts'
import { defaultIngestSettings, type IngestSettings } from './settings.ts'
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
  const shared = { db, clock, devices, admit }
  const takeBatch = createBatchTaker({
    ...shared,
    ...{ log, metrics, tapsPartitions: deps.tapsPartitions },
    limits: { ...settings, minimumIntervalMs: settings.uploadIntervalMs, waitingMax },
  })
  const minimumIntervalMs = settings.heartbeatIntervalMs
  const heartbeatDeps = { ...shared, catalogue, minimumIntervalMs, waitingMax }
  const takeHeartbeat = createHeartbeatTaker(heartbeatDeps)
  addDeviceRoutes(server.app, { db, devices, admit, takeBatch, takeHeartbeat, metrics })
  const publisher = { institution: deps.institution.code, keys: deps.publisherKeys }
  const { adminKey } = deps
  addAdminRoutes(server.app, { db, clock, devices, catalogue, publisher, adminKey })
  return server
}
