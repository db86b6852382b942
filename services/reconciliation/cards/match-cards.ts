import type { Queryable } from '@tongxing/platform/database/database.ts'
import { type ChainFault, findChainFaults } from './find-chain-faults.ts'
import { type FaultValue, splitFault } from './split-fault.ts'
import { type CardTerms, sumCards } from './sum-cards.ts'

export interface ValuedFault extends ChainFault, FaultValue {}

/** A card whose two books differ by something that no fault, load or case accounts for. */
export interface UnexplainedCard extends CardTerms {
  readonly unexplainedFen: number
}

/** Both books of all cards of one issuer, summed, with every fault that lies between them. */
export interface CardMatch {
  readonly cards: number
  readonly ledgerFloatFen: number
  readonly balanceAfterFen: number
  readonly loadsUnseenFen: number
  readonly loadsUnpostedFen: number
  readonly expectedLateFen: number
  readonly breaksFen: number
  readonly unexplainedFen: number
  readonly faults: readonly ValuedFault[]
  readonly unexplained: readonly UnexplainedCard[]
}

/**
 * The equation of clearing.md 3.7 for every card:
 * ledger float = balance after the highest posted purchase + loads not yet seen on the card
 * − loads seen but not posted + expected late purchases + breaks.
 * What a fault is worth comes from the balances beside it, never from what is left over here; so a
 * posting that is missing, doubled or wrong shows as unexplained.
 */
export async function matchCards(
  db: Queryable,
  options: {
    readonly issuerId: string
    readonly serviceDay: string
    readonly maximumFareFen: number
  },
): Promise<CardMatch> {
  const terms = await sumCards(db, options)
  const faults = (await findChainFaults(db, options)).map((fault) => ({
    ...fault,
    ...splitFault(fault, options.maximumFareFen),
  }))
  const faultFenByCard = new Map<string, number>()
  for (const { cardNumber, missingFen } of faults) {
    faultFenByCard.set(cardNumber, (faultFenByCard.get(cardNumber) ?? 0) + missingFen)
  }
  const unexplained = terms.flatMap((card): UnexplainedCard[] => {
    const explainedFen =
      card.balanceAfterFen +
      card.loadsUnseenFen -
      card.loadsUnpostedFen +
      (faultFenByCard.get(card.cardNumber) ?? 0)
    const unexplainedFen = card.ledgerFloatFen - explainedFen
    return unexplainedFen === 0 ? [] : [{ ...card, unexplainedFen }]
  })
  return {
    cards: terms.length,
    ledgerFloatFen: sum(terms, (card) => card.ledgerFloatFen),
    balanceAfterFen: sum(terms, (card) => card.balanceAfterFen),
    loadsUnseenFen: sum(terms, (card) => card.loadsUnseenFen),
    loadsUnpostedFen: sum(terms, (card) => card.loadsUnpostedFen),
    expectedLateFen: sum(faults, (fault) => fault.lateFen),
    breaksFen: sum(faults, (fault) => fault.breakFen),
    // Differences of single cards may have either sign and must not hide each other.
    unexplainedFen: sum(unexplained, (card) => Math.abs(card.unexplainedFen)),
    ...{ faults, unexplained },
  }
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
