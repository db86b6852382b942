import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** An open case as the report lists it. */
export interface ReportedCase {
  readonly code: string
  readonly subject: string
  readonly owner: string
  readonly valueFen: number
  readonly serviceDay: string
  readonly ageMs: number
}

/** Open cases up to a service day, the most valuable first. */
export async function listOpenCases(
  db: Queryable,
  options: { readonly serviceDay: string; readonly nowMs: number },
): Promise<ReportedCase[]> {
  const { rows } = await db.query<{
    readonly code: string
    readonly subject: string
    readonly owner: string
    readonly value_fen: string
    readonly service_day: string
    readonly opened_at_ms: string
  }>(
    `select code, subject, owner, value_fen, to_char(service_day, 'YYYY-MM-DD') as service_day,
      floor(extract(epoch from opened_at) * 1000)::bigint as opened_at_ms
    from desk.case
    where closed_at is null and service_day <= $1
    order by abs(value_fen) desc, code, subject`,
    [options.serviceDay],
  )
  return rows.map((row) => ({
    code: row.code,
    subject: row.subject,
    owner: row.owner,
    valueFen: toSafeNumber(row.value_fen),
    serviceDay: row.service_day,
    ageMs: Math.max(0, options.nowMs - toSafeNumber(row.opened_at_ms)),
  }))
}
