-- Who may load cards. The key itself is never kept, only its SHA-256: it is 32 random bytes, so that
-- nothing slower is needed.
create table topup.outlet (
  outlet_id text primary key check (outlet_id ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
  name text not null,
  key_sha256 bytea not null unique check (length(key_sha256) = 32),
  registered_at timestamptz not null
);

-- Numbers loads in the order in which they were taken in: the host's mark of time (place-load.ts).
create sequence topup.load_no;

-- One row for each load that was paid for. It is decided once, by evidence from the card.
create table topup.load (
  load_id text primary key,
  load_no bigint not null unique default nextval('topup.load_no'),
  outlet_id text not null references topup.outlet,
  outlet_sequence bigint not null,
  -- SHA-256 of the request: the same sequence with another one is a conflict.
  content_hash bytea not null,
  issuer_id text not null,
  card_number text not null,
  -- The card's own words at INITIALIZE FOR LOAD: its load counter, and its balance without the limit.
  load_counter int not null check (load_counter between 0 and 65535),
  balance_before_fen int not null,
  overdraft_limit_fen int not null check (overdraft_limit_fen >= 0),
  -- The counter that the card's next purchase will show: places the load between two purchases.
  purchase_counter int not null check (purchase_counter between 0 and 65535),
  amount_fen int not null check (amount_fen > 0),
  terminal_id text not null check (terminal_id ~ '^[0-9]{12}$'),
  key_version smallint not null,
  algorithm smallint not null,
  card_random bytea not null check (length(card_random) = 4),
  mac2 bytea not null check (length(mac2) = 4),
  -- Host time as MAC2 and the card's log carry it, whole seconds.
  loaded_at timestamptz not null,
  state text not null default 'suspense' check (state in ('suspense', 'confirmed', 'reversed')),
  tac bytea check (length(tac) = 4),
  -- The evidence that decided.
  decided_by text check (decided_by in ('tac', 'load-counter', 'purchase', 'card-log')),
  initiated_at timestamptz not null,
  decided_at timestamptz,
  unique (outlet_id, outlet_sequence),
  check ((state = 'suspense') = (decided_by is null)),
  check ((state = 'suspense') = (decided_at is null)),
  check (tac is null or state = 'confirmed')
);

-- A load counter is used up by one load alone, and a card has one load in the air at most.
create unique index load_counter_once on topup.load (issuer_id, card_number, load_counter)
  where state <> 'reversed';
create unique index load_in_air_once on topup.load (issuer_id, card_number)
  where state = 'suspense';
create index load_suspense on topup.load (load_id) where state = 'suspense';

-- What was decided stays decided: confirmed and reversed are ends, and a load's content never changes.
create function topup.keep_decision() returns trigger language plpgsql as $$
begin
  if old.state <> 'suspense' and (new.state, new.decided_by, new.decided_at)
      is distinct from (old.state, old.decided_by, old.decided_at) then
    raise exception 'load % is already %', old.load_id, old.state;
  end if;
  if (new.load_id, new.content_hash, new.card_number, new.load_counter, new.amount_fen)
      is distinct from
      (old.load_id, old.content_hash, old.card_number, old.load_counter, old.amount_fen) then
    raise exception 'the content of load % cannot change', old.load_id;
  end if;
  return new;
end $$;

create trigger keep_decision before update on topup.load
  for each row execute function topup.keep_decision();

create function topup.keep_load() returns trigger language plpgsql as $$
begin
  raise exception 'load % cannot be removed', old.load_id;
end $$;

create trigger keep_load before delete on topup.load
  for each row execute function topup.keep_load();
