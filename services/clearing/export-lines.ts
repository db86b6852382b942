import type { Queryable } from '@tongxing/platform/database/database.ts'

/** One line of the export: a record of FB or CL, as it stands in the file. */
export interface ExportedLine {
  readonly settleDay: string
  /** The institution whose position the line is part of, 8 digits. */
  readonly institution: string
  readonly role: string
  readonly kind: string
  readonly file: string
  readonly line: number
  readonly amountFen: number
  /** 10⁻⁷ fen as decimal digits with sign, since no JSON number holds them all. */
  readonly feeE7: string
  readonly issuerShareE7: string
  readonly acquirerShareE7: string
  /** What the institution receives; below zero what it pays. */
  readonly netE7: string
}

const LINES_PER_PAGE = 2_000

interface LineRow {
  readonly settle_day: string
  readonly institution: string
  readonly role: string
  readonly kind: string
  readonly file_name: string
  readonly file_id: string
  readonly line: number
  readonly amount_fen: string
  readonly fee_e7: string
  readonly issuer_share_e7: string
  readonly acquirer_share_e7: string
  readonly net_e7: string
}

/**
 * Every line of a settle day that moves money, from the side of each institution, so that another
 * program can sum them: at the centre all sides are there and sum to zero, and an institution's sum
 * is its income less its outgo in `clearing.net_position`. Read page by page.
 */
export async function* exportLines(db: Queryable, day: string): AsyncGenerator<ExportedLine> {
  let after: readonly [string, number, string] = ['0', 0, '']
  for (;;) {
    const { rows } = await db.query<LineRow>(
      `select settle_day::text, institution, role, kind, file_name, file_id, line, amount_fen,
         fee_e7, issuer_share_e7, acquirer_share_e7, net_e7
       from clearing.institution_line
       where settle_day = $1 and (file_id, line, role) > ($2::bigint, $3::int, $4)
       order by file_id, line, role limit $5`,
      [day, ...after, LINES_PER_PAGE],
    )
    for (const row of rows) yield exported(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < LINES_PER_PAGE) return
    after = [last.file_id, last.line, last.role]
  }
}

function exported(row: LineRow): ExportedLine {
  return {
    settleDay: row.settle_day,
    institution: row.institution,
    role: row.role,
    kind: row.kind,
    file: row.file_name,
    line: row.line,
    amountFen: Number(row.amount_fen),
    feeE7: row.fee_e7,
    issuerShareE7: row.issuer_share_e7,
    acquirerShareE7: row.acquirer_share_e7,
    netE7: row.net_e7,
  }
}
