import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { CardMatch } from './cards/match-cards.ts'

/** What lies between the ledger's float and the balances that cards showed last, term by term. */
export interface Difference {
  readonly ledgerFloatFen: number
  readonly cardBalancesFen: number
  /** Ledger less cards: the sum of the terms. */
  readonly differenceFen: number
  readonly terms: {
    readonly loadsUnseenFen: number
    /** Taken off: the cards have it, the ledger not yet. */
    readonly loadsUnpostedFen: number
    /** Value of the cases CARD_COUNTER_GAP. */
    readonly expectedLateFen: number
    /** Value of the cases CARD_BALANCE_BREAK. */
    readonly breaksFen: number
    /** Value of the cases CARD_UNEXPLAINED, with signs; 0 on every day that adds up. */
    readonly unexplainedFen: number
  }
}

/** The equation of clearing.md 3.7 over all cards, as a sum that a reader can do again. */
export function differenceOf(cards: CardMatch): Difference {
  const { ledgerFloatFen, balanceAfterFen: cardBalancesFen } = cards
  const terms = {
    loadsUnseenFen: cards.loadsUnseenFen,
    loadsUnpostedFen: cards.loadsUnpostedFen === 0 ? 0 : -cards.loadsUnpostedFen,
    expectedLateFen: cards.expectedLateFen,
    breaksFen: cards.breaksFen,
    unexplainedFen: cards.unexplained.reduce((sum, card) => sum + card.unexplainedFen, 0),
  }
  const differenceFen = ledgerFloatFen - cardBalancesFen
  const explainedFen = Object.values(terms).reduce((sum, term) => sum + term, 0)
  invariant(differenceFen === explainedFen, 'the terms are the whole difference')
  return { ledgerFloatFen, cardBalancesFen, differenceFen, terms }
}
