import type { HttpServer } from '@tongxing/platform/http/server.ts'
import { createIngestServer, type IngestDeps } from './server.ts'

export interface IngestService {
  /** `http://127.0.0.1:7001` */
  readonly url: string
  readonly server: HttpServer
  /** Readiness off, requests in hand answered, socket closed. Database and log stay open. */
  stop(): Promise<void>
}

/** The device edge on a socket; port 0 takes a free one. */
export async function startIngestService(
  deps: IngestDeps & { readonly port: number; readonly host?: string },
): Promise<IngestService> {
  const { port, host = '127.0.0.1' } = deps
  const server = await createIngestServer(deps)
  const url = await server.listen({ port, host })
  return {
    url,
    server,
    stop: async () => {
      server.stopBeingReady()
      await server.close()
    },
  }
}
