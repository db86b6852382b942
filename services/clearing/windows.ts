import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'

/** A settled or settling day; amounts in 10⁻⁷ fen are decimal digits with sign. */
export interface WindowReport {
  readonly day: string
  readonly state: string
  readonly positions: readonly {
    readonly institution: string
    readonly incomeE7: string
    readonly outgoE7: string
    readonly carriedInE7: string
    readonly netFen: number
    readonly carriedOutE7: string
  }[]
}

interface PositionRow {
  readonly institution: string
  readonly income_e7: string
  readonly outgo_e7: string
  readonly carried_in_e7: string
  readonly net_fen: string
  readonly carried_out_e7: string
}

/** Throws `CLEARING_WINDOW_UNKNOWN`. */
export async function readWindow(db: Queryable, day: string): Promise<WindowReport> {
  const windows = await db.query<{ day: string; state: string }>(
    'select day::text, state from clearing.settle_window where day = $1',
    [day],
  )
  const [window] = windows.rows
  if (window === undefined) throw new TongxingError('CLEARING_WINDOW_UNKNOWN', { detail: { day } })
  const { rows } = await db.query<PositionRow>(
    `select institution, income_e7, outgo_e7, carried_in_e7, net_fen, carried_out_e7
     from clearing.net_position where settle_day = $1 order by institution`,
    [day],
  )
  const positions = rows.map((row) => ({
    institution: row.institution,
    incomeE7: row.income_e7,
    outgoE7: row.outgo_e7,
    carriedInE7: row.carried_in_e7,
    netFen: Number(row.net_fen),
    carriedOutE7: row.carried_out_e7,
  }))
  return { ...window, positions }
}
