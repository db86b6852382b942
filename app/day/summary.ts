import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import {
  type OutcomeCode,
  outcomeRow,
  outcomes,
} from '@tongxing/validator-sim/firmware/outcomes.ts'

export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export interface CaseTotal {
  readonly code: string
  readonly count: number
  readonly valueFen: number
}

/**
 * Posted rides: one tap on a card, a companion's, by section, without its tap-off, by ride code.
 */
export interface RidesBy {
  readonly flat: number
  readonly companion: number
  readonly section: number
  readonly supplement: number
  readonly code: number
}

/** What one institution's service day came to, computed from its database alone. */
export interface InstitutionSummary {
  /** Presentations of cards that left a record. */
  readonly taps: number
  /** Claims that were posted, and what they charged. */
  readonly rides: number
  readonly ridesFen: number
  /** The same rides by how they were paid. */
  readonly ridesBy: RidesBy
  /** Refused and locked, by the outcome that the rider was shown. */
  readonly refusals: Readonly<Record<string, number>>
  /** Card in field to signal, modelled milliseconds, of taps that were debited. */
  readonly latencyMs: Percentiles
  /** Balance of every kind of account on its ledger, credits − debits, whole fen. */
  readonly moneyFen: Readonly<Record<string, number>>
  readonly cases: readonly CaseTotal[]
}

/** Sums up one institution's day. */
export async function summarise(db: Queryable, serviceDay: string): Promise<InstitutionSummary> {
  return {
    ...(await countTaps(db, serviceDay)),
    ridesBy: await countRidesBy(db, serviceDay),
    refusals: await countRefusals(db, serviceDay),
    latencyMs: await measureLatency(db, serviceDay),
    moneyFen: await sumMoney(db),
    cases: await sumCases(db, serviceDay),
  }
}

// Record kinds of tap.proto: 1 purchase, 2 proved, 3 grey, 5 refused, 6 locked, 8 ride code; 4 void
// and 7 skipped are uses of the SAM, not of a card, and 9 is staff. Boarding (stage 2) is no ride
// yet.
async function countTaps(db: Queryable, serviceDay: string) {
  const { rows } = await db.query<{ taps: string; rides: string; rides_fen: string }>(
    `select count(*) filter (where kind in (1, 2, 3, 5, 6, 8)) as taps,
      count(*) filter (where state = 'posted' and ride_stage <> 2) as rides,
      coalesce(sum(amount_fen) filter (where state = 'posted'), 0) as rides_fen
    from fare.tap where source = 'device' and service_day = $1`,
    [serviceDay],
  )
  return {
    taps: toSafeNumber(rows[0]?.taps ?? 0),
    rides: toSafeNumber(rows[0]?.rides ?? 0),
    ridesFen: toSafeNumber(rows[0]?.rides_fen ?? 0),
  }
}

async function countRidesBy(db: Queryable, serviceDay: string): Promise<RidesBy> {
  // RideStage of tap.proto: 2 boarding, 3 alighting, 4 supplement.
  const { rows } = await db.query<Record<keyof RidesBy, string>>(
    `select count(*) filter (where kind <> 8 and ride_stage < 2 and person_no < 2) as flat,
      count(*) filter (where kind <> 8 and ride_stage < 2 and person_no > 1) as companion,
      count(*) filter (where ride_stage = 3) as section,
      count(*) filter (where ride_stage = 4) as supplement,
      count(*) filter (where kind = 8) as code
    from fare.tap where source = 'device' and service_day = $1 and state = 'posted'`,
    [serviceDay],
  )
  const counted = (kind: keyof RidesBy) => toSafeNumber(rows[0]?.[kind] ?? 0)
  return {
    flat: counted('flat'),
    companion: counted('companion'),
    section: counted('section'),
    supplement: counted('supplement'),
    code: counted('code'),
  }
}

/**
 * A card that shows that it has paid already is a record of a refusal, and yet a rider who rides.
 */
function isRefusal(outcomeCode: string): boolean {
  return !(outcomeCode in outcomes && outcomeRow(outcomeCode as OutcomeCode).result === 'ride')
}

async function countRefusals(db: Queryable, serviceDay: string): Promise<Record<string, number>> {
  const { rows } = await db.query<{ outcome_code: string; refused: string }>(
    `select outcome_code, count(*) as refused
    from fare.tap
    where source = 'device' and service_day = $1 and kind in (5, 6)
    group by outcome_code order by outcome_code`,
    [serviceDay],
  )
  return Object.fromEntries(
    rows
      .filter((row) => isRefusal(row.outcome_code))
      .map((row) => [row.outcome_code, toSafeNumber(row.refused)]),
  )
}

async function measureLatency(db: Queryable, serviceDay: string): Promise<Percentiles> {
  const { rows } = await db.query<{ us: number[] | null; max_us: number | null }>(
    `select percentile_disc(array[0.5, 0.95, 0.99]) within group (order by elapsed_us) as us,
      max(elapsed_us) as max_us
    from fare.tap
    where source = 'device' and service_day = $1 and kind in (1, 2) and elapsed_us > 0`,
    [serviceDay],
  )
  const [p50, p95, p99] = (rows[0]?.us ?? []).map((us) => us / 1000)
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, max: (rows[0]?.max_us ?? 0) / 1000 }
}

/** Balance of every kind of account on a ledger, credits − debits, whole fen. */
export async function sumMoney(db: Queryable): Promise<Record<string, number>> {
  const { rows } = await db.query<{ kind: string; balance_fen: string }>(
    `select kind, round(sum(balance_e7) / 10000000.0)::bigint as balance_fen
    from ledger.account_balance group by kind order by kind`,
  )
  return Object.fromEntries(rows.map((row) => [row.kind, toSafeNumber(row.balance_fen)]))
}

/** Open cases up to a service day, by code. */
export async function sumCases(db: Queryable, serviceDay: string): Promise<CaseTotal[]> {
  const { rows } = await db.query<{ code: string; count: string; value_fen: string }>(
    `select code, count(*) as count, coalesce(sum(value_fen), 0) as value_fen
    from desk.case where closed_at is null and service_day <= $1
    group by code order by code`,
    [serviceDay],
  )
  return rows.map((row) => ({
    code: row.code,
    count: toSafeNumber(row.count),
    valueFen: toSafeNumber(row.value_fen),
  }))
}
