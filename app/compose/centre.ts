import { createSecretKey, type KeyObject } from 'node:crypto'
import { migrate } from '@tongxing/platform/database/migrate.ts'
import type { CentreClearing, CentreOptions } from '@tongxing/clearing/options.ts'
import { startClearingService } from '@tongxing/clearing/service.ts'
import { centreMigrations } from './migrations.ts'

/** The national clearing centre in this process, on a database of its own. */
export async function startNationalCentre(
  options: Omit<CentreOptions, 'role' | 'fileServer'>,
): Promise<CentreClearing> {
  await migrate(options.db, centreMigrations)
  return await startClearingService({ ...options, role: 'centre', fileServer: { port: 0 } })
}

/** Key of the MACs between a member and the centre. */
export function partnerKey(secretHex: string): KeyObject {
  return createSecretKey(Uint8Array.fromHex(secretHex))
}
