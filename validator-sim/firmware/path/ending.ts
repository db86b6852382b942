import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type DisplayValues, displayLines, signalOf } from '../display.ts'
import { isStorageFailure } from '../journal/storage-failure.ts'
import { type OutcomeCode, outcomeRow } from '../outcomes.ts'
import type { TapResult } from '../validator.ts'
import { type Bus, serviceFailure } from './bus.ts'
import type { Presentation } from './tap.ts'

/** What a presentation came to, before it is put into light, tone and words. */
export interface Ending extends DisplayValues {
  readonly outcome: OutcomeCode
  /** Field entry to signal; absent = now. */
  readonly elapsedUs?: number
}

export function resultOf({ bus, meter, records }: Presentation, ending: Ending): TapResult {
  const { language } = bus.config
  const { outcome, amountFen, balanceAfterFen } = ending
  const isRide = outcomeRow(outcome).result === 'ride'
  return {
    outcome,
    signal: signalOf(outcome, language),
    display: displayLines(outcome, language, ending),
    elapsedUs: ending.elapsedUs ?? meter.elapsedUs,
    records,
    ...(isRide && amountFen !== undefined && { amountFen }),
    ...(balanceAfterFen !== undefined && { balanceAfterFen }),
  }
}

/** Nothing works, not even for staff. */
export function brokenEnding(bus: Bus): Ending | undefined {
  return serviceFailure(bus) === undefined ? undefined : { outcome: 'OUT_OF_SERVICE' }
}

/** No fare is taken of anybody: nothing works, or nobody drives. */
export function closedEnding(bus: Bus): Ending | undefined {
  return brokenEnding(bus) ?? (bus.shift === undefined ? { outcome: 'SIGNED_OFF' } : undefined)
}

/** What a code or a button comes to: it needs an open bus and no card. */
export function resultOfAct(presentation: Presentation, act: () => Ending): TapResult {
  const { bus } = presentation
  try {
    return resultOf(presentation, closedEnding(bus) ?? act())
  } catch (error) {
    return resultOf(presentation, outOfService(bus, error))
  }
}

/**
 * Storage or SAM failed: no fare is taken any more until the next boot. Other errors are thrown.
 */
export function outOfService(bus: Bus, error: unknown): Ending {
  if (!(error instanceof TongxingError)) throw error
  if (!isStorageFailure(error) && error.code !== 'SAM_UNUSABLE') throw error
  bus.failure = error.code
  return { outcome: 'OUT_OF_SERVICE' }
}
