import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { reachable } from '@tongxing/validator-sim/fleet/scenario/timetable.ts'
import type { Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { Dispatcher } from 'undici'
import type { CityAccess } from './city-access.ts'
import { createSimulatedBus, devicePlanOf, type SimulatedBus } from './bus.ts'
import { countyNetwork, createBusTransport } from './bus-network.ts'
import type { KeyRing } from './key-ring.ts'
import { registerDevices } from './register-devices.ts'

export interface FleetDeps {
  readonly scenario: Scenario
  readonly cities: readonly CityAccess[]
  readonly keys: KeyRing
  readonly clock: SimClock
  readonly http: Dispatcher
  /** Numbers of boots that earlier runs of the same day used up. */
  readonly bootFloor: number
  readonly rideCodeSettings: Partial<RideCodeSettings> | undefined
}

/** A bus and its way to its city's ingest service. */
export interface ConnectedBus {
  readonly bus: SimulatedBus
  readonly transport: Transport
}

/** Registers every validator of the scenario with its city and switches it on. */
export async function buildFleet(deps: FleetDeps): Promise<ConnectedBus[]> {
  const { scenario, keys } = deps
  for (const [index, city] of deps.cities.entries()) {
    const plans = scenario.buses.filter((plan) => plan.city === index)
    await registerDevices(city, plans.map(devicePlanOf), keys)
  }
  const fleet = scenario.buses.map((_, index) => connectBus(deps, index))
  for (const { bus } of fleet) await bus.start()
  return fleet
}

function connectBus(deps: FleetDeps, index: number): ConnectedBus {
  const { scenario, clock } = deps
  const plan = scenario.buses[index]
  const city = plan && deps.cities[plan.city]
  if (plan === undefined || city === undefined) throw new RangeError(`no bus ${index}`)
  const random = createRandom(`bus/${scenario.seed}/${plan.deviceId}`)
  const { keys, bootFloor } = deps
  const institution = city.institution
  const bus = createSimulatedBus({
    ...{ plan, institution, clock, keys, random, bootFloor },
    settings: { rideCode: deps.rideCodeSettings ?? {} },
  })
  const transport = createBusTransport({
    http: deps.http,
    origin: city.ingest.url,
    random: random.fork('network'),
    quality: countyNetwork,
    isReachable: () => reachable(plan, bus.trip(), clock.nowMs()),
  })
  return { bus, transport }
}
