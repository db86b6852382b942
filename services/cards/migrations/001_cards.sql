-- Master data of the issuer's cards: what was made, for whom, and whether it may be used.
create table cards.card (
  card_number text primary key check (card_number ~ '^[0-9]{20}$'),
  issuer_id text not null check (issuer_id ~ '^[0-9a-f]{16}$'),
  -- SFI 17 byte 10: 1 normal, 2 student, 3 elder, 4 test, 5 soldier.
  card_kind smallint not null,
  -- What tariffs call the holder; the class on the card is checked against it.
  rider_class text not null,
  state text not null check (state in ('issued', 'active', 'blocked', 'cancelled')),
  valid_from date not null,
  valid_until date not null,
  -- The card's counters when it left the bureau: the first purchase and the first load show these.
  initial_purchase_counter int not null check (initial_purchase_counter between 0 and 65535),
  initial_load_counter int not null check (initial_load_counter between 0 and 65535),
  issued_at timestamptz not null,
  -- Set when the card was handed out against its deposit and fee.
  sold_at timestamptz,
  outlet_id text,
  deposit_fen int not null default 0 check (deposit_fen >= 0),
  fee_fen int not null default 0 check (fee_fen >= 0),
  check (valid_from <= valid_until),
  check ((sold_at is null) = (outlet_id is null)),
  check (state <> 'active' or sold_at is not null)
);

-- One row for each time that a card, ours or another city's, was listed. `listed_version` is the list
-- that first had it, `lifted_version` the first one without it, so that every version can be told again.
create table cards.hotlist (
  card_number text not null check (card_number ~ '^[0-9]{20}$'),
  reason text not null,
  listed_version int not null,
  listed_at timestamptz not null,
  lifted_version int check (lifted_version > listed_version),
  lifted_at timestamptz,
  primary key (card_number, listed_version),
  check ((lifted_version is null) = (lifted_at is null))
);

create unique index hotlist_listed on cards.hotlist (card_number) where lifted_version is null;
create index hotlist_by_version on cards.hotlist (listed_version);
create index hotlist_by_lifted on cards.hotlist (lifted_version) where lifted_version is not null;

-- The version of the list as it stands; 1 is the empty list.
create table cards.hotlist_version (
  only_row boolean primary key default true check (only_row),
  version int not null
);

insert into cards.hotlist_version (version) values (1);
