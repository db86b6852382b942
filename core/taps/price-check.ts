import { isTongxingError } from '../errors/tongxing-error.ts'
import { price } from '../tariff/price.ts'
import type {
  CompiledTariff,
  Mode,
  PriceInput,
  PriceResult,
  RideInput,
  TransferState,
} from '../tariff/types.ts'
import { direction, rideStage } from '@tongxing/proto/messages.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'

/**
 * What the replay of a price found: `same` bit for bit, reasons included; `unknown` where the
 * tariff version is not held; `not-priced` where there is nothing to replay (another city's ride,
 * a note).
 */
export type PriceCheck = 'same' | 'differs' | 'unknown' | 'not-priced'

/** The input that a record was priced from, as the record itself states it. */
export function priceInputOf(record: TapRecord): PriceInput {
  const ride = rideOf(record)
  // The wire has no absent text: an empty one is a concession without end.
  const concessionUntil = record.cardState?.concessionUntil || undefined
  return {
    mode: modeOf(record.mode),
    lineId: record.lineId ?? '',
    listFareFen: record.listPriceFen ?? 0,
    tappedAtMs: record.tappedAtMs ?? 0,
    utcOffsetMinutes: record.utcOffsetMinutes ?? 0,
    medium: record.medium === 'qr' ? 'qr' : 'card',
    city: record.acceptorCity ?? '',
    cardCity: record.cardCity ?? '',
    cardKind: record.cardState?.cardKind ?? 0,
    entitlements: record.cardState?.entitlements ?? [],
    transferState: transferStateOf(record),
    ...(ride !== undefined && { ride }),
    ...(concessionUntil !== undefined && { concessionUntil }),
  }
}

/**
 * Prices a tap again from its own card state, with the code that the bus ran (DESIGN.md, decision
 * 5).
 */
export function checkPrice(record: TapRecord, tariff: CompiledTariff | undefined): PriceCheck {
  if (tariff === undefined) return 'unknown'
  try {
    return isSamePrice(record, price(tariff, priceInputOf(record))) ? 'same' : 'differs'
  } catch (error) {
    // A ride that the tariff does not price should have been refused on the bus.
    if (isTongxingError(error) && error.code.startsWith('TARIFF_')) return 'differs'
    throw error
  }
}

function isSamePrice(record: TapRecord, result: PriceResult): boolean {
  const steps = record.priceSteps ?? []
  return (
    result.amountFen === (record.amountFen ?? 0) &&
    result.listFareFen === (record.listPriceFen ?? 0) &&
    result.markAmountFen === (record.markAmountFen ?? 0) &&
    result.riderClass === (record.cardState?.riderClass ?? '') &&
    result.steps.length === steps.length &&
    result.steps.every((step, index) => {
      const stated = steps[index] ?? {}
      return (
        step.code === stated.code &&
        step.beforeFen === (stated.beforeFen ?? 0) &&
        step.afterFen === (stated.afterFen ?? 0) &&
        step.argument === (stated.argument ?? 0)
      )
    })
  )
}

/** The part of the ride that the record is for; records of one-tap rides may leave it out. */
function rideOf(record: TapRecord): RideInput | undefined {
  const { boarding } = record
  const stopNo = record.stopNo ?? 0
  const up = record.direction === direction.DIRECTION_UP
  switch (record.rideStage ?? rideStage.RIDE_STAGE_UNSPECIFIED) {
    case rideStage.RIDE_STAGE_SINGLE:
      return { stage: 'single', stopNo, up }
    case rideStage.RIDE_STAGE_BOARD:
      return { stage: 'board', stopNo, up }
    case rideStage.RIDE_STAGE_ALIGHT: {
      const boardedAtMs = boarding?.tappedAtMs ?? 0
      return { stage: 'alight', boardStopNo: boarding?.stopNo ?? 0, boardedAtMs, stopNo }
    }
    case rideStage.RIDE_STAGE_SUPPLEMENT:
      return { stage: 'supplement', markAmountFen: boarding?.markAmountFen ?? 0 }
    case rideStage.RIDE_STAGE_UNSPECIFIED:
    default:
      return undefined
  }
}

/** A companion made no ride before this one: the card's last ride is its holder's. */
function transferStateOf({ cardState, personNo }: TapRecord): TransferState | null {
  const last = cardState?.transfer
  if (last === undefined || last === null || (personNo ?? 0) > 1) return null
  return {
    lastTappedAtMs: last.tappedAtMs ?? 0,
    lastLineId: last.lineId ?? '',
    lastMode: modeOf(last.mode),
    lastAmountFen: last.amountFen ?? 0,
    lastCity: last.city ?? '',
  }
}

function modeOf(mode: string | null | undefined): Mode {
  return mode === 'metro' ? 'metro' : 'bus'
}
