import { rideFormOf } from '@tongxing/core/tariff/ride-form.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import type { OutcomeCode } from '../outcomes.ts'
import type { DecisionInput } from './decide.ts'
import { isSameTrip, type OpenRide, openRideOf } from './open-ride.ts'

/** Which part of a ride this tap is, before it has a price. */
export type RidePlan =
  | { readonly stage: 'single' }
  | { readonly stage: 'board' }
  | { readonly stage: 'alight'; readonly open: OpenRide }
  /** The debt of an older ride; what this tap is beside it is decided when it is paid. */
  | { readonly stage: 'supplement'; readonly open: OpenRide }

/**
 * Tap-on and tap-off (card.md 3.3). An open ride of ours ends here when vehicle, line and direction
 * are the same and its minutes have not passed; any other one is a missing tap-off, to be paid
 * first, on a flat line too. An open ride without a mark amount owes nothing. A card that cannot
 * remember where it boarded pays the longest ride at once.
 */
export function planRide(input: DecisionInput, tariff: CompiledTariff): RidePlan | OutcomeCode {
  const { card, place, zone, line, nowMs, settings } = input
  const { city, institution } = place
  const open = openRideOf(card.busRecord, { city, institution, zone })
  const owes = open !== undefined && open.markAmountFen > 0
  const isFlat = rideFormOf(tariff, input.mode, place.lineId) === 'flat'
  if (isFlat || card.busRecord === undefined) {
    return owes ? { stage: 'supplement', open } : { stage: 'single' }
  }
  const sinceMs = nowMs - (open?.tappedAtMs ?? 0)
  const isHere = open !== undefined && isSameTrip(open, place)
  if (isHere && sinceMs <= line.openMinutesMax * 60_000) {
    const isGuarded = sinceMs < settings.alightGuardSeconds * 1000
    if (open.stopNo === place.stopNo && isGuarded) return 'ALIGHT_TOO_SOON'
    return line.door === 'board' ? 'BOARD_ONLY_DOOR' : { stage: 'alight', open }
  }
  if (line.door === 'alight') return 'ALIGHT_ONLY_DOOR'
  return owes ? { stage: 'supplement', open } : { stage: 'board' }
}
