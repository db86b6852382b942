import { randomBytes } from 'node:crypto'
import { type RunningServer, runServer, type Socket } from '@tongxing/platform/http/run-server.ts'
import { createCardLinks } from './card-links.ts'
import { type ConsoleDeps, createConsoleServer } from './server.ts'

export interface ConsoleOptions extends Omit<ConsoleDeps, 'links' | 'run'>, Socket {
  /** 32 bytes from which links to cards are made; without it links end with the process. */
  readonly linkKey?: Uint8Array
}

/** Starts the console of one institution. */
export async function startConsoleService(options: ConsoleOptions): Promise<RunningServer> {
  const { host, port, linkKey = randomBytes(32), ...deps } = options
  const server = await createConsoleServer({
    ...deps,
    links: createCardLinks(linkKey),
    run: randomBytes(4).toString('hex'),
  })
  return await runServer(server, { host, port })
}
