import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import type {
  CompiledTariff,
  PriceInput,
  PriceResult,
  RideInput,
  TransferState,
} from '@tongxing/core/tariff/types.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { DecisionInput } from './decide.ts'
import { lastRideOf } from './last-ride.ts'
import type { OpenRide } from './open-ride.ts'
import type { RidePlan } from './plan-ride.ts'

/** A part of a ride with its price, and the state of the card that it was made from. */
export interface PricedRide {
  readonly stage: RidePlan['stage']
  readonly result: PriceResult
  readonly transferState: TransferState | null
  /** Of an alighting or a supplement: the boarding, with the mark amount that was priced. */
  readonly open?: OpenRide
  /** 2 for the first companion and so on; the holder of the card has none. */
  readonly personNo?: number
}

/** Undefined where the tariff does not price the ride: it is then refused, never free. */
export function priceRide(
  input: DecisionInput,
  tariff: CompiledTariff,
  plan: RidePlan,
): PricedRide | undefined {
  return unlessUnpriced(() => {
    if (plan.stage !== 'supplement') return priced(input, tariff, plan)
    const { markAmountFen } = plan.open
    const isFare = markAmountFen <= input.settings.markMaxFen
    const owedFen = isFare ? markAmountFen : longestRideFen(input, tariff)
    return priced(input, tariff, { ...plan, open: { ...plan.open, markAmountFen: owedFen } })
  })
}

/** A tariff's refusal to price a ride is no fault of the program: undefined. */
export function unlessUnpriced<T>(price: () => T): T | undefined {
  try {
    return price()
  } catch (error) {
    if (!(error instanceof TongxingError) || error.code === 'INVARIANT_BROKEN') throw error
    return undefined
  }
}

/** The price that a companion pays: without the rights that come of the holder's last ride. */
export function priceCompanion(
  input: DecisionInput,
  tariff: CompiledTariff,
  personNo: number,
): PricedRide {
  const result = price(tariff, priceInputOf(input, rideInputOf(input, { stage: 'single' }), null))
  return { stage: 'single', result, transferState: null, personNo }
}

function priced(input: DecisionInput, tariff: CompiledTariff, plan: RidePlan): PricedRide {
  // Only what is charged for a ride of its own earns a transfer.
  const earns = plan.stage === 'single' || plan.stage === 'alight'
  const transferState =
    earns && tariff.needsTransferState ? lastRideOf(input.card.lastTrip, input.zone) : null
  const result = price(tariff, priceInputOf(input, rideInputOf(input, plan), transferState))
  const open = 'open' in plan ? { open: plan.open } : {}
  return { stage: plan.stage, result, transferState, ...open }
}

/** The longest ride of the line that the bus is on. */
function longestRideFen(input: DecisionInput, tariff: CompiledTariff): number {
  const ride = { stage: 'single', stopNo: 1, up: true } as const
  return price(tariff, priceInputOf(input, ride, null)).amountFen
}

function priceInputOf(
  { card, place, zone, mode, nowMs, listFareFen }: DecisionInput,
  ride: RideInput,
  transferState: TransferState | null,
): PriceInput {
  const { cityCode, cardKind } = card.management
  return {
    mode,
    lineId: place.lineId,
    listFareFen: listFareFen ?? null,
    tappedAtMs: nowMs,
    utcOffsetMinutes: zone.utcOffsetMinutes,
    medium: 'card',
    city: place.city,
    cardCity: cityCode,
    cardKind,
    entitlements: [],
    transferState,
    ride,
    ...(card.concessionUntil !== undefined && { concessionUntil: card.concessionUntil }),
  }
}

function rideInputOf({ place }: DecisionInput, plan: RidePlan): RideInput {
  const { stopNo } = place
  if (plan.stage === 'supplement') {
    return { stage: 'supplement', markAmountFen: plan.open.markAmountFen }
  }
  if (plan.stage === 'alight') {
    const { stopNo: boardStopNo, tappedAtMs } = plan.open
    return { stage: 'alight', boardStopNo, boardedAtMs: tappedAtMs, stopNo }
  }
  return { stage: plan.stage, stopNo, up: place.direction === direction.DIRECTION_UP }
}
