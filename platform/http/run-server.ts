import type { HttpServer } from './server.ts'

export interface Socket {
  /** 127.0.0.1 unless configured otherwise. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface RunningServer {
  /** `http://127.0.0.1:7001`. */
  readonly url: string
  /** Lets requests in hand finish. The database stays open: it is the caller's. */
  stop(): Promise<void>
}

/** Runs a server on its socket until it is stopped. */
export async function runServer(server: HttpServer, socket: Socket): Promise<RunningServer> {
  const url = await server.listen({ host: socket.host, port: socket.port })
  return {
    url,
    stop: async () => {
      server.stopBeingReady()
      await server.close()
    },
  }
}
