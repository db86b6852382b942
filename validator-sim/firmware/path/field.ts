import type { CardChannel } from '@tongxing/core/card/channel.ts'
import type { TapResult } from '../validator.ts'
import type { Bus } from './bus.ts'
import { resultOf } from './ending.ts'
import { runTap } from './run-tap.ts'
import { beginTap } from './tap.ts'

/** The cards in the field, in the order in which anticollision finds them. */
export type Field = readonly [CardChannel, ...CardChannel[]]

/**
 * What lies in the field is tapped when it is one card. Of several none is sent a command: which of
 * them should pay is not the validator's to choose (Shanghai's DB31/T 239 allows either, card.md
 * 6.3).
 */
export async function runField(bus: Bus, [first, ...others]: Field): Promise<TapResult> {
  if (others.length === 0) return runTap(bus, first)
  const tap = beginTap(bus, first)
  for (const { uid } of others) tap.meter.charge(bus.timeModel.activationUs(uid))
  return resultOf(tap, { outcome: 'ONE_CARD_ONLY' })
}
