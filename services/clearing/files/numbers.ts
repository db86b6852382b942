import { statement, toSafeNumber, type Transaction } from '@tongxing/platform/database/database.ts'

const takeNumbers = statement(
  'clearing.take-numbers',
  `insert into clearing.counter as known (name, value) values ($1, $2)
   on conflict (name) do update set value = known.value + excluded.value
   returning value`,
)

/**
 * Takes the next `count` numbers of a series and returns the first, from 1. They belong to the
 * transaction: what is rolled back leaves no gap.
 */
export async function takeNumbersOf(tx: Transaction, name: string, count = 1): Promise<number> {
  const { rows } = await tx.query<{ value: string }>(takeNumbers, [name, count])
  return toSafeNumber(rows[0]?.value ?? 0) - count + 1
}

/** A number as the 12 digits of a serial. */
export function serialOf(value: number): string {
  return String(value).padStart(12, '0')
}
