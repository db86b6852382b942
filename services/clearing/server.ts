import { Readable } from 'node:stream'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { createMetrics, Gauge, type Registry } from '@tongxing/platform/metrics/metrics.ts'
import { exportLines } from './export-lines.ts'
import { listFiles } from './files/file-summaries.ts'
import { readWindow } from './windows.ts'

export interface ClearingServerOptions {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
}

const day = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const
const dayParams = { params: { type: 'object', properties: { day }, required: ['day'] } } as const
const dayQuery = {
  querystring: { type: 'object', properties: { day }, required: ['day'] },
} as const

/** The clearing service over HTTP: windows, files and lines, for people and for other programs. */
export async function createClearingServer(options: ClearingServerOptions): Promise<HttpServer> {
  const { db, clock, logger } = options
  const metrics = createMetrics('clearing')
  measureClearing(metrics, db)
  const server = await createServer({
    ...{ name: 'clearing', version: '1.0.0', clock, logger, metrics, db },
  })
  server.app.get<{ Params: { day: string } }>(
    '/v1/windows/:day',
    { schema: { ...dayParams, summary: 'State and net positions of a settle day' } },
    async (request) => await readWindow(db, request.params.day),
  )
  server.app.get<{ Params: { day: string } }>(
    '/v1/windows/:day/lines',
    { schema: { ...dayParams, summary: 'Every line that moves money, as JSON lines' } },
    (request, reply) => {
      reply.type('application/x-ndjson')
      return reply.send(Readable.from(jsonLines(exportLines(db, request.params.day))))
    },
  )
  server.app.get<{ Querystring: { day: string } }>(
    '/v1/files',
    { schema: { ...dayQuery, summary: 'Files of a settle day, with their totals' } },
    async (request) => {
      const files = await listFiles(db, { settleDay: request.query.day })
      return files.map(({ issuerE7, acquirerE7, centreE7, ...file }) => {
        const legs = { issuerE7, acquirerE7, centreE7 }
        const texts = Object.entries(legs).map(([name, value]) => [name, String(value)] as const)
        return { ...file, ...Object.fromEntries(texts) }
      })
    },
  )
  return server
}

async function* jsonLines(items: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`
}

function measureClearing(registry: Registry, db: Database): void {
  new Gauge({
    name: 'afc_clearing_unfinished_files',
    help: 'Files that wait to be answered, or for one before them',
    labelNames: ['direction', 'state'],
    registers: [registry],
    async collect() {
      this.reset()
      const { rows } = await db.query<{ direction: string; state: string; files: string }>(
        `select direction, state, count(*) as files from clearing.file
         where state in ('ready', 'held') group by direction, state`,
      )
      for (const { direction, state, files } of rows) this.set({ direction, state }, Number(files))
    },
  })
  new Gauge({
    name: 'afc_clearing_waiting_rides',
    help: 'Rides of foreign cards that no upload has carried yet',
    registers: [registry],
    async collect() {
      const { rows } = await db.query<{ rides: string }>(
        `select count(*) as rides from clearing.outgoing where state = 'waiting'`,
      )
      this.set(Number(rows[0]?.rides ?? 0))
    },
  })
}
