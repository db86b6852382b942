import { shownKeyOf } from '@tongxing/core/taps/identity.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { CaseList, DeskCase } from '../contract/tap.ts'
import { maskCardsIn } from '../mask.ts'
import { readCursor, writeCursor } from './cursor.ts'

interface CaseColumns {
  readonly case_id: string
  readonly code: string
  readonly subject: string
  readonly owner: string
  readonly value_fen: string
  readonly service_day: string
  readonly opened_at_ms: string
  readonly closed_at_ms: string | null
  readonly evidence: unknown
}

const caseColumns = `case_id, code, subject, owner, value_fen,
  to_char(service_day, 'YYYY-MM-DD') as service_day,
  floor(extract(epoch from opened_at) * 1000)::bigint as opened_at_ms,
  floor(extract(epoch from closed_at) * 1000)::bigint as closed_at_ms, evidence`

/** Subjects under which a tap can be on a person's desk. */
export interface TapSubjects {
  readonly terminalKey: string
  readonly contentHash: string
  /** `file-name line`. */
  readonly clearingLines: readonly string[]
  readonly cardNumber: string
  readonly purchaseCounter: number | null
}

const CASES_MAX = 50

/**
 * Cases that speak of a tap: by its own identities, or as a fault of its card's chain beside it.
 */
export async function findCasesOfTap(db: Queryable, tap: TapSubjects): Promise<DeskCase[]> {
  const { rows } = await db.query<CaseColumns>(
    `select ${caseColumns} from desk.case
    where subject = any($1) or evidence ->> 'contentHash' = $2
      or case when subject ~ ('^card:' || $3 || ':[0-9]+(-[0-9]+)?$') and $3 <> ''
          then $4::bigint between split_part(split_part(subject, ':', 3), '-', 1)::bigint
            and regexp_replace(subject, '^.*[:-]', '')::bigint
        end
    order by opened_at, case_id limit ${CASES_MAX}`,
    [
      [
        ...['tap', 'ride'].map(
          (kind) => `${kind} ${shownKeyOf(tap.terminalKey)} ${tap.contentHash.slice(0, 8)}`,
        ),
        ...tap.clearingLines.map((line) => `line ${line}`),
      ],
      tap.contentHash,
      tap.cardNumber,
      tap.purchaseCounter,
    ],
  )
  return rows.map(toCase)
}

export interface CaseFilter {
  readonly day?: string
  readonly code?: string
  readonly open?: boolean
  readonly cursor?: string
  readonly limit: number
}

/** Cases up to a day, the most valuable first. Throws `CURSOR_INVALID`. */
export async function listCases(db: Queryable, filter: CaseFilter): Promise<CaseList> {
  const [value, id] = filter.cursor === undefined ? [null, null] : readCursor(filter.cursor, 2)
  const { rows } = await db.query<CaseColumns>(
    `select ${caseColumns} from desk.case
    where ($1::date is null or service_day <= $1) and ($2::text is null or code = $2)
      and ($3::boolean is null or (closed_at is null) = $3)
      and ($4::bigint is null or (-abs(value_fen), case_id) > (-$4::bigint, $5::bigint))
    order by -abs(value_fen), case_id limit $6`,
    [
      filter.day ?? null,
      filter.code ?? null,
      filter.open ?? null,
      ...[value, id, filter.limit + 1],
    ],
  )
  const cases = rows.slice(0, filter.limit).map(toCase)
  const last = rows.length > filter.limit ? cases.at(-1) : undefined
  return {
    cases,
    nextCursor: last ? writeCursor([Math.abs(last.valueFen), Number(last.caseId)]) : null,
  }
}

function toCase(row: CaseColumns): DeskCase {
  return {
    caseId: row.case_id,
    code: row.code,
    subject: maskCardsIn(row.subject),
    owner: row.owner,
    valueFen: toSafeNumber(row.value_fen),
    serviceDay: row.service_day,
    openedAtMs: toSafeNumber(row.opened_at_ms),
    closedAtMs: row.closed_at_ms === null ? null : toSafeNumber(row.closed_at_ms),
    evidence: maskCardsIn(JSON.stringify(row.evidence)),
  }
}
