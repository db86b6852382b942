import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { CardLinks } from './card-links.ts'
import { createEventHub, defaultHubBounds, type HubBounds } from './live/event-hub.ts'
import { addEventRoute } from './live/event-route.ts'
import type { LiveSource } from './live/live-source.ts'
import { startStatusFeed } from './live/status-feed.ts'
import { addPages } from './page-shell.ts'
import { readOnly } from './reads/read-only.ts'
import { readStatus } from './reads/status.ts'
import { addRoutes } from './routes.ts'
import { bundleWeb } from './web-bundle.ts'

export interface ConsoleDeps {
  /** One institution's database; it is only read. */
  readonly db: Database
  readonly institution: Institution
  readonly liveSource: LiveSource
  readonly clock: Clock
  readonly logger: Logger
  readonly links: CardLinks
  /** What is open about the form of ride codes, as the city has it. */
  readonly rideCodeSettings?: Partial<RideCodeSettings>
  /**
   * Tells the event ids of this run from those of others: a page that knows another starts afresh.
   */
  readonly run: string
  readonly limits?: Partial<ConsoleLimits>
}

interface ConsoleLimits extends HubBounds {
  /** How often the database is looked at while pages are open. */
  readonly statusIntervalMs: number
  /** Below the time after which proxies and the server itself give up an idle connection. */
  readonly heartbeatMs: number
}

const defaultLimits: ConsoleLimits = {
  ...defaultHubBounds,
  statusIntervalMs: 2_000,
  heartbeatMs: 10_000,
}

/** The console without a socket: pages, endpoints and live events. `close` ends all of it. */
export async function createConsoleServer(deps: ConsoleDeps): Promise<HttpServer> {
  const { db, clock, logger, institution, liveSource } = deps
  const limits = { ...defaultLimits, ...deps.limits }
  const server = await createServer({
    name: 'console',
    version: '1.0.0',
    ...{ logger, clock },
    limits: { bodyBytesMax: 4_096 },
    db,
  })
  const hub = createEventHub(deps.run, limits)
  addPages(server.app, await bundleWeb())
  addRoutes(server.app, deps, hub)
  addEventRoute(server.app, hub)
  const stopFeed = startStatusFeed({
    hub,
    readStatus: async () => {
      const options = { nowMs: clock.nowMs(), issuerId: issuerIdOf(institution), liveSource }
      return await readOnly(db, (tx) => readStatus(tx, options))
    },
    intervalMs: limits.statusIntervalMs,
    heartbeatMs: limits.heartbeatMs,
    logger,
  })
  server.app.addHook('onClose', async () => stopFeed())
  return server
}
