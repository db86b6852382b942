import { type AccountCode, kindOfAccount } from '@tongxing/core/accounts/chart.ts'
import { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'

/**
 * Ids of accounts by code, of one database, within a bound; the ones used longest ago are dropped.
 * An id is remembered only after the commit that made it, so a rollback leaves nothing wrong here.
 */
export interface AccountCache {
  get(code: AccountCode): bigint | undefined
  set(code: AccountCode, accountId: bigint): void
}

/** One entry takes about 150 bytes. */
export function createAccountCache(accountsMax = 200_000): AccountCache {
  return new BoundedMap(accountsMax)
}

interface AccountRow {
  readonly account_id: string
  readonly code: AccountCode
}

// `offset 0` keeps each look-up a look-up, whatever the statistics say of a table that just grew.
const findAccounts = statement(
  'ledger.find-accounts',
  `select account.account_id, account.code
   from unnest($1::text[]) as asked(code) cross join lateral (
     select account_id, code from ledger.account where account.code = asked.code offset 0
   ) account`,
)

const createAccounts = statement(
  'ledger.create-accounts',
  `insert into ledger.account (code, kind)
   select code, kind from unnest($1::text[], $2::text[]) as new(code, kind) order by code
   on conflict (code) do nothing`,
)

/** Ids of accounts, made where they are missing. */
export async function resolveAccounts(
  tx: Transaction,
  codes: ReadonlySet<AccountCode>,
  cache: AccountCache,
): Promise<ReadonlyMap<AccountCode, bigint>> {
  const ids = new Map<AccountCode, bigint>()
  const unknown: AccountCode[] = []
  for (const code of codes) {
    const id = cache.get(code)
    if (id === undefined) unknown.push(code)
    else ids.set(code, id)
  }
  if (unknown.length === 0) return ids

  const found: AccountRow[] = (await tx.query<AccountRow>(findAccounts, [unknown])).rows
  if (found.length < unknown.length) {
    const known = new Set(found.map(({ code }) => code))
    const missing = unknown.filter((code) => !known.has(code))
    await tx.query(createAccounts, [missing, missing.map(kindOfAccount)])
    // Read again rather than returned by the insert: another writer may have made some of them.
    found.push(...(await tx.query<AccountRow>(findAccounts, [missing])).rows)
  }
  for (const { code, account_id } of found) ids.set(code, BigInt(account_id))
  invariant(ids.size === codes.size, 'every account of a posting exists')
  tx.afterCommit(() => {
    for (const { code, account_id } of found) cache.set(code, BigInt(account_id))
  })
  return ids
}
