import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/**
 * What an institution's clearing lines sum to and what its net position says, for one settle
 * day.
 */
export interface InstitutionMatch {
  /** 8 digits. */
  readonly institution: string
  /** Lines that move money: accepted records of FB (as acquirer) and of CL (as issuer). */
  readonly lines: number
  /** 10⁻⁷ fen; below zero what the institution pays. */
  readonly linesE7: bigint
  /** Income less outgo of the net position, before what was carried in, 10⁻⁷ fen. */
  readonly positionE7: bigint
  readonly differenceE7: bigint
}

/**
 * Net position = sum of its lines, for every institution that the database knows: a city's shows
 * itself, the centre's every member and the centre. Lines without a position, and a position
 * without lines, are differences too.
 */
export async function matchInstitutions(
  db: Queryable,
  settleDay: string,
): Promise<InstitutionMatch[]> {
  const { rows } = await db.query<{
    readonly institution: string
    readonly lines: string
    readonly lines_e7: string
    readonly position_e7: string
  }>(
    `with line as (
      select institution, count(*) as lines, sum(net_e7) as lines_e7
      from clearing.institution_line where settle_day = $1
      group by institution
    ),
    position as (
      select institution, income_e7 - outgo_e7 as position_e7
      from clearing.net_position where settle_day = $1
    )
    select institution, coalesce(lines, 0) as lines, coalesce(lines_e7, 0) as lines_e7,
      coalesce(position_e7, 0) as position_e7
    from line full join position using (institution)
    order by institution`,
    [settleDay],
  )
  return rows.map((row) => {
    const linesE7 = BigInt(row.lines_e7)
    const positionE7 = BigInt(row.position_e7)
    return {
      institution: row.institution,
      lines: toSafeNumber(row.lines),
      ...{ linesE7, positionE7 },
      differenceE7: positionE7 - linesE7,
    }
  })
}
