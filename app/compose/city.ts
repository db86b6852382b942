import type { KeyObject } from 'node:crypto'
import type { CityClearing } from '@tongxing/clearing/options.ts'
import { startClearingService } from '@tongxing/clearing/service.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import {
  type CityServices,
  type CityServicesOptions,
  startCityServices,
  TAPS_PARTITIONS,
} from './city-services.ts'

export interface CityOptions extends CityServicesOptions {
  readonly centre: {
    readonly institution: Institution
    readonly port: number
    readonly key: KeyObject
  }
}

/** All services of one city in this process, on one database and the embedded event log. */
export interface City extends CityServices {
  readonly clearing: CityClearing
}

export async function startCity(options: CityOptions): Promise<City> {
  const { db, clock, logger, institution } = options
  const services = await startCityServices(options)
  const { log } = services
  const clearing = await startClearingService({
    ...{ role: 'city', institution, db, clock, logger, log },
    tapsPartitions: TAPS_PARTITIONS,
    centre: { ...options.centre, host: '127.0.0.1' },
    rideCodeSettings: options.rideCodes?.settings ?? {},
  })
  return {
    ...services,
    clearing,
    async stop() {
      await clearing.stop()
      await services.stop()
    },
  }
}
