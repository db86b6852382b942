import type { ErrorCode } from '../errors/codes.ts'
import { type ErrorDetail, invariant, TongxingError } from '../errors/tongxing-error.ts'
import { LIST_FARE_MAX_FEN } from './schema.ts'
import type {
  CompiledFare,
  CompiledTariff,
  DiscountRule,
  PriceInput,
  PriceResult,
  PriceStep,
  PriceStepCode,
  Rounding,
  TransferRule,
  TransferState,
} from './types.ts'

const MINUTE_MS = 60_000

/**
 * The price of one ride: list fare → discount of the rider's class, rounded → transfer, never below
 * 0. Pure and in whole fen, so the back end gets from the tap record what the bus debited. A ride
 * that the tariff does not price is refused, never free: throws `TARIFF_MODE_UNKNOWN`,
 * `TARIFF_MEDIUM_UNKNOWN`, `TARIFF_LINE_UNKNOWN`, `TARIFF_LIST_FARE_INVALID`.
 */
export function price(tariff: CompiledTariff, input: PriceInput): PriceResult {
  const mode = tariff.modes[input.mode]
  if (mode === undefined) throw refusal(tariff, 'TARIFF_MODE_UNKNOWN', { mode: input.mode })
  const plans = mode.plans[input.medium]
  if (plans === undefined) throw refusal(tariff, 'TARIFF_MEDIUM_UNKNOWN', { medium: input.medium })
  const plan = plans[classNumber(tariff, input)]
  invariant(plan !== undefined, 'a compiled tariff has a plan for each class')

  const listed = listFare(tariff, mode.fare, input)
  const discounted = discount(plan.discount, tariff.document.rounding, listed.afterFen)
  const transferred = transfer(plan.transfers, input, discounted.afterFen)
  return {
    amountFen: (transferred ?? discounted).afterFen,
    listFareFen: listed.afterFen,
    riderClass: plan.riderClass,
    markAmountFen: 0,
    steps: transferred === null ? [listed, discounted] : [listed, discounted, transferred],
  }
}

/** The class of a card, as an index: the first rule that takes its kind or an entitlement. */
function classNumber(tariff: CompiledTariff, input: PriceInput): number {
  const home = input.cardCity === input.city
  const byKind = (home ? tariff.homeClassByKind : tariff.foreignClassByKind).get(input.cardKind)
  if (input.entitlements.length === 0) return byKind ?? tariff.defaultClass
  const byEntitlement = tariff.document.classes.findIndex(
    (rule) =>
      (home || rule.homeOnly !== true) &&
      rule.entitlements?.some((code) => input.entitlements.includes(code)) === true,
  )
  if (byEntitlement < 0) return byKind ?? tariff.defaultClass
  return byKind === undefined ? byEntitlement : Math.min(byKind, byEntitlement)
}

function listFare(tariff: CompiledTariff, fare: CompiledFare, input: PriceInput): PriceStep {
  if (fare.lines === null) {
    const given = input.listFareFen ?? -1
    if (!Number.isSafeInteger(given) || given < 0 || given > LIST_FARE_MAX_FEN) {
      const detail = { mode: input.mode, fare: String(input.listFareFen) }
      throw refusal(tariff, 'TARIFF_LIST_FARE_INVALID', detail)
    }
    return step('LIST_FARE_GIVEN', 0, given, 0)
  }
  const ofLine = fare.lines.get(input.lineId)
  if (ofLine !== undefined) return step('LIST_FARE_OF_LINE', 0, ofLine, 0)
  if (fare.defaultFen !== null) return step('LIST_FARE_DEFAULT', 0, fare.defaultFen, 0)
  throw refusal(tariff, 'TARIFF_LINE_UNKNOWN', { line: input.lineId })
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
  const elapsedMs = input.tappedAtMs - last.lastTappedAtMs
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

function step(
  code: PriceStepCode,
  beforeFen: number,
  afterFen: number,
  argument: number,
): PriceStep {
  return { code, beforeFen, afterFen, argument }
}

function refusal(tariff: CompiledTariff, code: ErrorCode, detail: ErrorDetail): TongxingError {
  const { id, version } = tariff.document
  return new TongxingError(code, { detail: { tariff: `${id}@${version}`, ...detail } })
}
