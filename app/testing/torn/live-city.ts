import { direction } from '@tongxing/proto/messages.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import type { City, TestBus } from '@tongxing/validator-sim/firmware/testing/torn/city.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { CityServices } from '../../compose/city-services.ts'
import { registerDevices } from '../../day/register-devices.ts'
import { createValidatorParts, type DevicePlan } from '../../day/validator-parts.ts'
import {
  county,
  keys,
  openOutlet,
  publishLists,
  sellCards,
  startMs,
  startSmallCity,
  type TestCard,
} from '../bad-input/small-city.ts'
import { syncAll, type Uploader, wireTo } from '../bad-input/test-bus.ts'

/** A bus of the matrix that uploads to real services. */
interface LiveBus extends TestBus {
  readonly upload: Uploader
  /** Takes its driver to another line. */
  driveOn(line: 'flat' | 'sections'): void
}

/** The matrix's city on real services and a real database; its buses serve case after case. */
export interface LiveCity {
  readonly city: CityServices
  readonly buses: readonly [LiveBus, LiveBus]
  readonly cards: readonly TestCard[]
  readonly stranger: TestCard
  pass(ms: number): void
  sync(): Promise<void>
  /** The city as one case sees it, and what it loaded onto the rider's card. */
  caseOf(rider: TestCard): City & { loadedFen(): number }
}

const lineIds = { flat: '120', sections: '140' }

export async function startLiveCity(db: Database, cardCount: number): Promise<LiveCity> {
  const clock = createSimClock(startMs)
  const city = await startSmallCity({ db, clock })
  await publishLists(city)
  const terminal = await openOutlet(city)
  const buses = [await createLiveBus(city, 1, clock), await createLiveBus(city, 2, clock)] as const
  const sync = () =>
    syncAll(
      buses.map(({ upload }) => upload),
      wireTo(city),
      clock,
    )
  await sync()
  const [stranger, ...cards] = await sellCards(city, terminal, cardCount + 1)
  const pass = (ms: number) => clock.advanceTo(clock.nowMs() + ms)
  const caseOf = (rider: TestCard) => {
    let loadedFen = rider.loadFen
    return {
      ...{ bus: buses[0], rider, other: stranger as TestCard, pass, sync },
      otherBus: async () => buses[1],
      loadedFen: () => loadedFen,
      async loadAtOutlet(amountFen: number) {
        await terminal.loadCard(rider.card.enterField(), amountFen)
        rider.card.leaveField()
        loadedFen += amountFen
      },
    }
  }
  return { city, buses, cards, stranger: stranger as TestCard, pass, sync, caseOf }
}

async function createLiveBus(
  city: CityServices,
  number: number,
  clock: { nowMs(): number },
): Promise<LiveBus> {
  const device: DevicePlan = {
    ...{ deviceId: `HS-T${number}`, psamId: `77000000000${number}`, vehicleId: `HS0${number}` },
    ...{ operatorId: 'HSGJ', mode: 'bus' },
  }
  await registerDevices(city, [device], keys)
  const random = createRandom(`torn/${number}`)
  const parts = createValidatorParts({
    device,
    institution: county,
    clock,
    keys,
    random,
    bootFloor: 0,
  })
  let line: 'flat' | 'sections' = 'flat'
  const signIn = () =>
    bus.validator.signIn({
      ...{ driverId: 'D1', lineId: lineIds[line], direction: direction.DIRECTION_UP },
      ...{ shiftId: 'S1', tripNo: 1 },
    })
  const bus: LiveBus = {
    ...{ disk: parts.disk, sam: parts.sam, validator: createValidator(parts) },
    async reboot() {
      parts.disk.restorePower()
      parts.sam.reset()
      bus.validator = createValidator(parts)
      await bus.validator.boot()
      signIn()
    },
    driveOn(next) {
      line = next
      signIn()
    },
    upload: {
      plan: device,
      validator: () => bus.validator,
      sync: async (transport) => {
        await bus.validator.sync(transport)
      },
    },
  }
  await bus.reboot()
  return bus
}
