import { randomBytes } from 'node:crypto'
import { createCardLinks } from './card-links.ts'
import { type ConsoleDeps, createConsoleServer } from './server.ts'

export interface ConsoleOptions extends Omit<ConsoleDeps, 'links' | 'run'> {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** 32 bytes from which links to cards are made; without it links end with the process. */
  readonly linkKey?: Uint8Array
}

export interface ConsoleService {
  /** `http://127.0.0.1:7800`. */
  readonly url: string
  stop(): Promise<void>
}

/** Starts the console of one institution. */
export async function startConsoleService(options: ConsoleOptions): Promise<ConsoleService> {
  const { host, port, linkKey = randomBytes(32), ...deps } = options
  const server = await createConsoleServer({
    ...deps,
    links: createCardLinks(linkKey),
    run: randomBytes(4).toString('hex'),
  })
  const url = await server.listen({ host, port })
  return {
    url,
    stop: async () => {
      server.stopBeingReady()
      await server.close()
    },
  }
}
