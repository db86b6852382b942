import type { NetPosition, OpenPosition } from '@tongxing/core/clearing-files/totals.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import type { Queryable, Transaction } from '@tongxing/platform/database/database.ts'

/** A position as it is kept: its lines in 10⁻⁷ fen, what moves in fen, what stays open. */
export type StoredPosition = OpenPosition & NetPosition

/** What the day before `day` left open for an institution, 10⁻⁷ fen. */
export async function readCarry(db: Queryable, institution: string, day: string): Promise<bigint> {
  const { rows } = await db.query<{ carried_out_e7: string }>(
    `select carried_out_e7 from clearing.net_position
     where institution = $1 and settle_day < $2 order by settle_day desc limit 1`,
    [institution, day],
  )
  return BigInt(rows[0]?.carried_out_e7 ?? 0)
}

export async function storePositions(
  tx: Transaction,
  day: string,
  positions: readonly StoredPosition[],
): Promise<void> {
  await tx.query(
    `insert into clearing.net_position (settle_day, institution, income_e7, outgo_e7,
       carried_in_e7, income_fen, outgo_fen, net_fen, carried_out_e7)
     select $1::date, * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[],
       $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])`,
    [
      day,
      positions.map(({ institution }) => institution),
      numberArray(positions.map(({ incomeE7 }) => incomeE7)),
      numberArray(positions.map(({ outgoE7 }) => outgoE7)),
      numberArray(positions.map(({ carriedInE7 }) => carriedInE7)),
      numberArray(positions.map(({ incomeFen }) => incomeFen)),
      numberArray(positions.map(({ outgoFen }) => outgoFen)),
      numberArray(positions.map(({ netFen }) => netFen)),
      numberArray(positions.map(({ carriedOutE7 }) => carriedOutE7)),
    ],
  )
}
