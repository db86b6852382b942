import type { SamChannel } from '@tongxing/core/card/channel.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { Zone } from '@tongxing/core/time/service-day.ts'
import type { TapRecord, TapTrace } from '@tongxing/proto/messages.ts'
import type { TimeModel } from '../../radio/time-model.ts'
import type { BoundedMap } from '../bounded-map.ts'
import type { DeviceClock } from '../device-clock.ts'
import type { Journal } from '../journal/journal.ts'
import type { Parameters } from '../parameters/parameters.ts'
import type { ValidatorSettings } from '../settings.ts'
import type { Shift, ValidatorConfig } from '../validator.ts'

/** The terminal identity that the SAM gave at boot. */
export interface SamIdentity {
  /** 12 digits: the terminal number in every MAC. */
  readonly psamId: string
  /** Names the purchase key to the card. */
  readonly keyIndex: number
}

/** What a validator is between two taps: everything that one tap reads or leaves behind. */
export interface Bus {
  readonly config: ValidatorConfig
  readonly settings: ValidatorSettings
  readonly zone: Zone
  readonly clock: DeviceClock
  readonly samChannel: SamChannel
  readonly sam: SamIdentity
  readonly timeModel: TimeModel
  readonly journal: Journal
  readonly parameters: Parameters
  /** When a card last paid here, epoch ms by card number. */
  readonly recentRides: BoundedMap<string, number>
  /** Claims that went on as grey, by card number: their card may still come back. */
  readonly recentGreys: BoundedMap<string, TapRecord>
  /** Traces of the last taps by record number; the uplink attaches them. */
  readonly traces: BoundedMap<number, TapTrace>
  shift: Shift | undefined
  stopNo: number
  listFareFen: number | undefined
  /** Set once: what took the validator out of service until its next boot. */
  failure: ErrorCode | undefined
  /** A card is being served. */
  busy: boolean
  /** Taps since boot, for `traceEvery`. */
  taps: number
}

/**
 * The most records that one tap writes: a grey one, skipped SAM numbers, a void one and its own.
 */
const recordsPerTapMax = 4

/** Why no fare can be taken, whoever taps; undefined while the validator works. */
export function serviceFailure({ failure, journal }: Bus): ErrorCode | undefined {
  return failure ?? (journal.freeSlots < recordsPerTapMax ? 'JOURNAL_FULL' : undefined)
}
