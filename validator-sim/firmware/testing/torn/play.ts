import { type City, counterOf } from './city.ts'
import type { Kind } from './kinds.ts'
import type { NextEvent } from './next-events.ts'
import { type Tear, tapTorn } from './tears.ts'

/** One case of the matrix. */
export interface Case {
  readonly kind: Kind
  readonly tear: Tear
  readonly next: NextEvent
}

/**
 * Plays a case, and what the card's counter says: its purchases in the torn tap, and with those of
 * the tap after it.
 */
export async function play(city: City, { kind, tear, next }: Case) {
  const { bus, rider } = city
  await kind.before?.(city)
  const atFirst = counterOf(rider)
  bus.validator.setStop(kind.stopNo)
  await tapTorn(bus, rider, { harm: tear.harm, updates: kind.updates, purchase: kind.torn })
  const torn = counterOf(rider) - atFirst
  await next.happen(city, kind.stopNo)
  return { torn, together: counterOf(rider) - atFirst }
}

/**
 * What `play` must find. Whoever repeats a torn tap has paid what it costs, and once; of any other
 * next tap, a ride of its own, only the books are asked.
 */
export function expectedOf({ kind, tear, next }: Case) {
  const { purchases, torn } = kind
  // A sale that went through goes on with the next one of the same tap.
  const done = tear.debited === 'no' ? torn : tear.goesOn ? purchases : torn + 1
  const isRepeated = next.repeats && tear.debited !== 'sold'
  return { torn: done, ...(isRepeated && { together: purchases }) }
}
