import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { diversifyCardKeys } from '../../card/personalise.ts'
import type { SoftCard } from '../../card/soft-card.ts'
import { masters } from '../../card/testing/tap.ts'
import type { TearPlan } from '../../card/tear-plan.ts'
import { createReceiver, type Receiver } from '../testing/receiver.ts'
import { createRig, load, newCard, type Rig } from '../testing/rig.ts'
import type { Kind } from './kinds.ts'

/** Two buses with SAMs of their own, an outlet, and the card whose tap is torn. */
export interface City {
  readonly clock: Rig['clock']
  readonly a: Rig
  /** Comes when it is needed: `busB`. */
  b: Rig | undefined
  readonly kind: Kind
  readonly card: SoftCard
  readonly otherCard: SoftCard
  /** What outlets loaded, and the card's purchase counter at that time. */
  readonly loads: { readonly purchaseCounter: number; readonly amountFen: number }[]
}

export const loadedFen = 5_000
export const tornCardNumber = `0310${'1'.padStart(16, '0')}`
const issuerId = '03763764ffffffff'
const SYNC_INTERVAL_MS = 700_000

export async function createCity(kind: Kind): Promise<City> {
  const a = await createRig({ shift: kind.shift })
  const keys = diversifyCardKeys(masters, { ...cardOf(kind), cardNumber: tornCardNumber, issuerId })
  const card = newCard(1, { ...kind.card, keys, balanceFen: 0, openingBalanceFen: loadedFen })
  return { clock: a.clock, a, b: undefined, kind, card, otherCard: newCard(2), loads: [] }
}

/** Another validator with another SAM on another vehicle of the same line. */
export async function busB(city: City): Promise<Rig> {
  const { clock, kind } = city
  const config = { vehicleId: 'HS0002' }
  city.b ??= await createRig({ shift: kind.shift, clock, config, terminalNumber: '376400000002' })
  return city.b
}

/** Taps a card where the bus is at a stop. */
export async function tapAt(rig: Rig, card: SoftCard, stopNo: number, plan?: TearPlan) {
  rig.validator.setStop(stopNo)
  const { outcome } = await rig.validator.tap(card.enterField(plan))
  card.leaveField()
  return outcome
}

export function loadAtOutlet(city: City, amountFen: number): void {
  const { card, kind, loads } = city
  const identity = { ...cardOf(kind), cardNumber: tornCardNumber, issuerId }
  load(card, diversifyCardKeys(masters, identity).load, amountFen)
  loads.push({ purchaseCounter: counterOf(card), amountFen })
}

function cardOf({ card }: Kind): { algorithm?: number } {
  return { algorithm: card?.algorithm ?? 0 }
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

/** Everything that the buses have reaches the back end, bus by bus. */
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
