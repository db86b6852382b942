import { type RunningServer, runServer, type Socket } from '@tongxing/platform/http/run-server.ts'
import { createReconciliationServer, type ReconciliationDeps } from './server.ts'

/**
 * Runs the reconciliation service on its socket. The schema `reconciliation` must be there
 * (`reconciliationMigrations`), beside those of the services whose books it matches.
 */
export async function startReconciliationService(
  options: ReconciliationDeps & Socket,
): Promise<RunningServer> {
  return await runServer(await createReconciliationServer(options), options)
}
