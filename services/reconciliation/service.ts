import { createReconciliationServer, type ReconciliationDeps } from './server.ts'

export interface ReconciliationServiceOptions extends ReconciliationDeps {
  /** 127.0.0.1 unless configured otherwise. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface ReconciliationService {
  readonly url: string
  /** Lets requests in hand finish. The database stays open: it is the caller's. */
  stop(): Promise<void>
}

/**
 * Runs the reconciliation service on its socket. The schema `reconciliation` must be there
 * (`reconciliationMigrations`), beside those of the services whose books it matches.
 */
export async function startReconciliationService(
  options: ReconciliationServiceOptions,
): Promise<ReconciliationService> {
  const server = await createReconciliationServer(options)
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
