import { liveSourceOfLog } from '@tongxing/console/live/live-source.ts'
import { startConsoleService } from '@tongxing/console/service.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import type { City } from '../compose/city.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * The console of one city on the loopback interface; on a free port where the wanted one is taken.
 */
export async function openCountyPages(options: {
  readonly county: City
  readonly keys: KeyRing
  readonly clock: Clock
  readonly logger: Logger
  readonly port: number
  readonly rideCodeSettings: Partial<RideCodeSettings> | undefined
}): Promise<RunningServer> {
  const { county, keys, clock, logger, rideCodeSettings } = options
  const start = (port: number) =>
    startConsoleService({
      ...(rideCodeSettings && { rideCodeSettings }),
      ...{ db: county.db, institution: county.institution, clock, logger, port },
      host: '127.0.0.1',
      liveSource: liveSourceOfLog(county.log, 'fare'),
      // The same links in every run of a seed, so that a page can be found again.
      linkKey: Uint8Array.fromHex(keys.secret('card-links')),
    })
  return await start(options.port).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return await start(0)
  })
}
