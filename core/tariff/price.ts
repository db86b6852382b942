import { invariant } from '../errors/tongxing-error.ts'
import { checkedFare, listFare } from './list-fare.ts'
import { refusal, step } from './price-step.ts'
import { classNumber } from './rider-class.ts'
import type {
  CompiledTariff,
  DiscountRule,
  PriceInput,
  PriceResult,
  PriceStep,
  Rounding,
  TransferRule,
  TransferState,
} from './types.ts'

const MINUTE_MS = 60_000

/**
 * The price of one ride: list fare → discount of the rider's class, rounded → transfer, never below
 * 0. Pure and in whole fen, so the back end gets from the tap record what the bus debited. A ride
 * that the tariff does not price is refused, never free: throws `TARIFF_MODE_UNKNOWN`,
 * `TARIFF_MEDIUM_UNKNOWN`, `TARIFF_LINE_UNKNOWN`, `TARIFF_STOP_INVALID`,
 * `TARIFF_LIST_FARE_INVALID`.
 */
export function price(tariff: CompiledTariff, input: PriceInput): PriceResult {
  const mode = tariff.modes[input.mode]
  if (mode === undefined) throw refusal(tariff, 'TARIFF_MODE_UNKNOWN', { mode: input.mode })
  const plans = mode.plans[input.medium]
  if (plans === undefined) throw refusal(tariff, 'TARIFF_MEDIUM_UNKNOWN', { medium: input.medium })
  const plan = plans[classNumber(tariff, input)]
  invariant(plan !== undefined, 'a compiled tariff has a plan for each class')

  const { ride } = input
  if (ride?.stage === 'supplement') {
    return supplement(checkedFare(tariff, input.mode, ride.markAmountFen), plan.riderClass)
  }
  const listed = listFare(tariff, mode.fare, input)
  const discounted = discount(plan.discount, tariff.document.rounding, listed.afterFen)
  const isBoarding = ride?.stage === 'board' && listed.code === 'LIST_FARE_FARTHEST'
  const last = isBoarding
    ? step('BOARDING', discounted.afterFen, 0, 0)
    : transfer(plan.transfers, input, discounted.afterFen)
  return {
    amountFen: (last ?? discounted).afterFen,
    listFareFen: listed.afterFen,
    riderClass: plan.riderClass,
    markAmountFen: isBoarding ? discounted.afterFen : 0,
    steps: last === null ? [listed, discounted] : [listed, discounted, last],
  }
}

/** The mark amount was discounted when the card boarded: it is taken as it stands. */
function supplement(amountFen: number, riderClass: string): PriceResult {
  const steps = [step('SUPPLEMENT', 0, amountFen, 0)]
  return { amountFen, listFareFen: amountFen, riderClass, markAmountFen: 0, steps }
}

function discount(rule: DiscountRule, rounding: Rounding, listFen: number): PriceStep {
  if (rule.kind === 'free') return step('FREE', listFen, 0, 0)
  if (rule.kind === 'percent') {
    const afterFen = rounded(listFen * rule.percent, rounding, listFen)
    return step('PERCENT', listFen, afterFen, rule.percent)
  }
  let hundredths = 0
  let fromFen = 0
  let bandsReached = 0
  for (const band of rule.bands) {
    const toFen = Math.min(listFen, band.upToFen ?? listFen)
    if (toFen <= fromFen) break
    hundredths += (toFen - fromFen) * band.percent
    fromFen = toFen
    bandsReached += 1
  }
  return step('BANDS', listFen, rounded(hundredths, rounding, listFen), bandsReached)
}

/** Hundredths of a fen to money, in integers only; a discount never makes a fare dearer. */
function rounded(hundredths: number, rounding: Rounding, listFen: number): number {
  const divisor = 100 * rounding.unitFen
  const rest = hundredths % divisor
  const whole = (hundredths - rest) / divisor
  const up = rounding.mode === 'up' ? rest > 0 : rounding.mode === 'half-up' && rest * 2 >= divisor
  return Math.min(listFen, (up ? whole + 1 : whole) * rounding.unitFen)
}

/** The first transfer rule that the card's last ride earns; null when it earns none. */
function transfer(
  rules: readonly TransferRule[],
  input: PriceInput,
  fareFen: number,
): PriceStep | null {
  const last = input.transferState
  if (last === null || last.lastCity !== input.city) return null
  const startedMs = input.ride?.stage === 'alight' ? input.ride.boardedAtMs : input.tappedAtMs
  const elapsedMs = startedMs - last.lastTappedAtMs
  // A last ride in the future means that one of the two clocks is wrong: no right comes of that.
  if (elapsedMs < 0) return null
  for (const rule of rules) {
    if (elapsedMs > rule.windowMinutes * MINUTE_MS || !joins(rule, last, input)) continue
    const afterFen = Math.max(0, fareFen - rule.offFen)
    return step('TRANSFER', fareFen, afterFen, Math.trunc(elapsedMs / MINUTE_MS))
  }
  return null
}

function joins(rule: TransferRule, last: TransferState, input: PriceInput): boolean {
  return rule.pairs.some(
    (pair) =>
      pair.from === last.lastMode &&
      pair.to === input.mode &&
      !(pair.otherLineOnly && last.lastLineId === input.lineId),
  )
}
