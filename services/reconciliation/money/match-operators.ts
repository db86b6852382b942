import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** What an operator's posted rides say and what the ledger says, for one service day. */
export interface OperatorMatch {
  readonly operatorId: string
  readonly rides: number
  readonly ridesFen: number
  readonly postingsFen: number
  readonly differenceFen: number
}

/** Rides = postings, operator by operator: counted from claims, and again from ledger entries. */
export async function matchOperators(db: Queryable, serviceDay: string): Promise<OperatorMatch[]> {
  const { rows } = await db.query<{
    readonly operator_id: string
    readonly rides: string
    readonly rides_fen: string
    readonly postings_fen: string
  }>(
    `with ride as (
      select operator_id, count(*) as rides, sum(amount_fen) as rides_fen
      from fare.tap
      where source = 'device' and state = 'posted' and service_day = $1
      group by operator_id
    ),
    posting as (
      select substr(a.code, length('operator-payable:') + 1) as operator_id,
        sum(case when t.credit_account = a.account_id then t.amount_e7 else -t.amount_e7 end)
          / 10000000 as postings_fen
      from ledger.account a
      join ledger.transfer t on a.account_id in (t.debit_account, t.credit_account)
      join ledger.event e using (event_id)
      where a.kind = 'operator-payable' and e.service_day = $1
        and e.kind in ('local_ride', 'foreign_ride_pending', 'reversal')
      group by 1
    )
    select operator_id, coalesce(rides, 0) as rides, coalesce(rides_fen, 0) as rides_fen,
      coalesce(postings_fen, 0)::bigint as postings_fen
    from ride full join posting using (operator_id)
    order by operator_id`,
    [serviceDay],
  )
  return rows.map((row) => {
    const ridesFen = toSafeNumber(row.rides_fen)
    const postingsFen = toSafeNumber(row.postings_fen)
    return {
      operatorId: row.operator_id,
      rides: toSafeNumber(row.rides),
      ...{ ridesFen, postingsFen },
      differenceFen: ridesFen - postingsFen,
    }
  })
}
