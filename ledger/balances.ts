import type { AccountCode } from '@tongxing/core/accounts/chart.ts'
import {
  type Queryable,
  statement,
  toSafeNumber,
  type Transaction,
} from '@tongxing/platform/database/database.ts'

const readBalancesOf = statement(
  'ledger.read-balances',
  `select code, balance_e7 from ledger.account_balance where code = any($1::text[])`,
)

/** Balances (credits − debits, 10⁻⁷ fen) of accounts; one that was never posted to is absent. */
export async function readBalances(
  tx: Queryable,
  codes: readonly AccountCode[],
): Promise<Map<AccountCode, bigint>> {
  const { rows } = await tx.query<{ code: AccountCode; balance_e7: string }>(readBalancesOf, [
    codes,
  ])
  return new Map(rows.map(({ code, balance_e7 }) => [code, BigInt(balance_e7)]))
}

interface BalanceDifference {
  readonly accountId: bigint
  /** Absent where the account itself is missing. */
  readonly code: string | null
  readonly balanceE7: bigint
  /** Sum of its entries. */
  readonly entriesE7: bigint
}

export interface BalanceCheck {
  readonly accounts: number
  readonly transfers: number
  /** Sum over all balances; anything but zero is a defect. */
  readonly totalE7: bigint
  readonly differences: readonly BalanceDifference[]
}

const SUM_OF_ENTRIES = `
  select account_id, sum(amount_e7)::bigint as entries_e7 from (
    select credit_account as account_id, amount_e7 from ledger.transfer
    union all select debit_account, -amount_e7 from ledger.transfer
  ) entry group by account_id`

const DIFFERENCES_MAX = 1_000

const findDifferences = statement(
  'ledger.find-differences',
  `with entry as materialized (${SUM_OF_ENTRIES}),
   kept as materialized (
     select account_id, sum(balance_e7)::bigint as balance_e7 from ledger.balance group by 1)
   select account_id, account.code, coalesce(balance_e7, 0) as balance_e7,
     coalesce(entries_e7, 0) as entries_e7
   from kept full join entry using (account_id) left join ledger.account using (account_id)
   where coalesce(balance_e7, 0) <> coalesce(entries_e7, 0)
      or (account.code is null and coalesce(balance_e7, entries_e7) is not null)
   order by account_id limit ${DIFFERENCES_MAX}`,
)

const readTotals = statement(
  'ledger.read-totals',
  `select (select count(*) from ledger.account) as accounts,
     (select count(*) from ledger.transfer) as transfers,
     (select coalesce(sum(balance_e7), 0) from ledger.balance) as total_e7`,
)

/**
 * Compares every balance with the sum of its entries. Give it a `repeatable read` transaction where
 * others post meanwhile, so that all is seen at one instant. At most 1,000 differences are listed.
 */
export async function verifyBalances(tx: Queryable): Promise<BalanceCheck> {
  const totals = await tx.query<{ accounts: string; transfers: string; total_e7: string }>(
    readTotals,
  )
  const { rows } = await tx.query<{
    account_id: string
    code: string | null
    balance_e7: string
    entries_e7: string
  }>(findDifferences)
  return {
    accounts: toSafeNumber(totals.rows[0]?.accounts ?? 0),
    transfers: toSafeNumber(totals.rows[0]?.transfers ?? 0),
    totalE7: BigInt(totals.rows[0]?.total_e7 ?? 0),
    differences: rows.map((row) => ({
      accountId: BigInt(row.account_id),
      code: row.code,
      balanceE7: BigInt(row.balance_e7),
      entriesE7: BigInt(row.entries_e7),
    })),
  }
}

/** Makes all balances anew from entries, while writers wait. Returns the number of accounts. */
export async function rebuildBalances(tx: Transaction): Promise<number> {
  // In the order in which writers take them, so that none of them waits for us holding what we
  // need.
  await tx.query('lock table ledger.transfer in share mode')
  await tx.query('lock table ledger.balance in exclusive mode')
  await tx.query('delete from ledger.balance')
  const { rowCount } = await tx.query(
    `insert into ledger.balance (account_id, slot, balance_e7)
     select account_id, 0, entries_e7 from (${SUM_OF_ENTRIES}) entry`,
  )
  return rowCount
}
