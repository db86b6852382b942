-- Every record that a validator or the clearing detail delivered, once, with what became of it.
create table fare.tap (
  tap_id bigint generated always as identity primary key,
  -- `psam/counter`, or `device/journal/record` for records that took no SAM counter.
  terminal_key text collate "C" not null,
  -- Over the content of the debit, never its evidence: same key and content is the same claim.
  content_hash bytea not null,
  source text collate "C" not null check (source in ('device', 'clearing')),
  -- Where it came from. For clearing: '', the file's name and the line.
  device_id text collate "C" not null,
  journal_id text collate "C" not null,
  record_no bigint not null,
  boot bigint not null,
  sequence bigint not null,
  -- RecordKind of tap.proto.
  kind smallint not null,
  issuer_id text collate "C" not null,
  card_number text collate "C" not null,
  purse smallint not null,
  purchase_counter int not null,
  balance_before_fen int not null,
  amount_fen int not null,
  balance_after_fen int not null,
  list_price_fen int not null,
  -- SFI 17 byte 10 that the price was made from; null where another city priced.
  card_kind smallint,
  psam_id text collate "C" not null,
  -- Null where no SAM counter was taken.
  psam_counter bigint,
  psam_counter_from bigint,
  tapped_at timestamptz not null,
  service_day date not null,
  operator_id text collate "C" not null,
  vehicle_id text collate "C" not null,
  line_id text collate "C" not null,
  outcome_code text collate "C" not null,
  elapsed_us int not null,
  -- SFI 18 record 1 before the tap: evidence of loads.
  last_log bytea not null,
  received_at timestamptz not null,
  tac_state text collate "C" not null
    check (tac_state in ('ok', 'wrong', 'unchecked', 'absent')),
  price_check text collate "C" not null
    check (price_check in ('same', 'differs', 'unknown', 'not-priced')),
  -- First finding about the record alone, and how good its evidence is (core/taps).
  screen_code text collate "C",
  evidence_rank smallint not null,
  -- What the centre's detail adds; null for records of our own devices.
  acquirer text collate "C",
  centre_serial text collate "C",
  settle_date date,
  fee_e7 bigint,
  issuer_share_e7 bigint,
  acquirer_share_e7 bigint,
  state text collate "C" not null
    check (state in ('posted', 'held', 'rejected', 'void', 'grey', 'noted')),
  reason_code text collate "C",
  -- Kind of the ledger event in force, whose key is `content_hash:posting_generation`; null for none.
  posting_kind text collate "C",
  posting_generation int not null,
  log_topic text collate "C" not null,
  log_partition int not null,
  log_offset bigint not null,
  -- Encoded TapRecord.
  record bytea not null,
  unique (terminal_key, content_hash)
) with (fillfactor = 95);

-- The device names the event: what is paid, is paid once (DESIGN.md, decision 1).
create unique index tap_posted_purchase_once
  on fare.tap (card_number, purchase_counter, purse, issuer_id) where state = 'posted';
create unique index tap_posted_terminal_once on fare.tap (terminal_key) where state = 'posted';

-- Neighbours of a claim that are not paid; those that are, are found by the index above.
create index tap_unpaid on fare.tap (card_number, purchase_counter)
  where state <> 'posted' and kind <= 4;
create index tap_grey on fare.tap (card_number) where kind = 3;
create index tap_reason on fare.tap (card_number) where reason_code is not null;
-- Days arrive one after the other, so a summary of each block is enough, and costs next to nothing.
create index tap_service_day on fare.tap using brin (service_day) with (pages_per_range = 32);

-- Purchases that stand, as evidence for what a card held before them (read by topup).
create view fare.purchase_evidence as
select issuer_id, card_number, purse, purchase_counter, balance_before_fen, amount_fen,
  balance_after_fen, tapped_at, tac_state, state, last_log
from fare.tap where state = 'posted';
