/**
 * Both sides of every transfer as signed entries, `credit − debit` as balances are kept, for the
 * accounts of one kind. Each transfer becomes two rows before anything is joined, so that accounts
 * are found by hash and not by comparing every account with every transfer.
 */
export function entriesSql(accountKind: string): string {
  return `
    select a.code, substr(a.code, length(a.kind) + 2) as subject, e.event_id, e.kind, e.reverses,
      e.service_day, side.amount_e7
    from ledger.transfer t
    join ledger.event e using (event_id)
    cross join lateral (
      values (t.credit_account, t.amount_e7), (t.debit_account, -t.amount_e7)
    ) as side(account_id, amount_e7)
    join ledger.account a using (account_id)
    where a.kind = '${accountKind}'`
}
