import { E7_PER_FEN } from '@tongxing/core/money/fen.ts'

/**
 * An amount of 10⁻⁷ fen as fen, away from zero: where only whole fen move, a fraction is a fault
 * and must not be rounded out of sight.
 */
export function wholeFen(amountE7: bigint): number {
  const fen = Number(amountE7 / E7_PER_FEN)
  if (amountE7 % E7_PER_FEN === 0n) return fen
  return amountE7 > 0n ? fen + 1 : fen - 1
}
