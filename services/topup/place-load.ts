import { decideByLoadCounter, type LoadDecision, type PendingLoad } from './decide-load.ts'

/** The card's load of the highest counter that was not reversed. */
export interface LatestLoad extends PendingLoad {
  readonly isPending: boolean
  readonly outletId: string
  readonly outletSequence: number
  /** The card's random number at INITIALIZE, 8 hex digits. */
  readonly random: string
}

/** A new INITIALIZE FOR LOAD whose MAC1 is right. */
export interface NewInitialization {
  readonly outletId: string
  readonly outletSequence: number
  readonly loadCounter: number
  readonly purchaseCounter: number
  readonly random: string
}

export interface PlacedLoad {
  /** How the load before it ended, where that was open. */
  readonly settlesLatest: LoadDecision | undefined
}

export type MisplacedLoad = 'LOAD_COUNTER_GAP' | 'LOAD_COUNTER_STALE'

/**
 * Where a new load stands in the card's row of loads. Its counter follows from the loads before it, so it
 * also says how the last of them ended. A counter beyond that means money from elsewhere
 * (`LOAD_COUNTER_GAP`). One that is behind, or words that were spoken before the load that is pending,
 * are refused (`LOAD_COUNTER_STALE`): a request that was held up on its way must not undo a later load.
 */
export function placeLoad(
  latest: LatestLoad | undefined,
  initialLoadCounter: number,
  next: NewInitialization,
): PlacedLoad | MisplacedLoad {
  const expectedCounter = latest ? latest.loadCounter + 1 : initialLoadCounter
  if (next.loadCounter > expectedCounter) return 'LOAD_COUNTER_GAP'
  if (!latest?.isPending) {
    const isNext = next.loadCounter === expectedCounter
    return isNext ? { settlesLatest: undefined } : 'LOAD_COUNTER_STALE'
  }
  const decision = decideByLoadCounter(latest, next.loadCounter)
  if (typeof decision === 'string' || isSpokenBefore(latest, next)) return 'LOAD_COUNTER_STALE'
  return { settlesLatest: decision }
}

/** The card's counters and the outlet's own sequence only grow; the random number is of one session. */
function isSpokenBefore(latest: LatestLoad, next: NewInitialization): boolean {
  const isSameSession = next.random === latest.random && next.loadCounter === latest.loadCounter
  const isOlderOrder =
    next.outletId === latest.outletId && next.outletSequence < latest.outletSequence
  return isSameSession || isOlderOrder || next.purchaseCounter < latest.purchaseCounter
}
