import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { withLastTrip } from '@tongxing/validator-sim/fleet/replay/last-trip.ts'
import type { PlannedRide } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import { makeCard } from '../day/card-park.ts'
import type { KeyRing } from '../day/key-ring.ts'
import { type ReplayWorld, shenzhen } from './replay-world.ts'

/** The simulated cards of a replay, by their places in its world. */
export interface ReplayCards {
  /** Fresh from the factory: no money, no trip. */
  newCard(index: number): SoftCard
  /** The card as its holder brings it to a ride. */
  cardFor(index: number, ride: PlannedRide): SoftCard
}

export function makeReplayCards({ cards: plans }: ReplayWorld, keys: KeyRing): ReplayCards {
  const random = createRandom('replay/cards')
  // One stream for all: what a card draws makes session keys and changes no amount.
  const randomBytes = (length: number) => random.bytes(length)
  const cards: SoftCard[] = []
  return {
    newCard(index) {
      const plan = plans[index]
      invariant(plan !== undefined, 'every card is planned')
      const card = makeCard({ ...plan, activated: true, interoperable: true }, index, {
        ...{ issuer: shenzhen, keys, randomBytes },
      })
      cards[index] = card
      return card
    },
    cardFor(index, { right, input }) {
      const card = cards[index]
      invariant(card !== undefined, 'every card is issued before it rides')
      // The ride that gives this right was tapped before, so its trip is on the card.
      if (right === 'seen') return card
      // Else the card holds what the city saw on it: a ride of before the sample, or no ride that
      // gives a right. The sample cannot show the purchase that wrote it, so the trip alone is set.
      const { code } = shenzhen
      const place = { zone: chinaZone, institution: code }
      const image = withLastTrip(card.image(), input.transferState, place)
      const brought = new SoftCard(image, { random: randomBytes })
      cards[index] = brought
      return brought
    },
  }
}
