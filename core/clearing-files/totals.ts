import { invariant } from '../errors/tongxing-error.ts'
import { E7_PER_FEN, fenToE7 } from '../money/fen.ts'
import { largestRemainder } from '../money/largest-remainder.ts'

/** What FB and CL lines have in common for settlement. */
export interface SettlementLine {
  readonly issuerInstitution: string
  readonly acquirerInstitution: string
  readonly amountFen: number
  readonly errorCode: string
  readonly test: boolean
  readonly feeE7: bigint
  readonly issuerShareE7: bigint
  readonly acquirerShareE7: bigint
}

/** Code of a record that is final; every other code moves no money. */
export const ACCEPTED = '000000'

/** Legs of the settlement identity for one amount (clearing.md 1.2); they sum to zero. */
export interface SettlementLegs {
  /** −(T − I). */
  readonly issuerE7: bigint
  /** T − S + A. */
  readonly acquirerE7: bigint
  /** S − I − A. */
  readonly centreE7: bigint
}

/** Legs of one accepted line. */
export function settlementLegs(
  line: Pick<SettlementLine, 'amountFen' | 'feeE7' | 'issuerShareE7' | 'acquirerShareE7'>,
): SettlementLegs {
  const amountE7 = fenToE7(line.amountFen)
  return {
    issuerE7: line.issuerShareE7 - amountE7,
    acquirerE7: amountE7 - line.feeE7 + line.acquirerShareE7,
    centreE7: line.feeE7 - line.issuerShareE7 - line.acquirerShareE7,
  }
}

/** Income and outgo of one party in 10⁻⁷ fen. */
interface PartyTotal {
  readonly incomeE7: bigint
  readonly outgoE7: bigint
}

export interface ClearingTotals {
  readonly accepted: number
  readonly refused: number
  readonly amountFen: number
  readonly feeE7: bigint
  readonly issuerShareE7: bigint
  readonly acquirerShareE7: bigint
  /** Per institution, as issuer and as acquirer together. */
  readonly parties: ReadonlyMap<string, PartyTotal>
  readonly centreE7: bigint
}

/**
 * Totals of the accepted lines of any set of FB or of CL files, live or test ones. Throws
 * `INVARIANT_BROKEN` when the parties and the centre do not sum to zero in 10⁻⁷ fen.
 */
export function clearingTotals(
  lines: Iterable<SettlementLine>,
  { test = false }: { readonly test?: boolean } = {},
): ClearingTotals {
  const parties = new Map<string, PartyTotal>()
  const sum = { accepted: 0, refused: 0, amountFen: 0 }
  const fees = { feeE7: 0n, issuerShareE7: 0n, acquirerShareE7: 0n, centreE7: 0n }
  for (const line of lines) {
    if (line.test !== test) continue
    if (line.errorCode !== ACCEPTED) {
      sum.refused += 1
      continue
    }
    const legs = settlementLegs(line)
    sum.accepted += 1
    sum.amountFen += line.amountFen
    fees.feeE7 += line.feeE7
    fees.issuerShareE7 += line.issuerShareE7
    fees.acquirerShareE7 += line.acquirerShareE7
    fees.centreE7 += legs.centreE7
    move(parties, line.issuerInstitution, legs.issuerE7)
    move(parties, line.acquirerInstitution, legs.acquirerE7)
  }
  let netE7 = fees.centreE7
  for (const party of parties.values()) netE7 += party.incomeE7 - party.outgoE7
  invariant(netE7 === 0n, 'issuers, acquirers and the centre sum to zero')
  return { ...sum, ...fees, parties }
}

/**
 * What a day's FB and CL files disagree by, in 10⁻⁷ fen: amounts and each fee, feedback minus
 * clearing detail. All zero when every ride that an acquirer was told is final was charged to an
 * issuer.
 */
export function feedbackMinusClearing(
  feedback: ClearingTotals,
  clearing: ClearingTotals,
): Readonly<Record<'amountE7' | 'feeE7' | 'issuerShareE7' | 'acquirerShareE7', bigint>> {
  return {
    amountE7: fenToE7(feedback.amountFen) - fenToE7(clearing.amountFen),
    feeE7: feedback.feeE7 - clearing.feeE7,
    issuerShareE7: feedback.issuerShareE7 - clearing.issuerShareE7,
    acquirerShareE7: feedback.acquirerShareE7 - clearing.acquirerShareE7,
  }
}

/** One party of the day with what was rounded off the days before. */
export interface OpenPosition extends PartyTotal {
  readonly institution: string
  readonly carriedInE7: bigint
}

export interface NetPosition {
  readonly institution: string
  readonly incomeFen: number
  readonly outgoFen: number
  /** incomeFen − outgoFen; all parties together sum to zero. */
  readonly netFen: number
  /** What the whole fen leave open, carried to the next day; these sum to zero too. */
  readonly carriedOutE7: bigint
}

/**
 * The day's BP positions in whole fen. The parties, the centre among them, must sum to zero in 10⁻⁷
 * fen, else `INVARIANT_BROKEN`; the largest-remainder rule keeps them at zero in fen.
 */
export function netPositions(positions: readonly OpenPosition[]): readonly NetPosition[] {
  const nets = positions.map((party) => party.incomeE7 - party.outgoE7 + party.carriedInE7)
  const totalE7 = nets.reduce((sum, netE7) => sum + netE7, 0n)
  invariant(totalE7 === 0n, 'the net positions of all parties sum to zero')
  const { rounded } = largestRemainder(nets, E7_PER_FEN)
  return positions.map((party, index) => {
    const roundedE7 = rounded[index] ?? 0n
    const netFen = Number(roundedE7 / E7_PER_FEN)
    // The smaller side is cut to whole fen and the other follows, so that neither is below zero.
    const smallerE7 = netFen < 0 ? party.incomeE7 : party.outgoE7
    const smallerFen = Number(smallerE7 / E7_PER_FEN)
    return {
      institution: party.institution,
      incomeFen: netFen < 0 ? smallerFen : smallerFen + netFen,
      outgoFen: netFen < 0 ? smallerFen - netFen : smallerFen,
      netFen,
      carriedOutE7: (nets[index] ?? 0n) - roundedE7,
    }
  })
}

function move(parties: Map<string, PartyTotal>, institution: string, legE7: bigint): void {
  const { incomeE7, outgoE7 } = parties.get(institution) ?? { incomeE7: 0n, outgoE7: 0n }
  parties.set(institution, {
    incomeE7: legE7 > 0n ? incomeE7 + legE7 : incomeE7,
    outgoE7: legE7 < 0n ? outgoE7 - legE7 : outgoE7,
  })
}
