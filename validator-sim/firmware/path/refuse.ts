import type { OutcomeCode } from '../outcomes.ts'
import { shortFen } from './decide.ts'
import type { Ending } from './ending.ts'
import type { PricedRide } from './price-ride.ts'
import type { CardFacts } from './read-card.ts'
import { refusedRecord } from './records.ts'
import { append, type Tap } from './tap.ts'

/** A refusal with its record, and with what it shows of card and ride. Throws like `append`. */
export function refuse(
  tap: Tap,
  outcome: OutcomeCode,
  card?: CardFacts,
  ride?: PricedRide,
): Ending {
  append(tap, refusedRecord(tap, outcome, card, ride))
  const balanceAfterFen = card?.balanceFen
  if (ride === undefined || balanceAfterFen === undefined) return { outcome, balanceAfterFen }
  const owedFen = ride.result.amountFen
  return { outcome, balanceAfterFen, owedFen, shortFen: shortFen(ride, balanceAfterFen) }
}
