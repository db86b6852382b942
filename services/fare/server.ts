import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { Registry } from '@tongxing/platform/metrics/metrics.ts'

export interface FareServerDeps {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  readonly metrics: Registry
}

/** Health, readiness and metrics: taps come by the log, not by requests. */
export async function createFareServer(deps: FareServerDeps): Promise<HttpServer> {
  const { db, clock, logger, metrics } = deps
  return await createServer({
    name: 'fare',
    version: '0.1.0',
    logger,
    clock,
    metrics,
    db,
  })
}
