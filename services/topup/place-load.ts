import { decideByLoadCounter, type LoadDecision, type PendingLoad } from './decide-load.ts'

/** The card's load of the highest counter that was not reversed. */
export interface LatestLoad extends PendingLoad {
  readonly isPending: boolean
  readonly loadNo: number
  /** The card's random number at INITIALIZE, 8 hex digits. */
  readonly random: string
}

/** A later INITIALIZE FOR LOAD whose MAC1 is right. */
export interface LaterInitialization {
  readonly loadCounter: number
  readonly random: string
  /**
   * The highest load number that the terminal had heard of from the host when it asked the card; 0
   * when it had heard of none.
   */
  readonly hostMark: number
}

export interface PlacedLoad {
  /** How the load before it ended, where that was open. */
  readonly settlesLatest: LoadDecision | undefined
}

export type MisplacedLoad = 'LOAD_COUNTER_GAP' | 'LOAD_COUNTER_STALE'

/**
 * Where a new load stands in the card's row of loads. Its counter follows from the loads before it,
 * so it also says how the last of them ended. A counter beyond that means money from elsewhere
 * (`LOAD_COUNTER_GAP`); one behind it, a card or a request of the past (`LOAD_COUNTER_STALE`).
 */
export function placeLoad(
  latest: LatestLoad | undefined,
  initialLoadCounter: number,
  next: LaterInitialization,
): PlacedLoad | MisplacedLoad {
  const expectedCounter = latest ? latest.loadCounter + 1 : initialLoadCounter
  if (next.loadCounter > expectedCounter) return 'LOAD_COUNTER_GAP'
  if (latest?.isPending) {
    const settlesLatest = decideByInitialization(latest, next)
    return typeof settlesLatest === 'string' ? 'LOAD_COUNTER_STALE' : { settlesLatest }
  }
  const isNext = next.loadCounter === expectedCounter
  return isNext ? { settlesLatest: undefined } : 'LOAD_COUNTER_STALE'
}

/**
 * How an open load ended, by a later INITIALIZE. A raised counter speaks for itself. One that has
 * not moved says that the card was not credited *until then*, so it must be known to be later than
 * the load: a request that was held up on its way, or came from another outlet, must not undo a
 * load that followed it. A terminal that knew the load's number, or a higher one, when it asked the
 * card, asked it later.
 */
export function decideByInitialization(
  load: PendingLoad & { readonly loadNo: number; readonly random: string },
  next: LaterInitialization,
): LoadDecision | 'undecided' | 'stale' {
  const verdict = decideByLoadCounter(load, next.loadCounter)
  if (verdict === 'undecided') return 'undecided'
  const isLater = next.hostMark >= load.loadNo && next.random !== load.random
  return verdict.state === 'confirmed' || isLater ? verdict : 'stale'
}
