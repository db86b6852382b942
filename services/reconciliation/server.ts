import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { requireAdminKey } from '@tongxing/platform/http/bearer-key.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { createMetrics, type Registry } from '@tongxing/platform/metrics/metrics.ts'
import { latestReport } from './latest-report.ts'
import { reconcile } from './reconcile.ts'
import { createReconciliationMetrics } from './reconciliation-metrics.ts'
import { dayParamsSchema, reconcileBodySchema } from './schemas.ts'
import { DEFAULT_MAXIMUM_FARE_FEN } from './settings.ts'

export interface ReconciliationDeps {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  /** Whose books these are: a city. */
  readonly institution: Institution
  /** Key of staff and programs; reports name cards, so that reading them needs it too. */
  readonly adminKey: string
  /** Most that one missing purchase may be worth, fen. */
  readonly maximumFareFen?: number
}

/**
 * Reconciliation over HTTP: `POST /v1/reconciliations` with `{ serviceDay }` matches a day anew and
 * answers the report; `GET /v1/reconciliations/:day` answers the newest. Throws `ADMIN_KEY_WRONG`,
 * `REPORT_UNKNOWN`.
 */
export async function createReconciliationServer(deps: ReconciliationDeps): Promise<HttpServer> {
  const { db, clock, institution, maximumFareFen = DEFAULT_MAXIMUM_FARE_FEN } = deps
  const registry: Registry = createMetrics('reconciliation')
  const metrics = createReconciliationMetrics(registry)
  const server = await createServer({
    name: 'reconciliation',
    version: '0.1.0',
    logger: deps.logger,
    clock,
    metrics: registry,
    db,
  })
  const onRequest = requireAdminKey(deps.adminKey)
  server.app.post<{ Body: { readonly serviceDay: string } }>(
    '/v1/reconciliations',
    { onRequest, schema: { body: reconcileBodySchema } },
    async ({ body: { serviceDay } }) => {
      const startedAt = performance.now()
      const report = await reconcile(db, { institution, clock, serviceDay, maximumFareFen })
      metrics.reconciled(report, (performance.now() - startedAt) / 1_000)
      return report
    },
  )
  server.app.get<{ Params: { readonly day: string } }>(
    '/v1/reconciliations/:day',
    { onRequest, schema: { params: dayParamsSchema } },
    async ({ params: { day } }) => {
      const report = await latestReport(db, day)
      if (report === undefined) throw new TongxingError('REPORT_UNKNOWN', { detail: { day } })
      return report
    },
  )
  return server
}
