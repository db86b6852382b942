import { type CardsDeps, createCardsServer } from './server.ts'

export interface CardsServiceOptions extends CardsDeps {
  /** 127.0.0.1 unless configured otherwise. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface CardsService {
  readonly url: string
  /** Lets requests in hand finish. The database stays open: it is the caller's. */
  stop(): Promise<void>
}

/** Runs the card service on its socket; the schema `cards` must be there (`cardsMigrations`). */
export async function startCardsService(options: CardsServiceOptions): Promise<CardsService> {
  const server = await createCardsServer(options)
  const { host = '127.0.0.1', port } = options
  const url = await server.listen({ host, port })
  return {
    url,
    stop: async () => {
      server.stopBeingReady()
      await server.close()
    },
  }
}
