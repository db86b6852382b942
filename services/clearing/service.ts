import { startCentre } from './centre/start-centre.ts'
import { startCity } from './city/start-city.ts'
import type { CentreClearing, CentreOptions, CityClearing, CityOptions } from './options.ts'

/**
 * Starts the clearing service of a city or of the national centre: the same code on a database of
 * its own. The two exchange nothing but files over the transport of clearing.md 2.2. Every step
 * may be repeated, and may have been cut anywhere.
 */
export function startClearingService(options: CityOptions): Promise<CityClearing>
export function startClearingService(options: CentreOptions): Promise<CentreClearing>
export function startClearingService(
  options: CityOptions | CentreOptions,
): Promise<CityClearing | CentreClearing> {
  return options.role === 'city' ? startCity(options) : startCentre(options)
}
