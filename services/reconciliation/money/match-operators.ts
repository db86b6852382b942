import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { entriesSql } from '../ledger-entries.ts'
import { wholeFen } from './whole-fen.ts'

/** What claims and feedback say that an operator is owed, and what the ledger says. */
export interface OperatorMatch {
  readonly operatorId: string
  /**
   * Posted rides of the service day, counted from claims, and again from ledger entries. The
   * boarding of a section ride is no ride yet: its alighting, or the supplement for one, is.
   */
  readonly rides: number
  readonly ridesFen: number
  readonly postingsFen: number
  /**
   * Foreign rides that the centre refused, all up to now: by clearing, and as the ledger has them.
   */
  readonly refusedFen: number
  readonly refusedPostingsFen: number
  /** Rides less postings, of the day and of all days before it. */
  readonly differenceFen: number
  /** The same for what was refused; apart, so that neither hides the other. */
  readonly refusedDifferenceFen: number
}

interface OperatorRow {
  readonly operator_id: string
  readonly rides: string
  readonly rides_fen: string
  readonly earlier_rides_fen: string
  readonly postings_e7: string
  readonly earlier_postings_e7: string
  readonly refused_fen: string
  readonly refused_postings_e7: string
}

// Whatever is no refusal of the centre, or the taking back of one, counts as a posting of rides: so
// what somebody moved on the operator's account by hand shows as a difference.
const operatorsSql = `
  with ride as (
    select operator_id, count(*) filter (where service_day = $1 and ride_stage <> 2) as rides,
      sum(amount_fen) filter (where service_day = $1) as rides_fen,
      sum(amount_fen) filter (where service_day < $1) as earlier_rides_fen
    from fare.tap
    where source = 'device' and state = 'posted' and service_day <= $1
    group by operator_id
  ),
  refused as (
    select operator_id, sum(amount_fen) as refused_fen
    from clearing.outgoing where state = 'refused' group by operator_id
  ),
  entry as (
    select subject as operator_id, service_day, amount_e7,
      kind in ('foreign_ride_refused', 'correction') as is_refusal
    from (${entriesSql('operator-payable')}) entry
  ),
  posting as (
    select operator_id,
      sum(amount_e7) filter (where not is_refusal and service_day = $1) as postings_e7,
      sum(amount_e7) filter (where not is_refusal and service_day < $1) as earlier_postings_e7,
      -sum(amount_e7) filter (where is_refusal) as refused_postings_e7
    from entry group by operator_id
  )
  select operator_id, coalesce(rides, 0) as rides, coalesce(rides_fen, 0) as rides_fen,
    coalesce(earlier_rides_fen, 0) as earlier_rides_fen, coalesce(postings_e7, 0) as postings_e7,
    coalesce(earlier_postings_e7, 0) as earlier_postings_e7,
    coalesce(refused_fen, 0) as refused_fen,
    coalesce(refused_postings_e7, 0) as refused_postings_e7
  from ride full join posting using (operator_id) full join refused using (operator_id)
  order by operator_id`

/** Rides = postings, operator by operator, up to a service day. */
export async function matchOperators(db: Queryable, serviceDay: string): Promise<OperatorMatch[]> {
  const { rows } = await db.query<OperatorRow>(operatorsSql, [serviceDay])
  return rows.map((row) => {
    const ridesFen = toSafeNumber(row.rides_fen)
    const postingsFen = wholeFen(BigInt(row.postings_e7))
    const earlierRidesFen = toSafeNumber(row.earlier_rides_fen)
    const refusedFen = toSafeNumber(row.refused_fen)
    const refusedPostingsFen = wholeFen(BigInt(row.refused_postings_e7))
    return {
      operatorId: row.operator_id,
      rides: toSafeNumber(row.rides),
      ...{ ridesFen, postingsFen, refusedFen, refusedPostingsFen },
      differenceFen:
        ridesFen - postingsFen + (earlierRidesFen - wholeFen(BigInt(row.earlier_postings_e7))),
      refusedDifferenceFen: refusedFen - refusedPostingsFen,
    }
  })
}
