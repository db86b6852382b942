/** Bounds of store and forward. Times in milliseconds. */
export interface UplinkSettings {
  readonly batchRecordsMax: number
  readonly batchBytesMax: number
  /** Batches sent in one `sync()`, so that one bus does not hold the line for ever. */
  readonly batchesPerSyncMax: number
  readonly documentsPerSyncMax: number
  readonly heartbeatIntervalMs: number
  /** First wait after a failure; doubled with every further one, then shortened by up to a half. */
  readonly backoffBaseMs: number
  readonly backoffMaxMs: number
  /** Longest wait that a server's answer can ask for. */
  readonly serverWaitMaxMs: number
}

/** Everything about a validator that a city or an operator may set, with its unit. */
export interface ValidatorSettings {
  /** Records that the journal can hold; the ring never overwrites one that is not acknowledged. */
  readonly journalSlots: number
  readonly journalSlotBytes: number
  /** Unacknowledged records from which the journal warns. */
  readonly journalWarnSlots: number
  /** Read record 2 of SFI 1A for its lock flag; lean flat-fare lines leave it (card.md 3.1). */
  readonly readsSectorRecord: boolean
  /** Lock listed cards with APPLICATION BLOCK, or only refuse them (card.md 3.6). */
  readonly locksListedCards: boolean
  /** How long a torn tap of the same card is one ride and not two (SLZR: 120 s, card.md 3.5). */
  readonly recoveryWindowMs: number
  /** Sanity caps (card.md 3.1, step 9). */
  readonly fareMaxFen: number
  readonly balanceMaxFen: number
  readonly lowBalanceFen: number
  /** Seconds in which a rider class may not ride again on this bus; absent or 0 = it may. */
  readonly passbackSeconds: Readonly<Record<string, number>>
  readonly passbackEntriesMax: number
  /** Attach the commands to every n-th tap; 0 = never. */
  readonly traceEvery: number
  readonly tracesMax: number
  /** Set by the back end longer ago than this: HOLDOVER. */
  readonly clockHoldoverAfterMs: number
  /** A step of the clock that makes it JUMPED. */
  readonly clockJumpMs: number
  readonly uplink: UplinkSettings
}

export const defaultSettings: ValidatorSettings = {
  journalSlots: 40_000,
  journalSlotBytes: 1024,
  journalWarnSlots: 19_000,
  readsSectorRecord: false,
  locksListedCards: true,
  recoveryWindowMs: 120_000,
  fareMaxFen: 9_900,
  balanceMaxFen: 500_000,
  lowBalanceFen: 500,
  passbackSeconds: {},
  passbackEntriesMax: 50,
  traceEvery: 0,
  tracesMax: 256,
  clockHoldoverAfterMs: 86_400_000,
  clockJumpMs: 300_000,
  uplink: {
    batchRecordsMax: 200,
    batchBytesMax: 256 * 1024,
    batchesPerSyncMax: 8,
    documentsPerSyncMax: 5,
    heartbeatIntervalMs: 60_000,
    backoffBaseMs: 1_000,
    backoffMaxMs: 300_000,
    serverWaitMaxMs: 3_600_000,
  },
}
