import { TongxingError } from '../errors/tongxing-error.ts'

/**
 * 10⁻⁷ fen in one fen: the unit of fees, shares and ledger amounts (JT/T 978-4 keeps 7 decimals).
 */
export const E7_PER_FEN = 10_000_000n

/** Asserts that a value is a whole number of fen that a JSON number can carry. */
function assertFen(value: number, what: string): void {
  if (!Number.isSafeInteger(value)) {
    throw new TongxingError('AMOUNT_NOT_INTEGER_FEN', { detail: { what } })
  }
}

/** Fen as 10⁻⁷ fen. Throws `AMOUNT_NOT_INTEGER_FEN` when it is not a whole number. */
export function fenToE7(fen: number): bigint {
  assertFen(fen, 'the amount')
  return BigInt(fen) * E7_PER_FEN
}

/** Yuan with two decimals, for people: 1234 → `12.34`, -5 → `-0.05`. */
export function formatYuan(fen: number | bigint): string {
  const value = BigInt(fen)
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
