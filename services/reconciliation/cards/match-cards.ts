import { fenToE7 } from '@tongxing/core/money/fen.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import { wholeFen } from '../money/whole-fen.ts'
import { type ChainFault, findChainFaults } from './find-chain-faults.ts'
import { type FaultValue, splitFault } from './split-fault.ts'
import { type CardTerms, sumCards } from './sum-cards.ts'

export interface ValuedFault extends ChainFault, FaultValue {}

/** A card whose two books differ by something that no fault, load or case accounts for. */
export interface UnexplainedCard extends Omit<CardTerms, 'ledgerFloatE7'> {
  readonly ledgerFloatFen: number
  /** Ledger less card; a fraction of a fen counts as one. */
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
  /** Sum of the cards' differences without their signs, so that none hides another. */
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
  const matched = terms.map((card) => matchCard(card, faultFenByCard.get(card.cardNumber) ?? 0))
  const unexplained = matched.filter(({ unexplainedFen }) => unexplainedFen !== 0)
  return {
    cards: matched.length,
    ledgerFloatFen: sum(matched, (card) => card.ledgerFloatFen),
    balanceAfterFen: sum(matched, (card) => card.balanceAfterFen),
    loadsUnseenFen: sum(matched, (card) => card.loadsUnseenFen),
    loadsUnpostedFen: sum(matched, (card) => card.loadsUnpostedFen),
    expectedLateFen: sum(faults, (fault) => fault.lateFen),
    breaksFen: sum(faults, (fault) => fault.breakFen),
    unexplainedFen: sum(unexplained, (card) => Math.abs(card.unexplainedFen)),
    ...{ faults, unexplained },
  }
}

function matchCard({ ledgerFloatE7, ...card }: CardTerms, faultFen: number): UnexplainedCard {
  const explainedFen = card.balanceAfterFen + card.loadsUnseenFen - card.loadsUnpostedFen + faultFen
  const unexplainedFen = wholeFen(ledgerFloatE7 - fenToE7(explainedFen))
  return { ...card, ledgerFloatFen: explainedFen + unexplainedFen, unexplainedFen }
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
