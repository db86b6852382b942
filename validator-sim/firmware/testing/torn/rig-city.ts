import { diversifyCardKeys, type Personalisation } from '../../../card/personalise.ts'
import { masters } from '../../../card/testing/tap.ts'
import { createReceiver, type Receiver } from '../receiver.ts'
import { createRig, load, newCard, type Rig, type RigOptions } from '../rig.ts'
import { type City, counterOf, type Rider } from './city.ts'

/** A card of the county and what outlets have loaded onto it. */
export interface LoadedRider extends Rider {
  readonly cardNumber: string
  readonly loadKey: Uint8Array
  /** What was loaded, and the card's purchase counter at that time. */
  readonly loads: { readonly purchaseCounter: number; readonly amountFen: number }[]
}

/** A city of two rigs, each with its edge of the back end. */
export interface RigCity extends City {
  readonly bus: Rig
  otherBus(): Promise<Rig>
  readonly rider: LoadedRider
  /** The bus that came last, and what the back end holds of all buses, bus by bus. */
  newestBus(): Rig
  receivers(): readonly Receiver[]
}

/** On every card at first. */
export const openingFen = 5_000
const issuerId = '03763764ffffffff'
/** Longer than any interval or back-off of a validator. */
const SYNC_INTERVAL_MS = 700_000

export async function createRigCity(
  options: RigOptions,
  card: Partial<Personalisation> = {},
): Promise<RigCity> {
  const bus = await createRig(options)
  const { clock } = bus
  const rider = newRider(1, card)
  const fleet = [{ rig: bus, receiver: createReceiver(clock.nowMs) }]

  async function addBus(): Promise<Rig> {
    const another = { config: { vehicleId: 'HS0002' }, terminalNumber: '376400000002', clock }
    const rig = await createRig({ ...options, ...another })
    fleet.push({ rig, receiver: createReceiver(clock.nowMs) })
    return rig
  }
  return {
    ...{ bus, rider, other: newRider(2), pass: clock.advance },
    otherBus: async () => fleet[1]?.rig ?? addBus(),
    newestBus: () => fleet.at(-1)?.rig ?? bus,
    receivers: () => fleet.map(({ receiver }) => receiver),
    loadAtOutlet: async (amountFen) => loadAtOutlet(rider, amountFen),
    sync: async () => {
      for (const { rig, receiver } of fleet) {
        for (let round = 0; round < 3; round++) {
          clock.advance(SYNC_INTERVAL_MS)
          await rig.validator.sync(receiver)
        }
      }
    },
  }
}

export function newRider(number: number, changes: Partial<Personalisation> = {}): LoadedRider {
  const cardNumber = `0310${String(number).padStart(16, '0')}`
  const { algorithm = 0 } = changes
  const keys = diversifyCardKeys(masters, { cardNumber, issuerId, algorithm })
  const money = { balanceFen: 0, openingBalanceFen: openingFen }
  const card = newCard(number, { ...changes, ...money, keys })
  return { card, cardNumber, loadKey: keys.load, loads: [] }
}

export function loadAtOutlet(rider: LoadedRider, amountFen: number): void {
  load(rider.card, rider.loadKey, amountFen)
  rider.loads.push({ purchaseCounter: counterOf(rider), amountFen })
}
