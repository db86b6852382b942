import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { diversifyCardKeys, type Personalisation } from '../../card/personalise.ts'
import type { SoftCard } from '../../card/soft-card.ts'
import { masters } from '../../card/testing/tap.ts'
import { createReceiver, type Receiver } from '../testing/receiver.ts'
import { createRig, load, newCard, type Rig, type RigOptions } from '../testing/rig.ts'

/** A card of the county and what outlets have loaded onto it. */
export interface Rider {
  readonly card: SoftCard
  readonly cardNumber: string
  readonly loadKey: Uint8Array
  /** What was loaded, and the card's purchase counter at that time. */
  readonly loads: { readonly purchaseCounter: number; readonly amountFen: number }[]
}

/** Two buses with SAMs of their own, an outlet, and riders. */
export interface City {
  readonly options: RigOptions
  readonly clock: Rig['clock']
  readonly a: Rig
  /** Comes when it is needed: `busB`. */
  b: Rig | undefined
  /** The one whose tap is torn. */
  readonly rider: Rider
  readonly other: Rider
}

/** On every card at first. */
export const openingFen = 5_000
const issuerId = '03763764ffffffff'
/** Longer than any interval or back-off of a validator. */
const SYNC_INTERVAL_MS = 700_000

export async function createCity(
  options: RigOptions,
  card: Partial<Personalisation> = {},
): Promise<City> {
  const a = await createRig(options)
  return { options, clock: a.clock, a, b: undefined, rider: newRider(1, card), other: newRider(2) }
}

export function newRider(number: number, changes: Partial<Personalisation> = {}): Rider {
  const cardNumber = `0310${String(number).padStart(16, '0')}`
  const { algorithm = 0 } = changes
  const keys = diversifyCardKeys(masters, { cardNumber, issuerId, algorithm })
  const money = { balanceFen: 0, openingBalanceFen: openingFen }
  const card = newCard(number, { ...changes, ...money, keys })
  return { card, cardNumber, loadKey: keys.load, loads: [] }
}

/** Another validator with another SAM in another vehicle of the same line. */
export async function busB(city: City): Promise<Rig> {
  const { clock, options } = city
  const another = { config: { vehicleId: 'HS0002' }, terminalNumber: '376400000002' }
  city.b ??= await createRig({ ...options, ...another, clock })
  return city.b
}

/** Taps a card where the bus is at a stop. */
export async function tapAt(rig: Rig, { card }: Rider, stopNo: number): Promise<string> {
  rig.validator.setStop(stopNo)
  const { outcome } = await rig.validator.tap(card.enterField())
  card.leaveField()
  return outcome
}

export function loadAtOutlet({ card, loadKey, loads }: Rider, amountFen: number): void {
  load(card, loadKey, amountFen)
  loads.push({ purchaseCounter: counterOf(card), amountFen })
}

/** The card's own number of its next purchase: what INITIALIZE shows and does not change. */
export function counterOf(card: SoftCard): number {
  const presence = card.enterField()
  presence.process(buildSelectCommand())
  const terms = { keyIndex: 1, amountFen: 0, terminalNumber: '0'.repeat(12) }
  const response = presence.process(buildInitializeForCappPurchaseCommand(terms))
  card.leaveField()
  return parseInitializeForCappPurchaseResponse(response).offlineSequence
}

/** Everything that the buses have reaches the back end; what it holds, bus by bus. */
export async function syncAll(city: City): Promise<Receiver[]> {
  const receivers: Receiver[] = []
  for (const rig of [city.a, city.b]) {
    if (rig === undefined) continue
    const receiver = receiverOf(rig)
    for (let round = 0; round < 3; round++) {
      city.clock.advance(SYNC_INTERVAL_MS)
      await rig.validator.sync(receiver)
    }
    receivers.push(receiver)
  }
  return receivers
}

const receiverByRig = new WeakMap<Rig, Receiver>()

/** The back end's edge for a bus: one from its first day to its last. */
function receiverOf(rig: Rig): Receiver {
  const receiver = receiverByRig.get(rig) ?? createReceiver(rig.clock.nowMs)
  receiverByRig.set(rig, receiver)
  return receiver
}
