import { price } from './price.ts'
import type { CompiledTariff, PriceInput } from './types.ts'

/** A ride whose charge is known, on a card whose rider class is not. */
export interface ChargedRide {
  /** What the ride was priced from; its `cardKind` is not looked at. */
  readonly input: PriceInput
  readonly chargedFen: number
}

/**
 * `predicted`: the default class gives the charge, so nobody had to know the card's class;
 * `byClass`: the one class that explains the whole card gives it; `unexplained`: neither does.
 */
export type Verdict = 'predicted' | 'byClass' | 'unexplained'

interface ExplainedRide<Ride extends ChargedRide> {
  readonly ride: Ride
  readonly verdict: Verdict
  /** Price for the class that the card is taken to have. */
  readonly pricedFen: number
}

export interface ExplainedCard<Ride extends ChargedRide> {
  /** The class taken for the card; the default class where no other was needed or fits. */
  readonly riderClass: string
  /** A card kind that the tariff maps to the class, for a card that is to ride so. */
  readonly cardKind: number
  /** In the order of the rides given. */
  readonly rides: readonly ExplainedRide<Ride>[]
}

interface Candidate {
  readonly riderClass: string
  readonly cardKind: number
}

/**
 * Finds the one class of a tariff under which every charge on a card comes out. The default class
 * is tried first, then the others in the order of the document: a closed list, no factor is fitted.
 * Where no class fits all rides, none is taken, not even for the rides that it would explain.
 */
export function explainCard<Ride extends ChargedRide>(
  tariff: CompiledTariff,
  rides: readonly Ride[],
): ExplainedCard<Ride> {
  const plain = defaultCandidate(tariff)
  const taken = candidates(tariff).find((candidate) =>
    rides.every((ride) => priceAs(tariff, ride, candidate) === ride.chargedFen),
  )
  const { riderClass, cardKind } = taken ?? plain
  return {
    riderClass,
    cardKind,
    rides: rides.map((ride) => ({
      ride,
      verdict: verdictOn(ride, priceAs(tariff, ride, plain), taken !== undefined),
      pricedFen: priceAs(tariff, ride, taken ?? plain),
    })),
  }
}

function verdictOn(ride: ChargedRide, plainFen: number, classFits: boolean): Verdict {
  if (plainFen === ride.chargedFen) return 'predicted'
  return classFits ? 'byClass' : 'unexplained'
}

function candidates(tariff: CompiledTariff): readonly Candidate[] {
  const plain = defaultCandidate(tariff)
  const others = tariff.document.classes.flatMap(({ id, cardKinds: [cardKind] }) =>
    id === plain.riderClass || cardKind === undefined ? [] : [{ riderClass: id, cardKind }],
  )
  return [plain, ...others]
}

/** Kind 0 stands in where the default class has no kind of its own: no card has it. */
function defaultCandidate({ document }: CompiledTariff): Candidate {
  const rule = document.classes.find(({ id }) => id === document.defaultClass)
  return { riderClass: document.defaultClass, cardKind: rule?.cardKinds[0] ?? 0 }
}

function priceAs(tariff: CompiledTariff, ride: ChargedRide, { cardKind }: Candidate): number {
  return price(tariff, { ...ride.input, cardKind }).amountFen
}
