import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** An open case as the report lists it. */
export interface ReportedCase {
  readonly code: string
  readonly subject: string
  readonly owner: string
  readonly valueFen: number
  readonly serviceDay: string
  readonly ageMs: number
  /** Ids and numbers that a person needs to decide; by code. */
  readonly evidence: Readonly<Record<string, unknown>>
}

/** All open cases of one code. */
export interface CaseTotal {
  readonly code: string
  readonly count: number
  readonly valueFen: number
  readonly oldestMs: number
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
    readonly evidence: ReportedCase['evidence']
  }>(
    `select code, subject, owner, value_fen, to_char(service_day, 'YYYY-MM-DD') as service_day,
      floor(extract(epoch from opened_at) * 1000)::bigint as opened_at_ms, evidence
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
    evidence: row.evidence,
  }))
}

/** Counts and values by code, in the order of the codes. */
export function totalCases(cases: readonly ReportedCase[]): CaseTotal[] {
  return [...Map.groupBy(cases, ({ code }) => code)]
    .map(([code, together]) => ({
      code,
      count: together.length,
      valueFen: together.reduce((sum, { valueFen }) => sum + valueFen, 0),
      oldestMs: Math.max(...together.map(({ ageMs }) => ageMs)),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
