import type { KeyObject } from 'node:crypto'
import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { Mode } from '@tongxing/core/tariff/types.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Zone } from '@tongxing/core/time/service-day.ts'
import type {
  ClockTrust,
  Direction,
  ListKind,
  ListVersion,
  TapRecord,
} from '@tongxing/proto/messages.ts'
import type { TimeModel } from '../radio/time-model.ts'
import type { RecollectionNote } from './device-notes.ts'
import type { Disk } from './disk.ts'
import type { JournalReader } from './journal/journal.ts'
import type { Signal } from './display.ts'
import type { OutcomeCode } from './outcomes.ts'
import type { Language } from './outcomes/outcome-row.ts'
import type { Field } from './path/field.ts'
import type { ValidatorSettings } from './settings.ts'

import type { Transport } from './uplink/transport.ts'
import type { SyncReport, UplinkStats } from './uplink/uplink.ts'

/** All that a validator does not make itself. It keeps nothing outside its disks and its SAM. */
export interface ValidatorDeps {
  readonly deviceId: string
  /** The journal's medium; see `journalDiskBytes` for its size. */
  readonly disk: Disk
  /** The medium of lists and notes, `parametersDiskBytes` long. */
  readonly paramsDisk: Disk
  /** What the tamper circuit of the housing counts; absent where there is none. */
  readonly openedCount?: () => number
  /** The clock chip of the device, right or wrong. */
  readonly clock: Clock
  /** 0 ≤ r < 1; names the journal when it is formatted, nonces, jitter of the back-off. */
  readonly random: () => number
  readonly sam: SamChannel
  readonly timeModel: TimeModel
  /** Ed25519 public keys of the publisher of parameters, by key version. */
  readonly publisherKeys: ReadonlyMap<number, KeyObject>
  /** The device's Ed25519 private key. */
  readonly deviceKey: { readonly version: number; readonly privateKey: KeyObject }
  readonly config: ValidatorConfig
}

/** Who and where the validator is. */
export interface ValidatorConfig {
  readonly operatorId: string
  readonly vehicleId: string
  /** 4 and 8 decimal digits. */
  readonly acceptorCity: string
  readonly acceptorInstitution: string
  readonly mode: Mode
  readonly language: Language
  readonly firmwareVersion: string
  readonly zone?: Zone
  /** A test terminal: its records are never mixed with live money. */
  readonly test?: boolean
  /** Number that the SAM would give next when it came here; absent: taken from its first answer. */
  readonly psamCounterBase?: number
  /**
   * Boots are numbered above it. A validator whose storage was replaced is given the last boot that
   * the back end knows of it, so that its uploads do not take the names of older ones.
   */
  readonly bootFloor?: number
  readonly settings?: Partial<ValidatorSettings>
}

/** What a driver's sign-in sets; a validator without one takes no fares. */
export interface Shift {
  readonly driverId: string
  /** 1 to 8 decimal digits without leading zero: the form in which the card remembers a line. */
  readonly lineId: string
  readonly direction: Direction
  readonly shiftId: string
  readonly tripNo: number
  /** List fare in fen where the tariff says that the vehicle gives it; see `setListFare`. */
  readonly listFareFen?: number
}

/** What a card, a code or a button came to. */
export interface TapResult {
  readonly outcome: OutcomeCode
  readonly signal: Signal
  /** Two lines of at most 16 columns, a Chinese character being two wide. */
  readonly display: readonly [string, string]
  /** Fare of this ride, of rides only, and the card's balance, where it was read; fen. */
  readonly amountFen?: number
  readonly balanceAfterFen?: number
  /** Field entry to signal. */
  readonly elapsedUs: number
  /**
   * The records that it wrote, in order: its own last. Empty when the card was torn early.
   */
  readonly records: readonly TapRecord[]
}

type ServiceState = 'in-service' | 'signed-off' | 'out-of-service'

export interface ValidatorStatus {
  readonly deviceId: string
  readonly service: ServiceState
  /** Who drives which line; absent while nobody does. */
  readonly shift?: Shift
  /** Why it is out of service. */
  readonly reason?: ErrorCode
  readonly boot: number
  readonly journalId: string
  /** Last record written, and last one that the back end is known to hold. */
  readonly journalHead: number
  readonly acknowledgedMark: number
  /** True from `journalWarnSlots` on. */
  readonly journalFilling: boolean
  readonly journalSlots: number
  /** Erases of the journal's page that was written most, and how many flash is made for. */
  readonly journalWear: { readonly erases: number; readonly erasesMax: number }
  /** How often the housing was opened. */
  readonly openings: number
  /** Last request for past records that was carried out, and the one in hand. */
  readonly recollectionDone: number
  readonly recollection?: RecollectionNote
  readonly psamId: string
  readonly psamCounter: number
  readonly clockTrust: ClockTrust
  readonly lists: readonly ListVersion[]
  /** Last refusal by list kind, when its newest document was not taken. */
  readonly listRefusals: ReadonlyMap<ListKind, ErrorCode>
  readonly uplink: UplinkStats
}

/**
 * One validator from power-up to power loss. After a `PowerCut` the object is dead: make a new one
 * on the same disks and SAM and `boot()` it.
 */
export interface Validator {
  /**
   * Reads SAM, parameters and journal; promotes a candidate that power loss left behind. Throws
   * `JOURNAL_CORRUPT` and the disks' errors where there is no journal to serve with; a SAM that
   * does not answer only takes the validator out of service.
   */
  boot(): Promise<void>
  /**
   * A card in the field, or several at once, of which none is served. One tap at a time. Never
   * rejects but with `PowerCut`: whatever else happens is an outcome.
   */
  tap(cards: CardChannel | Field): Promise<TapResult>
  /** What the scanner read: a ride code, as bytes or as hex or base64 text. Rejects like `tap`. */
  scan(code: Uint8Array): Promise<TapResult>
  /**
   * Puts the bus in service as a driver card does, without its record: for shifts that come from
   * elsewhere. Throws `LINE_ID_INVALID`.
   */
  signIn(shift: Shift): void
  signOff(): void
  /** The driver's buttons at departure and at the terminus. Reject like `tap`. */
  startTrip(): Promise<TapResult>
  endTrip(): Promise<TapResult>
  /** Stop number on the line, 0 = not known. */
  setStop(stopNo: number): void
  /** For tariffs whose list fare the vehicle gives. */
  setListFare(listFareFen: number): void
  /** One round of store and forward. Never rejects but with `PowerCut`. */
  sync(transport: Transport): Promise<SyncReport>
  status(): ValidatorStatus
  readonly journal: JournalReader
}
