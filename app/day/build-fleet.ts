import { toHex } from '@tongxing/core/bytes/hex.ts'
import { rawEd25519PublicKey } from '@tongxing/core/parameters/signing-domains.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { reachable } from '@tongxing/validator-sim/fleet/scenario/timetable.ts'
import type { Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { Dispatcher } from 'undici'
import type { City } from '../compose/city.ts'
import { adminCall } from './admin-call.ts'
import { createSimulatedBus, type SimulatedBus } from './bus.ts'
import { countyNetwork, createBusTransport } from './bus-network.ts'
import type { KeyRing } from './key-ring.ts'

export interface FleetDeps {
  readonly scenario: Scenario
  readonly cities: readonly City[]
  readonly keys: KeyRing
  readonly clock: SimClock
  readonly http: Dispatcher
  /** Numbers of boots that earlier runs of the same day used up. */
  readonly bootFloor: number
}

/** A bus and its way to its city's ingest service. */
export interface ConnectedBus {
  readonly bus: SimulatedBus
  readonly transport: Transport
}

/** Registers every validator of the scenario with its city and switches it on. */
export async function buildFleet(deps: FleetDeps): Promise<ConnectedBus[]> {
  await Promise.all(deps.cities.map((city, index) => registerDevices(deps, city, index)))
  const fleet = deps.scenario.buses.map((_, index) => connectBus(deps, index))
  for (const { bus } of fleet) await bus.start()
  return fleet
}

async function registerDevices(deps: FleetDeps, city: City, cityIndex: number): Promise<void> {
  const plans = deps.scenario.buses.filter((plan) => plan.city === cityIndex)
  const devices = plans.map((plan) => {
    const { publicKey } = ed25519KeyPairFromSeed(deps.keys.deviceSeed(plan.deviceId))
    return {
      deviceId: plan.deviceId,
      publicKeyHex: toHex(rawEd25519PublicKey(publicKey)),
      keyVersion: 1,
      psamId: plan.psamId,
      vehicleId: plan.vehicleId,
      operatorId: plan.line.operatorId,
    }
  })
  await adminCall({ url: city.ingest.url, adminKey: city.adminKey }, '/v1/devices', devices)
}

function connectBus(deps: FleetDeps, index: number): ConnectedBus {
  const { scenario, clock } = deps
  const plan = scenario.buses[index]
  const city = plan && deps.cities[plan.city]
  if (plan === undefined || city === undefined) throw new RangeError(`no bus ${index}`)
  const random = createRandom(`bus/${scenario.seed}/${plan.deviceId}`)
  const { keys, bootFloor } = deps
  const institution = city.institution
  const bus = createSimulatedBus({ plan, institution, clock, keys, random, bootFloor })
  const transport = createBusTransport({
    http: deps.http,
    origin: city.ingest.url,
    random: random.fork('network'),
    quality: countyNetwork,
    isReachable: () => reachable(plan, bus.trip(), clock.nowMs()),
  })
  return { bus, transport }
}
