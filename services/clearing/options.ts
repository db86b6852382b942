import type { KeyObject } from 'node:crypto'
import type { DiversificationOrder } from '@tongxing/core/card/crypto/diversify.ts'
import type { RateRow } from '@tongxing/core/clearing-files/fees.ts'
import type { ClearingFileSettings } from '@tongxing/core/clearing-files/settings.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { FileClientOptions } from './transport/file-client.ts'

interface CommonOptions {
  /** Ourselves. */
  readonly institution: Institution
  /**
   * Migrated with `ledgerMigrations` and `clearingMigrations`; a city also with the event log's.
   */
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  /** HTTP; default 127.0.0.1 and any free port. */
  readonly host?: string
  readonly port?: number
  readonly fileSettings?: ClearingFileSettings
  /** What is open about the form of ride codes; the defaults of core/ride-code. */
  readonly rideCodeSettings?: Partial<RideCodeSettings>
  /** Lines of one UP, FB or CL file; more go into a further file. Default 20,000. */
  readonly recordsPerFileMax?: number
  /** How long a file waits for one that is missing before it; default 30 minutes. */
  readonly gapPatienceMs?: number
}

/** A city's clearing: uploads foreign cards' rides, takes in what the centre made of them. */
export interface CityOptions extends CommonOptions {
  readonly role: 'city'
  readonly log: EventLog
  /** Partitions of topic `taps`, by which rides of one clearing detail are put together. */
  readonly tapsPartitions: number
  readonly centre: {
    readonly institution: Institution
    readonly host: string
    readonly port: number
    /** MAC key shared with the centre (secret key object). */
    readonly key: KeyObject
  }
  /** Timeouts and attempts of the file client. */
  readonly transfer?: Pick<
    Partial<FileClientOptions>,
    'attempts' | 'blockBytes' | 'retryDelayMs' | 'timeoutMs'
  >
}

/** One institution that clears through the centre. */
interface Member {
  readonly institution: Institution
  /** MAC key shared with it (secret key object). */
  readonly key: KeyObject
  /**
   * Its cards are accepted from, inclusive, and until, exclusive (R15), epoch ms; 0 or absent =
   * open.
   */
  readonly acceptedFromMs?: number
  readonly acceptedUntilMs?: number
}

/** Master of an issuer's TAC keys, where the issuer lets the centre check for it. */
interface DelegatedKey {
  /** 16 hex digits. */
  readonly issuerId: string
  /** 16 bytes. */
  readonly tacMasterKey: Uint8Array
  readonly order?: DiversificationOrder
}

/** Limits beyond which the centre does not settle a record. */
export interface JudgeLimits {
  /** R9: how far a tap may lie in the future of its receipt. */
  readonly aheadMaxMs: number
  /** R9: how old a tap may be at its receipt. */
  readonly ageMaxMs: number
  /** R14: most that a ride can cost, fen. */
  readonly amountMaxFen: number
}

/** The national centre: judges, nets and settles. */
export interface CentreOptions extends CommonOptions {
  readonly role: 'centre'
  readonly members: readonly Member[]
  readonly rates: readonly RateRow[]
  readonly delegatedKeys?: readonly DelegatedKey[]
  readonly limits?: Partial<JudgeLimits>
  /** Where members connect; port 0 takes a free one. */
  readonly fileServer: { readonly host?: string; readonly port: number }
  /** Day of the first window, `YYYY-MM-DD`, on a new database; each closing opens the next day. */
  readonly firstDay: string
}

/** What was written into a file, or taken out of one. */
export interface FileSummary {
  readonly direction: 'sent' | 'received'
  readonly partner: string
  readonly kind: string
  readonly sequence: number
  readonly name: string
  readonly settleDay: string
  /** SHA-256, 64 hex digits. */
  readonly digest: string
  readonly records: number
  /** `ready`, `acknowledged`, `refused` when sent; `held`, `taken`, `refused` when received. */
  readonly state: string
  /** Code of core/errors that refused it; empty when none did. */
  readonly errorCode: string
  /** Lines with money, and sums of their legs (clearing.md 1.2); the three sum to zero. */
  readonly accepted: number
  readonly refused: number
  readonly amountFen: number
  readonly issuerE7: bigint
  readonly acquirerE7: bigint
  readonly centreE7: bigint
}

interface ClearingService {
  /** Base of the HTTP interface. */
  readonly url: string
  stop(): Promise<void>
}

export interface CityClearing extends ClearingService {
  readonly role: 'city'
  /** Resolves when every ride appended before has reached the list of outgoing rides. */
  drain(): Promise<void>
  /**
   * Writes the upload files (UP) with all waiting rides of service days up to `day` (`YYYY-MM-DD`).
   * A day that is closed stays closed: what comes later goes into the next one, with its own
   * operating day. Returns the files of the day.
   */
  closeWindow(day: string): Promise<readonly FileSummary[]>
  /** Sends all files that were not answered for good. Throws the codes `TRANSFER_…`. */
  uploadFiles(): Promise<readonly FileSummary[]>
  /** Fetches and takes in LD, FB, CL and BP of a settle day. Throws the codes `TRANSFER_…`. */
  fetchFiles(day: string): Promise<readonly FileSummary[]>
}

export interface CentreClearing extends ClearingService {
  readonly role: 'centre'
  readonly filePort: number
  /**
   * Closes and settles the window of `day` and all open ones before it: files for every member, net
   * positions, prefunds. A settled window is left as it is. Returns the files of the day.
   */
  runWindow(day: string): Promise<readonly FileSummary[]>
}
