import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { DayPage } from '../contract/day.ts'

/** Clearing files of a settlement day with their sums, in the order in which they were made. */
export async function readFiles(db: Queryable, day: string): Promise<DayPage['files']> {
  const { rows } = await db.query<{
    readonly direction: DayPage['files'][number]['direction']
    readonly partner: string
    readonly kind: string
    readonly name: string
    readonly state: string
    readonly records: number
    readonly accepted: number
    readonly refused: number
    readonly amount_fen: string
    readonly issuer_e7: string
    readonly acquirer_e7: string
    readonly centre_e7: string
  }>(
    `select direction, partner, kind, name, state, records, accepted, refused, amount_fen,
      issuer_e7, acquirer_e7, centre_e7
    from clearing.file where settle_day = $1 order by file_id`,
    [day],
  )
  return rows.map((row) => ({
    direction: row.direction,
    partner: row.partner,
    kind: row.kind,
    name: row.name,
    state: row.state,
    records: row.records,
    accepted: row.accepted,
    refused: row.refused,
    amountFen: toSafeNumber(row.amount_fen),
    issuerE7: row.issuer_e7,
    acquirerE7: row.acquirer_e7,
    centreE7: row.centre_e7,
  }))
}

/** Net positions of a settlement day beside the sum of the lines that they are made of. */
export async function readPositions(db: Queryable, day: string): Promise<DayPage['positions']> {
  const { rows } = await db.query<{
    readonly institution: string
    readonly income_fen: string
    readonly outgo_fen: string
    readonly net_fen: string
    readonly carried_in_e7: string
    readonly carried_out_e7: string
    readonly lines_e7: string
    readonly difference_e7: string
  }>(
    `select institution, income_fen, outgo_fen, net_fen, carried_in_e7, carried_out_e7, lines_e7,
      net_fen * 10000000 + carried_out_e7 - carried_in_e7 - lines_e7 as difference_e7
    from clearing.net_position as position
    cross join lateral (
      select coalesce(sum(line.net_e7), 0)::bigint as lines_e7
      from clearing.institution_line as line
      where line.settle_day = position.settle_day and line.institution = position.institution
    ) as lines
    where position.settle_day = $1 order by institution`,
    [day],
  )
  return rows.map((row) => ({
    institution: row.institution,
    incomeFen: toSafeNumber(row.income_fen),
    outgoFen: toSafeNumber(row.outgo_fen),
    netFen: toSafeNumber(row.net_fen),
    carriedInE7: row.carried_in_e7,
    carriedOutE7: row.carried_out_e7,
    linesE7: row.lines_e7,
    differenceE7: row.difference_e7,
  }))
}
