import type { ChainFault } from './find-chain-faults.ts'

/**
 * What a fault of a chain is worth: late purchases that the gap allows for, and what nothing allows
 * for.
 */
export interface FaultValue {
  /** Purchases that are expected to arrive late, fen; 0 where no counter is missing. */
  readonly lateFen: number
  /** Balance that appeared (negative) or vanished (positive) against all records, fen. */
  readonly breakFen: number
}

/**
 * Splits the spending implied by two neighbouring balances: k missing counters can explain between
 * 0 and k times the highest fare (clearing.md 3.3); the rest is a break in the balance.
 */
export function splitFault(
  fault: Pick<ChainFault, 'missingCounters' | 'missingFen'>,
  maximumFareFen: number,
): FaultValue {
  const lateMaxFen = Math.max(0, fault.missingCounters) * maximumFareFen
  const lateFen = Math.max(0, Math.min(fault.missingFen, lateMaxFen))
  return { lateFen, breakFen: fault.missingFen - lateFen }
}
