import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'

/** The same code about the same subject is the same case. */
export interface CaseName {
  readonly code: ErrorCode
  readonly subject: string
}

export interface OpenCase extends CaseName {
  /** Who has to act: role and id, `issuer:03763764`, `operator:HS01`. */
  readonly owner: string
  /** Signed fen that the case explains, from its own evidence. */
  readonly valueFen: number
  /** `YYYY-MM-DD`. */
  readonly serviceDay: string
  /** Ids and numbers that a person needs to decide. */
  readonly evidence: Readonly<Record<string, unknown>>
}

const insertCases = statement(
  'desk.open-cases',
  `insert into desk.case as known
     (code, subject, owner, value_fen, service_day, opened_at, evidence)
   select code, subject, owner, value_fen, service_day, to_timestamp($7 / 1000.0), evidence
   from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::jsonb[])
     as new(code, subject, owner, value_fen, service_day, evidence)
   order by code, subject
   on conflict (code, subject) do update
   set owner = excluded.owner, value_fen = excluded.value_fen, service_day = excluded.service_day,
     evidence = excluded.evidence, closed_at = null
   where (known.owner, known.value_fen, known.service_day, known.evidence)
       is distinct from
       (excluded.owner, excluded.value_fen, excluded.service_day, excluded.evidence)
     or known.closed_at is not null`,
)

/**
 * Opens cases, or brings open ones up to date, or opens closed ones again (with their first date:
 * the age of a doubt does not start anew). Of two in one list with the same name the last counts.
 */
export async function openCases(
  tx: Transaction,
  cases: readonly OpenCase[],
  nowMs: number,
): Promise<void> {
  if (cases.length === 0) return
  const list = [...new Map(cases.map((one) => [`${one.code} ${one.subject}`, one])).values()]
  await tx.query(insertCases, [
    list.map(({ code }) => code),
    list.map(({ subject }) => subject),
    list.map(({ owner }) => owner),
    numberArray(list.map(({ valueFen }) => valueFen)),
    list.map(({ serviceDay }) => serviceDay),
    list.map(({ evidence }) => JSON.stringify(evidence)),
    nowMs,
  ])
}

// Rows are locked in one order before they are changed, as `openCases` takes them.
const closeNamed = statement(
  'desk.close-cases',
  `with named as materialized (
     select one.case_id from unnest($1::text[], $2::text[]) as gone(code, subject)
     join desk.case one on one.code = gone.code and one.subject = gone.subject
     where one.closed_at is null
     order by one.code, one.subject for update of one)
   update desk.case set closed_at = to_timestamp($3 / 1000.0)
   where case_id in (select case_id from named)`,
)

/** Closes cases; one that is not open is left as it is. Returns how many were closed. */
export async function closeCases(
  tx: Transaction,
  names: readonly CaseName[],
  nowMs: number,
): Promise<number> {
  if (names.length === 0) return 0
  const { rowCount } = await tx.query(closeNamed, [
    names.map(({ code }) => code),
    names.map(({ subject }) => subject),
    nowMs,
  ])
  return rowCount
}
