import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { entriesSql } from '../ledger-entries.ts'
import { wholeFen } from './whole-fen.ts'

/** An account of ride codes whose rides are not what the ledger says that it owes. */
export interface AccountDifference {
  readonly accountId: string
  readonly ridesFen: number
  readonly ledgerFen: number
  /** Ledger less rides; a fraction of a fen counts as one. */
  readonly differenceFen: number
}

/** Rides on our own codes, here and elsewhere, and what their accounts owe. */
export interface AccountMatch {
  readonly accounts: number
  readonly rides: number
  readonly ridesFen: number
  readonly ledgerFen: number
  readonly differing: readonly AccountDifference[]
}

interface AccountRow {
  readonly account_id: string
  readonly rides: string
  readonly rides_fen: string
  readonly ledger_e7: string
}

// What an account owes stands on the debit side: entries are credits less debits.
const accountsSql = `
  with ride as (
    select card_number as account_id, count(*) as rides, sum(amount_fen) as rides_fen
    from fare.tap
    where kind = 8 and state = 'posted' and service_day <= $1
      and posting_kind in ('code_ride', 'own_code_elsewhere')
    group by card_number
  ),
  entry as (
    select subject as account_id, -sum(amount_e7) as ledger_e7
    from (${entriesSql('ride-account')}) entry
    where service_day <= $1 group by subject
  )
  select account_id, coalesce(rides, 0) as rides, coalesce(rides_fen, 0) as rides_fen,
    coalesce(ledger_e7, 0) as ledger_e7
  from ride full join entry using (account_id)
  order by account_id`

/** Rides = what is due, ride-code account by ride-code account, up to a service day. */
export async function matchAccounts(db: Queryable, serviceDay: string): Promise<AccountMatch> {
  const { rows } = await db.query<AccountRow>(accountsSql, [serviceDay])
  const accounts = rows.map((row) => {
    const ridesFen = toSafeNumber(row.rides_fen)
    const ledgerFen = wholeFen(BigInt(row.ledger_e7))
    const amounts = { ridesFen, ledgerFen, differenceFen: ledgerFen - ridesFen }
    return { accountId: row.account_id, rides: toSafeNumber(row.rides), ...amounts }
  })
  return {
    accounts: accounts.length,
    rides: accounts.reduce((sum, { rides }) => sum + rides, 0),
    ridesFen: accounts.reduce((sum, { ridesFen }) => sum + ridesFen, 0),
    ledgerFen: accounts.reduce((sum, { ledgerFen }) => sum + ledgerFen, 0),
    differing: accounts
      .filter(({ differenceFen }) => differenceFen !== 0)
      .map(({ rides: _rides, ...difference }) => difference),
  }
}
