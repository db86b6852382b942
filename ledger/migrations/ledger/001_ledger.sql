-- Double entry, append-only. One unit everywhere: 10⁻⁷ fen as bigint (range ± 9.2 × 10⁹ yuan).

create table ledger.account (
  account_id bigint generated always as identity primary key,
  -- Code of core/accounts/chart.ts: `card-float:03763764000000000001`.
  code text collate "C" not null unique,
  kind text collate "C" not null
);

create table ledger.event (
  event_id bigint generated always as identity primary key,
  kind text collate "C" not null,
  -- Identity within the kind, from the event's own source; it never expires.
  key text collate "C" not null,
  service_day date not null,
  -- First 16 bytes of SHA-256 over the event as it was posted: tells a repeat from a conflict.
  content_hash bytea not null,
  reverses bigint references ledger.event,
  posted_at timestamptz not null default now(),
  unique (kind, key)
);

-- An event is taken back once.
create unique index event_reverses_once on ledger.event (reverses) where reverses is not null;

-- Every row takes from one account what it gives to another: no row, and so no sum of rows, can be
-- anything but zero. There are no foreign keys here: `postEvents` makes accounts and events in the
-- same transaction, and a check per row would cost more than the row.
create table ledger.transfer (
  event_id bigint not null,
  line smallint not null,
  debit_account bigint not null,
  credit_account bigint not null,
  amount_e7 bigint not null,
  primary key (event_id, line),
  constraint amount_is_positive check (amount_e7 > 0),
  constraint two_accounts check (debit_account <> credit_account)
);

-- Sum of entries, credits − debits, in as many parts as there are writers: each writer (`slot`) moves
-- rows of its own, so that writers never wait for each other at a hot account.
create table ledger.balance (
  account_id bigint not null,
  slot smallint not null,
  balance_e7 bigint not null,
  primary key (account_id, slot)
) with (fillfactor = 60);

-- Balance of an account, credits − debits.
create view ledger.account_balance as
select account.account_id, account.code, account.kind,
  coalesce(sum(balance.balance_e7), 0)::bigint as balance_e7
from ledger.account left join ledger.balance using (account_id)
group by account.account_id;

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on %', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete or truncate on ledger.event
  for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.transfer
  for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();
