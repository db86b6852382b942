import { randomBytes } from 'node:crypto'

/** What the public texts leave open, as a switch each (card.md 8). */
export interface CardSettings {
  /** Which sequence GET TRANSACTION PROVE takes: INITIALIZE's, that plus one, or either. */
  readonly proveSequence: 'either' | 'initialized' | 'incremented'
  /**
   * Which sequence the purse log carries. T-Union logs seen begin with 0001 and both known
   * validator families ask the proof for N+1, so: incremented. FMCOS chips log the value before.
   */
  readonly logSequence: 'initialized' | 'incremented'
  /** Answer of SELECT and INITIALIZE while the application is blocked for a time. */
  readonly blockedStatus: number
  /** Wrong MACs in a row after which the application is blocked for good. */
  readonly macFailuresMax: number
  /** A load beyond this actual balance is refused; 5000 yuan in the card that was seen. */
  readonly balanceMaxFen: number
  /** Whether the City-Union application, which some readers look for, answers SELECT. */
  readonly cityUnion: boolean
}

export const defaultCardSettings: CardSettings = {
  proveSequence: 'either',
  logSequence: 'incremented',
  blockedStatus: 0x6283,
  macFailuresMax: 3,
  balanceMaxFen: 500_000,
  cityUnion: false,
}

/** Random bytes of a chip; seeded where a run must be repeatable. */
export type RandomBytes = (length: number) => Uint8Array

export const systemRandom: RandomBytes = (length) => new Uint8Array(randomBytes(length))
