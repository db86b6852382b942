import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { TapResult, Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import type { PlannedRide } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import type { SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { Dispatcher } from 'undici'
import type { CityServices } from '../compose/city-services.ts'
import { createBusTransport, wiredNetwork } from '../day/bus-network.ts'
import type { KeyRing } from '../day/key-ring.ts'
import { registerDevices } from '../day/register-devices.ts'
import { createValidatorParts, type DevicePlan } from '../day/validator-parts.ts'

/** Validators that talk to the back end at the same time, at most. */
const SYNCS_AT_ONCE = 24

export interface ReplayFleet {
  /** The validator sells the ride to the card; the sign-in gives line and list fare. */
  tap(device: number, ride: PlannedRide, card: SoftCard): Promise<TapResult>
  /**
   * All validators send what the back end does not hold yet. That takes simulated time, of which
   * there is as much as until `untilMs`; what is left then goes with the next upload.
   */
  upload(untilMs: number): Promise<void>
}

export interface ReplayFleetOptions {
  readonly city: CityServices
  readonly world: { readonly devices: readonly DevicePlan[] }
  readonly keys: KeyRing
  readonly clock: SimClock
  readonly http: Dispatcher
}

/** Registers the validators, switches them on and lets them fetch their parameters. */
export async function startReplayFleet(options: ReplayFleetOptions): Promise<ReplayFleet> {
  const { city, keys, clock, http } = options
  const { devices } = options.world
  const { institution } = city
  await registerDevices(city, devices, keys)
  const random = createRandom('replay')
  const transport = createBusTransport({
    ...{ http, random, origin: city.ingest.url, quality: wiredNetwork },
    isReachable: () => true,
  })
  const validators = devices.map((device) => {
    const own = random.fork(device.deviceId)
    const from = { device, institution, clock, keys, random: own, bootFloor: 0 }
    return createValidator(createValidatorParts(from))
  })
  for (const validator of validators) await validator.boot()
  await syncAll(validators, transport)
  return {
    async tap(device, { input }, card) {
      const validator = validators[device]
      invariant(validator !== undefined, 'every ride has a validator')
      // A device of the file may serve several lines in a day; here every ride is its own trip.
      validator.signIn({
        ...{ driverId: '', shiftId: '', tripNo: 0, direction: direction.DIRECTION_UNSPECIFIED },
        ...{ lineId: input.lineId, listFareFen: input.listFareFen ?? 0 },
      })
      try {
        return await validator.tap(card.enterField())
      } finally {
        card.leaveField()
      }
    },
    upload: (untilMs) => uploadAll(validators, transport, { clock, untilMs }),
  }
}

/** Rounds of store and forward until nothing is left; the server sets the pace. */
async function uploadAll(
  validators: readonly Validator[],
  transport: Transport,
  { clock, untilMs }: { readonly clock: SimClock; readonly untilMs: number },
): Promise<void> {
  for (let waiting = validators.filter(isWaiting); waiting.length > 0; ) {
    const nextMs = clock.nowMs() + (await syncAll(waiting, transport))
    if (nextMs > untilMs) return
    clock.advanceTo(nextMs)
    waiting = waiting.filter(isWaiting)
  }
}

function isWaiting(validator: Validator): boolean {
  return validator.status().uplink.unsentRecords > 0
}

/** One round of each. Returns the longest wait that was asked for, milliseconds. */
async function syncAll(validators: readonly Validator[], transport: Transport): Promise<number> {
  let waitMs = 0
  for (let start = 0; start < validators.length; start += SYNCS_AT_ONCE) {
    const some = validators.slice(start, start + SYNCS_AT_ONCE)
    const reports = await Promise.all(some.map((validator) => validator.sync(transport)))
    for (const { nextAttemptInMs } of reports) waitMs = Math.max(waitMs, nextAttemptInMs)
  }
  return waitMs
}
