import type { ErrorCode } from '../errors/codes.ts'
import { type ErrorDetail, TongxingError } from '../errors/tongxing-error.ts'
import type { CompiledTariff, PriceStep, PriceStepCode } from './types.ts'

/** One reason of a price; all four numbers stand in the tap record. */
export function step(
  code: PriceStepCode,
  beforeFen: number,
  afterFen: number,
  argument: number,
): PriceStep {
  return { code, beforeFen, afterFen, argument }
}

/** Why a tariff does not price a ride. */
export function refusal(
  tariff: CompiledTariff,
  code: ErrorCode,
  detail: ErrorDetail,
): TongxingError {
  const { id, version } = tariff.document
  return new TongxingError(code, { detail: { tariff: `${id}@${version}`, ...detail } })
}
