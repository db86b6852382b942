import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type {
  CardPlan,
  OutletPlan,
  Scenario,
} from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { City } from '../compose/city.ts'
import { adminCall } from './admin-call.ts'
import type { CardPark } from './card-park.ts'

const CARDS_A_BATCH = 500

/** Rider classes of the scenario's tariffs by card kind. */
const riderClasses: Readonly<Record<number, string>> = {
  1: 'adult',
  2: 'student',
  3: 'elder',
  5: 'soldier',
}

/**
 * Issues a city's cards and loads them at its first outlet: master data and sale by the card service,
 * money by real online loads. Run again, every step is a repeat.
 */
export async function issueCards(options: {
  readonly scenario: Scenario
  readonly cityIndex: number
  readonly city: City
  readonly park: CardPark
  readonly outlet: OutletPlan
  readonly terminal: OutletTerminal
  progress(cards: number): void
}): Promise<void> {
  const { scenario, city, park, terminal } = options
  const indexes = scenario.cards.flatMap((card, index) =>
    card.city === options.cityIndex ? [index] : [],
  )
  for (let start = 0; start < indexes.length; start += CARDS_A_BATCH) {
    const batch = indexes.slice(start, start + CARDS_A_BATCH)
    const plans = batch.flatMap((index) => scenario.cards[index] ?? [])
    await adminCall({ url: city.cards.url, adminKey: city.adminKey }, '/v1/cards', {
      cards: plans.map(newCard),
      sale: { outletId: options.outlet.outletId, reason: 'first' },
    })
    const loads = batch.map((index, place) => ({
      channel: park.card(index).enterField(),
      amountFen: plans[place]?.loadFen ?? 0,
    }))
    const results = await terminal.loadCards(loads)
    for (const index of batch) park.card(index).leaveField()
    invariant(
      results.every((result) => result.outcome === 'loaded'),
      'every new card takes its first load',
    )
    options.progress(batch.length)
  }
}

function newCard(plan: CardPlan) {
  return {
    cardNumber: plan.cardNumber,
    cardKind: plan.kind,
    riderClass: riderClasses[plan.kind] ?? 'adult',
    validFrom: plan.startDate,
    validUntil: plan.endDate,
  }
}
