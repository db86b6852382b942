import type { PurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'

/** A load that was paid for and of which it is open whether the card has it. */
export interface PendingLoad {
  /** The card's load counter at INITIALIZE: the load raises it by one. */
  readonly loadCounter: number
  /** Counter that the card's next purchase shows. */
  readonly purchaseCounter: number
  /** Balance of the card at INITIALIZE, fen, without the overdraft limit. */
  readonly balanceBeforeFen: number
  readonly amountFen: number
  /** 12 digits. */
  readonly terminalId: string
  /** Local time of the host, `YYYYMMDDhhmmss`: what MAC2 covers and the card logs. */
  readonly timestamp: string
}

/** What a proved purchase of the card says about the balance that it found. */
export interface PurchaseEvidence {
  readonly purchaseCounter: number
  readonly balanceBeforeFen: number
  /** The card's newest log record before the purchase; undefined when it was not sent. */
  readonly lastLog: PurseLog | undefined
}

type EvidenceKind = 'tac' | 'load-counter' | 'purchase' | 'card-log'

/** How a load ended and which evidence says so. */
export interface LoadDecision {
  readonly state: 'confirmed' | 'reversed'
  readonly decidedBy: EvidenceKind
}

/** `contradiction`: pieces of evidence disagree, so none of them decides. */
export type LoadVerdict = LoadDecision | 'undecided' | 'contradiction'

/**
 * What a later INITIALIZE FOR LOAD says. A card session ends with the card's power, and with it the
 * right to credit; so a counter that has not moved was never credited, and one step is this load,
 * since a card has one load in the air at most.
 */
export function decideByLoadCounter(
  load: PendingLoad,
  laterCounter: number,
): LoadDecision | 'undecided' {
  const steps = laterCounter - load.loadCounter
  if (steps === 0) return { state: 'reversed', decidedBy: 'load-counter' }
  if (steps === 1) return { state: 'confirmed', decidedBy: 'load-counter' }
  return 'undecided'
}

/**
 * What later purchases say, in any order and with any of them missing. The balance at INITIALIZE is
 * under MAC1, so the purchase that follows the load directly finds either it or it plus the amount
 * (clearing.md 3.3). A later one decides only upwards: purchases alone can never raise a balance
 * above what it was. The card's log names a load that it holds. Silence says nothing, and neither
 * does time.
 */
export function decideByPurchases(
  load: PendingLoad,
  purchases: readonly PurchaseEvidence[],
): LoadVerdict {
  let decided: LoadDecision | undefined
  for (const purchase of purchases) {
    const decision = decideByPurchase(load, purchase)
    if (decision === undefined) continue
    if (decided !== undefined && decided.state !== decision.state) return 'contradiction'
    decided = decided?.decidedBy === 'card-log' ? decided : decision
  }
  return decided ?? 'undecided'
}

function decideByPurchase(load: PendingLoad, purchase: PurchaseEvidence): LoadDecision | undefined {
  if (purchase.purchaseCounter < load.purchaseCounter) return undefined
  if (purchase.lastLog !== undefined && isLogOf(load, purchase.lastLog)) {
    return { state: 'confirmed', decidedBy: 'card-log' }
  }
  const raisedFen = purchase.balanceBeforeFen - load.balanceBeforeFen
  const isNext = purchase.purchaseCounter === load.purchaseCounter
  if (isNext && raisedFen === 0) return { state: 'reversed', decidedBy: 'purchase' }
  if (isNext ? raisedFen === load.amountFen : raisedFen > 0 && raisedFen <= load.amountFen) {
    return { state: 'confirmed', decidedBy: 'purchase' }
  }
  return undefined
}

/**
 * Whether the card's log record is of this load. Terminal and time come from the credit itself, so
 * they name it; whether the card logs the counter before or after it is raised is open (card.md 8,
 * point 3).
 */
function isLogOf(load: PendingLoad, log: PurseLog): boolean {
  const steps = log.sequence - load.loadCounter
  return (
    log.type === transactionTypes.load &&
    log.amountFen === load.amountFen &&
    log.terminalNumber === load.terminalId &&
    log.timestamp === load.timestamp &&
    (steps === 0 || steps === 1)
  )
}
