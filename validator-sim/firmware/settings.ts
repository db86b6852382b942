import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'

/** Bounds of store and forward. Times in milliseconds. */
export interface UplinkSettings {
  readonly batchRecordsMax: number
  readonly batchBytesMax: number
  /** Batches sent in one `sync()`, so that one bus does not hold the line for ever. */
  readonly batchesPerSyncMax: number
  readonly documentsPerSyncMax: number
  /** Records that one round looks through for a recollection. */
  readonly recollectionScanMax: number
  readonly heartbeatIntervalMs: number
  /** First wait after a failure; doubled with every further one, then shortened by up to a half. */
  readonly backoffBaseMs: number
  readonly backoffMaxMs: number
  /** Longest wait that a server's answer can ask for. */
  readonly serverWaitMaxMs: number
}

/** What a rider class may do again with one card on one bus (card.md 3.8, anchors.md 1.3). */
export interface RepeatRule {
  /** Seconds in which the card may not ride again; 0 = it may at once. */
  readonly passbackSeconds: number
  /** People beside its holder that the card may pay for on one trip of a flat line. */
  readonly companionsMax: number
  /** False: the next person only after another card was tapped. */
  readonly consecutive: boolean
}

/** What a staff card is for (card.md 3.9). */
export type StaffRole = 'driver' | 'line' | 'shift-end' | 'inspector' | 'collector'

/** Everything about a validator that a city or an operator may set, with its unit. */
export interface ValidatorSettings {
  /** Records that the journal can hold; the ring never overwrites one that is not acknowledged. */
  readonly journalSlots: number
  readonly journalSlotBytes: number
  /** Unacknowledged records from which the journal warns. */
  readonly journalWarnSlots: number
  /** Lock listed cards with APPLICATION BLOCK, or only refuse them (card.md 3.6). */
  readonly locksListedCards: boolean
  /**
   * Whose random number the MAC of the lock begins with: the card's, as PBOC has it, or the SAM's,
   * as one branch of Beijing's firmware does (card.md 3.6; open in 8, point 9).
   */
  readonly lockChallengeOf: 'card' | 'sam'
  /** How long a torn tap of the same card is one ride and not two (SLZR: 120 s, card.md 3.5). */
  readonly recoveryWindowMs: number
  /** Sanity caps (card.md 3.1, step 9). */
  readonly fareMaxFen: number
  readonly balanceMaxFen: number
  readonly lowBalanceFen: number
  /**
   * A mark amount above it is no fare of any line: the missing tap-off then costs the longest ride
   * of this one (SLZR: 50.00 yuan, card.md 3.3).
   */
  readonly markMaxFen: number
  /** Seconds in which a second tap at the stop of boarding is a mistake, and no alighting. */
  readonly alightGuardSeconds: number
  /** By rider class; `repeatDefault` for classes that are not named. */
  readonly repeats: Readonly<Record<string, RepeatRule>>
  readonly repeatDefault: RepeatRule
  /**
   * Seconds after its last ride in which a card on the same trip pays for one more person: people
   * who travel together get on together. Later it is its holder again, on a trip not announced.
   */
  readonly companionSeconds: number
  /** Cards whose last ride here is remembered (SLZR: 50, card.md 3.8). */
  readonly passbackEntriesMax: number
  /** Records that a boot reads back, to know again who rides on this trip. */
  readonly rememberedRecordsMax: number
  /** Longest break, or loss of power, after which a driver's shift goes on. */
  readonly shiftBreakMaxMs: number
  /** What a staff card does by its card kind, SFI 17 byte 10 (open in card.md 3.9). */
  readonly staffRoles: Readonly<Record<number, StaffRole>>
  /** Ride codes that are known again when they are shown again; as many records a boot reads. */
  readonly codesRememberedMax: number
  /** What is open about ride codes (card.md 8, point 10) and what a city decides. */
  readonly rideCode: Partial<RideCodeSettings>
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
  locksListedCards: true,
  lockChallengeOf: 'card',
  recoveryWindowMs: 120_000,
  fareMaxFen: 9_900,
  balanceMaxFen: 500_000,
  lowBalanceFen: 500,
  markMaxFen: 5_000,
  alightGuardSeconds: 60,
  repeats: {},
  repeatDefault: { passbackSeconds: 0, companionsMax: 98, consecutive: true },
  companionSeconds: 300,
  passbackEntriesMax: 50,
  rememberedRecordsMax: 512,
  shiftBreakMaxMs: 14_400_000,
  staffRoles: {
    0x11: 'driver',
    0x12: 'line',
    0x13: 'shift-end',
    0x14: 'inspector',
    0x15: 'collector',
  },
  codesRememberedMax: 4_096,
  rideCode: {},
  traceEvery: 0,
  tracesMax: 256,
  clockHoldoverAfterMs: 86_400_000,
  clockJumpMs: 300_000,
  uplink: {
    batchRecordsMax: 200,
    batchBytesMax: 256 * 1024,
    batchesPerSyncMax: 8,
    documentsPerSyncMax: 8,
    recollectionScanMax: 1_000,
    heartbeatIntervalMs: 60_000,
    backoffBaseMs: 1_000,
    backoffMaxMs: 300_000,
    serverWaitMaxMs: 3_600_000,
  },
}
