import { describe, expect, test } from 'vitest'
import { expectAgreement } from './agreement.ts'
import { type City, counterOf, createCity } from './city.ts'
import { kinds, type Kind } from './kinds.ts'
import { type NextEvent, nextEvents } from './next-events.ts'
import { type Tear, tapTorn, tearsOf } from './tears.ts'

// The test matrix of card.md 3.5: what the rider does × where the tap is torn × what comes next.
// In every case the card is debited at most once for the ride, and card, journal and back end agree
// in the end: every debit is posted once, every claim that was none is void.

const tears = tearsOf([
  { write: 0, bytes: 0, committed: false },
  { write: 0, bytes: 1, committed: false },
  { write: 0, bytes: 60, committed: false },
  { write: 1, bytes: 0, committed: true },
  { write: 1, bytes: 3, committed: true },
  { write: 2, bytes: 1, committed: true },
  { write: 3, bytes: 0, committed: true },
])

/** Purchases of the torn tap itself: a sale that went through goes on with the next one. */
function paidInTornTap({ purchases, torn }: Kind, { debited, goesOn }: Tear): number {
  if (debited === 'no') return torn
  return goesOn ? purchases : torn + 1
}

/** Purchases of the card: in the torn tap, and with those of the tap after it. */
async function tearAndReturn(city: City, kind: Kind, tear: Tear, next: NextEvent) {
  const { a, rider } = city
  await kind.before?.(city)
  const atFirst = counterOf(rider.card)
  a.validator.setStop(kind.stopNo)
  await tapTorn(a, rider, { harm: tear.harm, updates: kind.updates, purchase: kind.torn })
  const torn = counterOf(rider.card) - atFirst
  await next.happen(city, kind.stopNo)
  return { torn, together: counterOf(rider.card) - atFirst }
}

describe.each(kinds)('$name', (kind) => {
  describe.each(tears)('$name', (tear) => {
    test.each(nextEvents)('$name', async (next) => {
      const city = await createCity({ shift: kind.shift }, kind.card)
      const paid = await tearAndReturn(city, kind, tear, next)
      expect(paid.torn).toBe(paidInTornTap(kind, tear))
      // Whoever repeats the tap has paid what it costs, and once.
      if (next.repeats && tear.debited !== 'sold') expect(paid.together).toBe(kind.purchases)
      await expectAgreement(city)
    })
  })
})
