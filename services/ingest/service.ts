import { type RunningServer, runServer, type Socket } from '@tongxing/platform/http/run-server.ts'
import type { HttpServer } from '@tongxing/platform/http/server.ts'
import { createIngestServer, type IngestDeps } from './server.ts'

/** Database and log stay open when it stops: they are the caller's. */
export interface IngestService extends RunningServer {
  readonly server: HttpServer
}

/** The device edge on its socket. */
export async function startIngestService(options: IngestDeps & Socket): Promise<IngestService> {
  const server = await createIngestServer(options)
  return { server, ...(await runServer(server, options)) }
}
