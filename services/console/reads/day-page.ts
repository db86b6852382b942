import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { DayList, DayPage } from '../contract/day.ts'
import { readFiles, readPositions } from './day-clearing.ts'

/** A city's largest depots have a few hundred drivers. */
const STAFF_MAX = 1_000

/** What `reconciliation.report` keeps, as far as it is shown here; card numbers are in full. */
interface StoredReport {
  readonly cards: Omit<DayPage['cards'], 'faults' | 'unexplained'> & {
    readonly faults: readonly StoredFault[]
    readonly unexplained: readonly { cardNumber: string; unexplainedFen: number }[]
  }
  readonly operators: DayPage['operators']
  readonly accounts?: NonNullable<DayPage['accounts']>
  readonly samGaps: DayPage['samGaps']
  readonly journalGaps: DayPage['journalGaps']
}

type StoredFault = Omit<DayPage['cards']['faults'][number], 'card' | 'cardRef'> & {
  readonly cardNumber: string
}

/** The newest reconciliation of a service day, with its lines. Throws `REPORT_UNKNOWN`. */
export async function readDayPage(
  db: Queryable,
  options: { readonly day: string; readonly nowMs: number; readonly links: CardLinks },
): Promise<DayPage> {
  const { day, nowMs, links } = options
  const { rows } = await db.query<{
    readonly generated_at_ms: string
    readonly unexplained_fen: string
    readonly report: StoredReport
  }>(
    `select floor(extract(epoch from generated_at) * 1000)::bigint as generated_at_ms,
      unexplained_fen, report
    from reconciliation.report where service_day = $1 order by report_id desc limit 1`,
    [day],
  )
  const [row] = rows
  if (row === undefined) throw new TongxingError('REPORT_UNKNOWN', { detail: { day } })
  const { cards, operators, accounts, samGaps, journalGaps } = row.report
  const name = (cardNumber: string) => ({
    card: maskCard(cardNumber),
    cardRef: links.refOf(cardNumber),
  })
  return {
    serviceDay: day,
    generatedAtMs: toSafeNumber(row.generated_at_ms),
    nowMs,
    unexplainedFen: toSafeNumber(row.unexplained_fen),
    states: await countBy(db, { day, column: 'state', where: 'true' }),
    staff: await readStaff(db, day),
    refusals: await countBy(db, { day, column: 'outcome_code', where: 'kind in (5, 6)' }),
    cards: {
      ...cards,
      faults: cards.faults.map((fault) => ({ ...fault, ...name(fault.cardNumber) })),
      unexplained: cards.unexplained.map((one) => ({ ...one, ...name(one.cardNumber) })),
    },
    ...{ operators, samGaps, journalGaps },
    accounts: accounts ?? null,
    files: await readFiles(db, day),
    positions: await readPositions(db, day),
    caseTotals: await readCaseTotals(db, day),
  }
}

/** Days that were reconciled, the newest first. */
export async function listDays(db: Queryable): Promise<DayList> {
  const { rows } = await db.query<{
    readonly service_day: string
    readonly generated_at_ms: string
    readonly unexplained_fen: string
    readonly open_cases: string
  }>(
    `select distinct on (report.service_day)
      to_char(report.service_day, 'YYYY-MM-DD') as service_day, report.unexplained_fen,
      floor(extract(epoch from report.generated_at) * 1000)::bigint as generated_at_ms,
      (select count(*) from desk.case
        where closed_at is null and "case".service_day <= report.service_day) as open_cases
    from reconciliation.report order by report.service_day desc, report_id desc limit 100`,
  )
  return {
    days: rows.map((row) => ({
      serviceDay: row.service_day,
      generatedAtMs: toSafeNumber(row.generated_at_ms),
      unexplainedFen: toSafeNumber(row.unexplained_fen),
      openCases: toSafeNumber(row.open_cases),
    })),
  }
}

async function countBy(
  db: Queryable,
  options: {
    readonly day: string
    readonly column: 'state' | 'outcome_code'
    readonly where: string
  },
): Promise<DayPage['states']> {
  const { rows } = await db.query<{
    readonly name: string
    readonly count: string
    readonly amount_fen: string
  }>(
    `select ${options.column} as name, count(*) as count, sum(amount_fen) as amount_fen
    from fare.tap where source = 'device' and service_day = $1 and ${options.where}
    group by 1 order by 2 desc, 1`,
    [options.day],
  )
  return rows.map(({ name, count, amount_fen }) => ({
    name,
    count: toSafeNumber(count),
    amountFen: toSafeNumber(amount_fen),
  }))
}

// A boarding is no ride yet; a companion rides on a card that has paid for its holder.
async function readStaff(db: Queryable, day: string): Promise<DayPage['staff']> {
  const { rows } = await db.query<{
    readonly driver_id: string
    readonly rides: string
    readonly companions: string
    readonly amount_fen: string
    readonly card_taps: string
  }>(
    `select driver_id,
      count(*) filter (where state = 'posted' and ride_stage <> 2) as rides,
      count(*) filter (where state = 'posted' and person_no > 1) as companions,
      coalesce(sum(amount_fen) filter (where state = 'posted'), 0) as amount_fen,
      count(*) filter (where kind = 9) as card_taps
    from fare.tap
    where source = 'device' and service_day = $1 and driver_id <> ''
    group by driver_id order by driver_id limit ${STAFF_MAX}`,
    [day],
  )
  return rows.map((row) => ({
    driverId: row.driver_id,
    rides: toSafeNumber(row.rides),
    companions: toSafeNumber(row.companions),
    amountFen: toSafeNumber(row.amount_fen),
    cardTaps: toSafeNumber(row.card_taps),
  }))
}

async function readCaseTotals(db: Queryable, day: string): Promise<DayPage['caseTotals']> {
  const { rows } = await db.query<{
    readonly code: string
    readonly owner: string
    readonly count: string
    readonly value_fen: string
    readonly oldest_ms: string
  }>(
    `select code, case when count(distinct owner) = 1 then min(owner)
        else split_part(min(owner), ':', 1) || ' × ' || count(distinct owner) end as owner,
      count(*) as count, sum(value_fen) as value_fen,
      floor(extract(epoch from min(opened_at)) * 1000)::bigint as oldest_ms
    from desk.case where closed_at is null and service_day <= $1
    group by code order by abs(sum(value_fen)) desc, code`,
    [day],
  )
  return rows.map((row) => ({
    code: row.code,
    owner: row.owner,
    count: toSafeNumber(row.count),
    valueFen: toSafeNumber(row.value_fen),
    oldestMs: toSafeNumber(row.oldest_ms),
  }))
}
