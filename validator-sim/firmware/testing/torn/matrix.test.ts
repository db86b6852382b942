import { describe, expect, test } from 'vitest'
import { sectionShift, shift } from '../rig.ts'
import { expectAgreement } from './agreement.ts'
import { kinds } from './kinds.ts'
import { nextEvents } from './next-events.ts'
import { expectedOf, play } from './play.ts'
import { createRigCity } from './rig-city.ts'
import { tears } from './tears.ts'

// The test matrix of card.md 3.5: what the rider does (`kinds`) × where the tap is torn (`tears`) ×
// what comes next (`nextEvents`). In every case the card is debited at most once for the ride, and
// card, journal and back end agree in the end: every debit is posted once, every claim that was
// none is void.

describe.each(kinds)('$name', (kind) => {
  describe.each(tears)('$name', (tear) => {
    test.each(nextEvents)('$name', async (next) => {
      const on = { flat: shift, sections: sectionShift }
      const city = await createRigCity({ shift: on[kind.line] }, kind.card)
      const paid = await play(city, { kind, tear, next })
      expect(paid).toMatchObject(expectedOf({ kind, tear, next }))
      await expectAgreement(city)
    })
  })
})
