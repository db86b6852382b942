import { TongxingError } from '../errors/tongxing-error.ts'
import { fenToE7 } from '../money/fen.ts'
import { largestRemainder } from '../money/largest-remainder.ts'

/** Stands for any value in a rate row (S1 `BPS_SYS_SETT_RATE`). */
export const ANY = '-1'

/** A fee as data: so much a record in 10⁻⁷ fen, or a part of the amount. */
export type Rate =
  | { readonly fixedE7: number }
  | { readonly numerator: number; readonly denominator: number }

/** One row of the rate table; the four keys may be `-1`. */
export interface RateRow {
  /** Kept with the record, so that a dispute finds the row again. */
  readonly id: string
  readonly businessType: string
  readonly serviceType: string
  readonly acquirer: string
  readonly issuer: string
  /** First and last day (`YYYY-MM-DD`) of the tap for which the row holds; no end when left out. */
  readonly effectiveDay: string
  readonly expiryDay?: string
  /** Service fee S, issuer's share I and acquirer's share A of clearing.md 1.2. */
  readonly fee: Rate
  readonly issuerShare: Rate
  readonly acquirerShare: Rate
}

/** What decides the row and the size of the fees of one record. */
export interface RatedRecord {
  readonly businessType: string
  readonly serviceType: string
  readonly acquirer: string
  readonly issuer: string
  /** Day of the tap, `YYYY-MM-DD`. */
  readonly day: string
  readonly amountFen: number
}

export interface RecordFees {
  readonly rateId: string
  readonly feeE7: bigint
  readonly issuerShareE7: bigint
  readonly acquirerShareE7: bigint
}

/** Keys of a row in the order in which they decide. */
const keys = ['businessType', 'serviceType', 'acquirer', 'issuer'] as const

/**
 * The row that holds for a record: the one with the fewest wildcards; among equals the one whose
 * first named key comes first, then the one that came into effect last. Throws
 * `CLEARING_RATE_MISSING`.
 */
export function rateFor(rows: readonly RateRow[], record: RatedRecord): RateRow {
  const holding = rows.filter((row) => holds(row, record)).sort(byPrecision)
  const [row] = holding
  if (row === undefined) {
    const { businessType, serviceType, acquirer, issuer, day } = record
    const detail = { businessType, serviceType, acquirer, issuer, day }
    throw new TongxingError('CLEARING_RATE_MISSING', { detail })
  }
  return row
}

/**
 * Fees of all records of a file, in their order, whole in 10⁻⁷ fen. Where a rate does not divide,
 * the remainders of all records under one row are shared out by the largest-remainder rule, so that
 * the records' fees sum to the rate of their total, and not to a sum of roundings (clearing.md
 * 1.2).
 *
 * Throws `CLEARING_RATE_MISSING` and `AMOUNT_NOT_INTEGER_FEN`.
 */
export function settleFees(
  records: readonly RatedRecord[],
  rows: readonly RateRow[],
): readonly RecordFees[] {
  const rowByKey = new Map<string, RateRow>()
  const groups = Map.groupBy(records.entries(), ([, record]) => {
    const key = keyOf(record)
    const row = rowByKey.get(key) ?? rateFor(rows, record)
    rowByKey.set(key, row)
    return row
  })
  const fees: RecordFees[] = []
  for (const [row, lines] of groups) {
    const amountsE7 = lines.map(([, record]) => fenToE7(record.amountFen))
    const fee = share(amountsE7, row.fee)
    const issuerShare = share(amountsE7, row.issuerShare)
    const acquirerShare = share(amountsE7, row.acquirerShare)
    for (const [position, [index]] of lines.entries()) {
      fees[index] = {
        rateId: row.id,
        feeE7: fee[position] ?? 0n,
        issuerShareE7: issuerShare[position] ?? 0n,
        acquirerShareE7: acquirerShare[position] ?? 0n,
      }
    }
  }
  return fees
}

function keyOf(record: RatedRecord): string {
  return [...keys.map((key) => record[key]), record.day].join('|')
}

function holds(row: RateRow, record: RatedRecord): boolean {
  const inForce =
    row.effectiveDay <= record.day && (row.expiryDay === undefined || record.day <= row.expiryDay)
  return inForce && keys.every((key) => row[key] === ANY || row[key] === record[key])
}

function byPrecision(a: RateRow, b: RateRow): number {
  const wildcards = (row: RateRow) => keys.filter((key) => row[key] === ANY).length
  const firstNamed = (row: RateRow) => keys.findIndex((key) => row[key] !== ANY)
  return (
    wildcards(a) - wildcards(b) ||
    firstNamed(a) - firstNamed(b) ||
    b.effectiveDay.localeCompare(a.effectiveDay)
  )
}

function share(amountsE7: readonly bigint[], rate: Rate): readonly bigint[] {
  if ('fixedE7' in rate) return amountsE7.map(() => BigInt(rate.fixedE7))
  const [numerator, denominator] = [BigInt(rate.numerator), BigInt(rate.denominator)]
  const parts = amountsE7.map((amountE7) => amountE7 * numerator)
  return largestRemainder(parts, denominator).rounded.map((part) => part / denominator)
}
