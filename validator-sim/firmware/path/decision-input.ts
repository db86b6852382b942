import { lineSettings } from '../parameters/active-lists.ts'
import { placeOf } from './bus.ts'
import type { DecisionInput } from './decide.ts'
import type { CardFacts } from './read-card.ts'
import { passengersNow, tripOf } from './remember.ts'
import type { Tap } from './tap.ts'

/** What the bus is, knows and remembers at this tap, for `decide`. */
export function decisionInput({ bus, stamp }: Tap, card: CardFacts): DecisionInput {
  const { config, settings, zone, shift, listFareFen, recentRides, lastRider } = bus
  const { cardNumber } = card.publicInfo
  const lists = bus.parameters.at(stamp.nowMs)
  const place = placeOf(bus)
  return {
    card,
    lists,
    line: lineSettings(lists, place.lineId),
    settings,
    nowMs: stamp.nowMs,
    zone,
    mode: config.mode,
    place,
    listFareFen,
    here: {
      lastRide: recentRides.get(cardNumber),
      trip: tripOf(shift ?? {}),
      passengers: passengersNow(bus),
      rodeLast: lastRider === cardNumber,
    },
  }
}
