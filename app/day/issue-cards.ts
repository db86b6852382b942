import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { CardPlan, Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { CityAccess } from './city-access.ts'
import { adminCall } from './admin-call.ts'
import type { CardPark } from './card-park.ts'

export const CARDS_A_BATCH = 500

/** Rider classes of the scenario's tariffs by card kind. */
const riderClasses: Readonly<Record<number, string>> = {
  1: 'adult',
  2: 'student',
  3: 'elder',
  5: 'soldier',
}

/** An outlet that hands out new cards. */
export interface IssuingOutlet {
  readonly outletId: string
  readonly terminal: OutletTerminal
}

/**
 * Issues a city's cards and loads them at its outlets, batch by batch in turn and side by side:
 * master data and sale by the card service, money by real online loads. Run again, every step is a
 * repeat.
 */
export async function issueCards(options: {
  readonly scenario: Scenario
  readonly cityIndex: number
  readonly city: CityAccess
  readonly park: CardPark
  readonly outlets: readonly IssuingOutlet[]
  progress(cards: number): void
}): Promise<void> {
  const { scenario, city, park, outlets } = options
  const indexes = scenario.cards.flatMap((card, index) =>
    card.city === options.cityIndex ? [index] : [],
  )
  const batches = Array.from({ length: Math.ceil(indexes.length / CARDS_A_BATCH) }, (_, batch) =>
    indexes.slice(batch * CARDS_A_BATCH, (batch + 1) * CARDS_A_BATCH),
  )
  const issueAt = async (outlet: IssuingOutlet, lane: number) => {
    for (let batch = lane; batch < batches.length; batch += outlets.length) {
      const cards = (batches[batch] ?? []).flatMap((index) => {
        const plan = scenario.cards[index]
        if (plan === undefined) return []
        return { ...plan, riderClass: riderClasses[plan.kind] ?? 'adult', card: park.card(index) }
      })
      await issueBatch({ city, ...outlet }, cards)
      options.progress(cards.length)
    }
  }
  await Promise.all(outlets.map(issueAt))
}

/** A card to be handed out and loaded for the first time. */
export interface CardForSale extends Omit<CardPlan, 'city' | 'activated' | 'interoperable'> {
  readonly riderClass: string
  readonly card: SoftCard
}

/** Sells up to `CARDS_A_BATCH` cards at an outlet and loads them there. */
export async function issueBatch(
  at: {
    readonly city: CityAccess
    readonly outletId: string
    readonly terminal: OutletTerminal
  },
  cards: readonly CardForSale[],
): Promise<void> {
  const { city, outletId, terminal } = at
  await adminCall({ url: city.cards.url, adminKey: city.adminKey }, '/v1/cards', {
    cards: cards.map(({ cardNumber, kind, riderClass, startDate, endDate }) => ({
      ...{ cardNumber, cardKind: kind, riderClass, validFrom: startDate, validUntil: endDate },
    })),
    sale: { outletId, reason: 'first' },
  })
  const results = await terminal.loadCards(
    cards.map(({ card, loadFen }) => ({ channel: card.enterField(), amountFen: loadFen })),
  )
  for (const { card } of cards) card.leaveField()
  invariant(
    results.every((result) => result.outcome === 'loaded'),
    'every new card takes its first load',
  )
}
