import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { ValidatorSettings } from '@tongxing/validator-sim/firmware/settings.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { CityServices } from '../../compose/city-services.ts'
import { createBusTransport, wiredNetwork } from '../../day/bus-network.ts'
import { createSimulatedBus, devicePlanOf, type SimulatedBus } from '../../day/bus.ts'
import type { KeyRing } from '../../day/key-ring.ts'
import { registerDevices } from '../../day/register-devices.ts'
import { county, http, keys } from './small-city.ts'

/** Longer than any back-off of a validator. */
const PATIENCE_MS = 400_000
const ROUNDS_MAX = 30

let busesMade = 0

/** What uploads of itself, on a bus or on a bench. */
export interface Uploader {
  readonly plan: { readonly deviceId: string }
  readonly validator: () => Validator
  sync(transport: Transport): Promise<void>
}

export interface TestBusOptions {
  readonly clock: SimClock
  readonly institution?: Institution
  /** Keys that it was given at the depot; the scheme's own unless a test has stolen it. */
  readonly keys?: KeyRing
  readonly settings?: Partial<ValidatorSettings>
}

/** A bus with a blank validator and a driver, known to nobody yet. */
export async function createTestBus(options: TestBusOptions): Promise<SimulatedBus> {
  busesMade += 1
  const { clock, institution = county } = options
  const number = String(busesMade)
  const plan = {
    ...{ deviceId: `HS-V${number}`, vehicleId: `HS${number}`, psamId: number.padStart(12, '0') },
    line: {
      ...{ lineId: '120', operatorId: 'HSGJ', stops: 12, tripMinutes: 40, deadSpot: null },
      ...{ bySection: false, passengersMax: null, openMinutesMax: null },
    },
    ...{ city: 0, offline: null },
  }
  const random = createRandom(`bus/${number}`)
  const bus = createSimulatedBus({
    ...{ plan, institution, clock, keys: options.keys ?? keys, random, bootFloor: 0 },
    settings: options.settings ?? {},
  })
  await bus.start()
  bus.signIn({ driverId: 'D1', shiftId: 'S1', tripNo: 1, up: true, startMs: clock.nowMs() })
  return bus
}

export function registerBuses(city: CityServices, buses: readonly SimulatedBus[]): Promise<void> {
  return registerDevices(
    city,
    buses.map(({ plan }) => devicePlanOf(plan)),
    keys,
  )
}

/** A bus that is registered and has its lists, ready for a first rider. */
export async function createReadyBus(city: CityServices, clock: SimClock): Promise<SimulatedBus> {
  const bus = await createTestBus({ clock })
  await registerBuses(city, [bus])
  await syncAll([bus], wireTo(city), clock)
  return bus
}

/** A network that loses nothing. */
export function wireTo(city: { readonly ingest: { readonly url: string } }): Transport {
  return createBusTransport({
    ...{ http, origin: city.ingest.url, random: createRandom('wire'), quality: wiredNetwork },
    isReachable: () => true,
  })
}

/** Rounds of store and forward until nothing is left, or until patience ends. */
export async function syncAll(
  buses: readonly Uploader[],
  transport: Transport,
  clock: SimClock,
): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    clock.advanceTo(clock.nowMs() + PATIENCE_MS)
    await Promise.all(buses.map((bus) => bus.sync(transport)))
    const statuses = buses.map((bus) => bus.validator().status())
    const areListed = statuses.every(
      ({ lists }) => lists.filter(({ activeVersion }) => (activeVersion ?? 0) > 0).length >= 5,
    )
    if (areListed && statuses.every(({ uplink }) => uplink.unsentRecords === 0)) return
  }
}

/** Code of the last failure that a bus had with its back end; empty = none since its boot. */
export function lastErrorOf(bus: Uploader): string {
  return bus.validator().status().uplink.lastError
}

export function unsentOf(bus: Uploader): number {
  return bus.validator().status().uplink.unsentRecords
}
