import type { SamChannel } from '@tongxing/core/card/channel.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import type { Zone } from '@tongxing/core/time/service-day.ts'
import type { TapRecord, TapTrace } from '@tongxing/proto/messages.ts'
import type { TimeModel } from '../../radio/time-model.ts'
import type { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import type { DeviceClock } from '../device-clock.ts'
import type { Journal } from '../journal/journal.ts'
import type { Parameters } from '../parameters/parameters.ts'
import type { ValidatorSettings } from '../settings.ts'
import type { Shift, ValidatorConfig } from '../validator.ts'
import type { Place } from './open-ride.ts'
import type { PausedShift, Route } from './staff/shift.ts'
import type { RecentRide } from './remember.ts'

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
  /** 0 ≤ r < 1: challenges to staff cards. */
  readonly random: () => number
  readonly sam: SamIdentity
  readonly timeModel: TimeModel
  readonly journal: Journal
  readonly parameters: Parameters
  /** The last rides of cards here, by card number. */
  readonly recentRides: BoundedMap<string, RecentRide>
  /** Paid boardings by trip; see `tripOf`. */
  readonly passengers: BoundedMap<string, number>
  /** The card that rode last, so that a class can be asked to let another one in between. */
  lastRider: string
  /** Claims that went on as grey, by card number: their card may still come back. */
  readonly recentGreys: BoundedMap<string, TapRecord>
  /** Codes that rode here, with the numbers of their records, by `rideCodeKeyOf`. */
  readonly usedCodes: BoundedMap<string, number>
  /** Verifies codes by the list of this version. */
  codeVerifier: { readonly version: number; readonly verifier: RideCodeVerifier } | undefined
  /** Traces of the last taps by record number; the uplink attaches them. */
  readonly traces: BoundedMap<number, TapTrace>
  shift: Shift | undefined
  /** The shift that its driver left for a break. */
  paused: PausedShift | undefined
  /** What the next sign-in will drive: the last line, or what a line card has set since. */
  route: Route | undefined
  stopNo: number
  listFareFen: number | undefined
  /** Set once: what took the validator out of service until its next boot. */
  failure: ErrorCode | undefined
  /** A card is being served. */
  busy: boolean
  /** Taps since boot, for `traceEvery`. */
  taps: number
}

/** The most records that one tap writes: a grey one, skipped SAM numbers, a debt and its own. */
const recordsPerTapMax = 4

/** Why no fare can be taken, whoever taps; undefined while the validator works. */
export function serviceFailure({ failure, journal }: Bus): ErrorCode | undefined {
  return failure ?? (journal.freeSlots < recordsPerTapMax ? 'JOURNAL_FULL' : undefined)
}

/** Where the bus is, as cards and records are told. Only a bus in a shift is anywhere. */
export function placeOf({ config, shift, stopNo }: Bus): Place {
  invariant(shift !== undefined, 'a fare is taken only in a shift')
  return {
    city: config.acceptorCity,
    institution: config.acceptorInstitution,
    operatorId: config.operatorId,
    vehicleId: config.vehicleId,
    lineId: shift.lineId,
    stopNo,
    direction: shift.direction,
  }
}
