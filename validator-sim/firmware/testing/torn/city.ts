import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import type { SoftCard } from '../../../card/soft-card.ts'
import type { Rig } from '../rig.ts'

/** A bus as the matrix knows it; `reboot` signs its driver in again. */
export type TestBus = Pick<Rig, 'validator' | 'disk' | 'sam' | 'reboot'>

/** Who holds a card; a city may know more of it. */
export interface Rider {
  readonly card: SoftCard
}

/** What the matrix is played in: two buses with SAMs of their own, an outlet, and two riders. */
export interface City {
  readonly bus: TestBus
  otherBus(): Promise<TestBus>
  /** The one whose tap is torn. */
  readonly rider: Rider
  readonly other: Rider
  pass(ms: number): void
  loadAtOutlet(amountFen: number): Promise<void>
  /** Both buses send what they have. */
  sync(): Promise<void>
}

/** Taps a card where the bus is at a stop. */
export async function tapAt(bus: TestBus, { card }: Rider, stopNo: number): Promise<string> {
  bus.validator.setStop(stopNo)
  const { outcome } = await bus.validator.tap(card.enterField())
  card.leaveField()
  return outcome
}

/** The card's own number of its next purchase: what INITIALIZE shows and does not change. */
export function counterOf({ card }: Rider): number {
  const presence = card.enterField()
  presence.process(buildSelectCommand())
  const terms = { keyIndex: 1, amountFen: 0, terminalNumber: '0'.repeat(12) }
  const response = presence.process(buildInitializeForCappPurchaseCommand(terms))
  card.leaveField()
  return parseInitializeForCappPurchaseResponse(response).offlineSequence
}
