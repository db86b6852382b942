/** A purchase that stands, as a link of its card's chain. */
export interface ChainPurchase {
  readonly purchaseCounter: number
  readonly balanceBeforeFen: number
  readonly balanceAfterFen: number
}

/** A confirmed load: it lies before the purchase whose counter the card showed at the counter. */
export interface ChainLoad {
  readonly purchaseCounter: number
  readonly amountFen: number
}

/** Two purchases that do not follow each other without a fault. */
export interface ChainFault {
  /** R11: counters are missing between them. R12: none is, but the balances do not meet. */
  readonly code: 'TAP_COUNTER_GAP' | 'TAP_BALANCE_BREAK'
  /** Counter of the purchase before the fault, and of the one behind it. */
  readonly afterCounter: number
  readonly beforeCounter: number
  readonly missingCounters: number
  /**
   * Spent between the two as the balances say: `after(n) + loads − before(m)`. Negative where the
   * card had more than it could have.
   */
  readonly impliedFen: number
  /** Whether the missing purchases can explain it: 0 ≤ implied ≤ missing × highest fare. */
  readonly isPlausible: boolean
}

/**
 * Faults in a card's chain (R11, R12 of clearing.md 3.2; 3.3). `purchases` stand in the order of
 * their counters, each counter once. Nothing is posted for a fault: it is named, with its value.
 */
export function findChainFaults(
  purchases: readonly ChainPurchase[],
  loads: readonly ChainLoad[],
  fareMaxFen: number,
): ChainFault[] {
  const sorted = loads.toSorted((a, b) => a.purchaseCounter - b.purchaseCounter)
  const faults: ChainFault[] = []
  let at = 0
  let previous: ChainPurchase | undefined
  for (const purchase of purchases) {
    let loadedFen = 0
    for (let load = sorted[at]; load !== undefined; load = sorted[at]) {
      if (load.purchaseCounter > purchase.purchaseCounter) break
      loadedFen += load.amountFen
      at += 1
    }
    if (previous !== undefined) {
      const missingCounters = purchase.purchaseCounter - previous.purchaseCounter - 1
      const impliedFen = previous.balanceAfterFen + loadedFen - purchase.balanceBeforeFen
      if (missingCounters > 0 || impliedFen !== 0) {
        faults.push({
          code: missingCounters > 0 ? 'TAP_COUNTER_GAP' : 'TAP_BALANCE_BREAK',
          afterCounter: previous.purchaseCounter,
          beforeCounter: purchase.purchaseCounter,
          missingCounters,
          impliedFen,
          isPlausible: impliedFen >= 0 && impliedFen <= missingCounters * fareMaxFen,
        })
      }
    }
    previous = purchase
  }
  return faults
}
