import { maskCard } from '@tongxing/core/card/mask-card.ts'
import type { CaseName, OpenCase } from '@tongxing/ledger/cases.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { PurchaseKey } from '../files/lines.ts'

/** What the fare service said last of a foreign card's ride. */
export interface RideClaim extends PurchaseKey {
  /** Over the content of the debit, 32 hex digits. */
  readonly contentHash: string
  /** `YYYY-MM-DD`, of the tap. */
  readonly serviceDay: string
  readonly operatorId: string
  readonly amountFen: number
  /**
   * `psam/counter`, or of a code without its account: names the ride in cases, where no card number
   * should stand.
   */
  readonly terminalKey: string
  /** Encoded TapRecord. */
  readonly record: Uint8Array
  /** Whether a file can carry it. */
  readonly fits: boolean
}

export type OutgoingState = 'waiting' | 'withdrawn' | 'unfit' | 'uploaded' | 'final' | 'refused'

/** A ride on its way to the centre and back. */
export interface OutgoingRide extends RideClaim {
  readonly state: OutgoingState
  /** Taken back by the fare service after it was uploaded. */
  readonly takenBack: boolean
  readonly generation: number
}

/** What a ride event changes besides the ride. */
export interface OutgoingChange {
  readonly ride: OutgoingRide
  readonly opened: readonly OpenCase[]
  readonly closed: readonly CaseName[]
  /**
   * The refusal that had been posted is taken back: the fare service has reversed the ride
   * itself.
   */
  readonly undoesRefusal: boolean
}

/** Name of a case about a ride. */
export function rideCaseName(ride: RideClaim, code: ErrorCode): CaseName {
  return { code, subject: `ride ${ride.terminalKey} ${ride.contentHash.slice(0, 8)}` }
}

/** A case about a ride, worth its amount unless said otherwise. */
export function rideCase(
  ride: RideClaim,
  code: ErrorCode,
  about: Pick<OpenCase, 'owner'> & Partial<Pick<OpenCase, 'evidence' | 'valueFen'>>,
): OpenCase {
  return {
    ...rideCaseName(ride, code),
    valueFen: ride.amountFen,
    serviceDay: ride.serviceDay,
    ...about,
    evidence: {
      card: maskCard(ride.cardNumber),
      purchaseCounter: ride.purchaseCounter,
      operatorId: ride.operatorId,
      contentHash: ride.contentHash,
      ...about.evidence,
    },
  }
}

/** The ride stands: it waits for its upload, unless it has been uploaded. */
export function standRide(
  stored: OutgoingRide | undefined,
  claim: RideClaim,
  own: string,
): OutgoingChange | undefined {
  const owner = `acquirer:${own}`
  const isUploaded = stored?.state === 'uploaded' || stored?.state === 'final'
  if (stored !== undefined && stored.contentHash === claim.contentHash) {
    if (stored.takenBack) {
      const closed = [rideCaseName(claim, 'CLEARING_RIDE_TAKEN_BACK')]
      return { ride: { ...stored, takenBack: false }, opened: [], closed, undoesRefusal: false }
    }
    if (stored.state !== 'withdrawn') return undefined
  } else if (isUploaded) {
    const about = { owner, evidence: { uploadedContent: stored.contentHash } }
    const opened = [rideCase(claim, 'CLEARING_RIDE_CHANGED', about)]
    return { ride: stored, opened, closed: [], undoesRefusal: false }
  }
  const state = claim.fits ? 'waiting' : 'unfit'
  const opened = claim.fits ? [] : [rideCase(claim, 'CLEARING_RIDE_UNFIT', { owner })]
  const generation = stored?.generation ?? 0
  const ride = { ...claim, state, takenBack: false, generation } as const
  return { ride, opened, closed: [], undoesRefusal: false }
}

/**
 * The fare service has taken the ride back. Before the upload nobody needs to know; after it the
 * centre has been told something that no longer holds.
 */
export function takeRideBack(
  stored: OutgoingRide | undefined,
  claim: RideClaim,
  own: string,
): OutgoingChange | undefined {
  if (stored === undefined) return undefined
  if (stored.contentHash !== claim.contentHash) {
    const closed = [rideCaseName(claim, 'CLEARING_RIDE_CHANGED')]
    return { ride: stored, opened: [], closed, undoesRefusal: false }
  }
  if (stored.state === 'withdrawn') return undefined
  if (stored.state === 'uploaded' || stored.state === 'final') {
    const opened = [rideCase(claim, 'CLEARING_RIDE_TAKEN_BACK', { owner: `acquirer:${own}` })]
    return { ride: { ...stored, takenBack: true }, opened, closed: [], undoesRefusal: false }
  }
  return {
    ride: { ...stored, state: 'withdrawn' },
    opened: [],
    closed: [
      rideCaseName(claim, 'CLEARING_RIDE_UNFIT'),
      rideCaseName(claim, 'CLEARING_RIDE_REFUSED'),
    ],
    undoesRefusal: stored.state === 'refused',
  }
}
