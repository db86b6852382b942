import { type RunningServer, runServer, type Socket } from '@tongxing/platform/http/run-server.ts'
import { type CardsDeps, createCardsServer } from './server.ts'

/** Runs the card service on its socket; the schema `cards` must be there (`cardsMigrations`). */
export async function startCardsService(options: CardsDeps & Socket): Promise<RunningServer> {
  return await runServer(await createCardsServer(options), options)
}
