-- Clearing by files. A tap is followed by (issuer_id, card_number, purse, purchase_counter): its
-- lines in UP, FB and CL are rows of clearing.line, their files rows of clearing.file, and the BP
-- of the file's settle_day is the row of clearing.net_position. Amounts ending in _e7 are 10⁻⁷
-- fen.

-- Days that are settled together. The centre has one open window at a time; a city writes the row
-- when it closes its day.
create table clearing.settle_window (
  day date primary key,
  state text collate "C" not null check (state in ('open', 'closed', 'settled')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  settled_at timestamptz,
  check ((closed_at is null) = (state = 'open')),
  check ((settled_at is null) = (state <> 'settled'))
);
create unique index one_window_is_open on clearing.settle_window ((true)) where state = 'open';

-- Gapless numbers: the row stays locked until the commit that uses the number.
create table clearing.counter (
  name text collate "C" primary key,
  value bigint not null
);

-- Every file that was written or came, with its bytes; never rebuilt, never deleted.
create table clearing.file (
  file_id bigint generated always as identity primary key,
  direction text collate "C" not null check (direction in ('sent', 'received')),
  -- Ourselves and the other side, 8 digits.
  own text collate "C" not null,
  partner text collate "C" not null,
  kind text collate "C" not null check (kind in ('UP', 'LD', 'FB', 'CL', 'BP')),
  -- Per sender, receiver and kind, from 1; a sender leaves no gap.
  sequence bigint not null,
  name text collate "C" not null,
  -- Window that it belongs to; for a received UP the one that it was taken into.
  settle_day date not null,
  -- SHA-256, 64 hex digits.
  digest text collate "C" not null,
  bytes bytea not null,
  records int not null,
  -- sent: ready (to be sent or fetched), acknowledged, refused by the receiver;
  -- received: held (a file before it is missing), taken, refused.
  state text collate "C" not null
    check (state in ('ready', 'acknowledged', 'held', 'taken', 'refused')),
  -- Of message 4008, as given to the sender or got from the receiver; empty while there is none.
  ack_code text collate "C" not null,
  -- Why a file was refused: code of core/errors; empty when it was not.
  error_code text collate "C" not null,
  -- Lines that move money, lines that do not, and sums over the former.
  accepted int not null,
  refused int not null,
  amount_fen bigint not null,
  issuer_e7 bigint not null,
  acquirer_e7 bigint not null,
  centre_e7 bigint not null,
  created_at timestamptz not null,
  -- UP: the LD file that listed it, and the code there.
  listed_in bigint references clearing.file,
  listed_code text collate "C",
  unique (direction, partner, kind, sequence),
  constraint file_sums_to_zero check (issuer_e7 + acquirer_e7 + centre_e7 = 0)
);
create index file_settle_day on clearing.file (settle_day, kind);
create index file_unfinished on clearing.file (direction, partner) where state in ('ready', 'held');

create function clearing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'clearing files and lines are never changed: % on %', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger content_is_final before delete or update of
  direction, own, partner, kind, sequence, name, digest, bytes, records on clearing.file
  for each statement execute function clearing.refuse_change();

-- One row for each record of UP, FB and CL; line as in the file, records begin at 3. The legs are
-- those of the settlement identity (clearing.md 1.2): zero where no money moves.
create table clearing.line (
  file_id bigint not null references clearing.file,
  line int not null,
  -- Empty in UP, where the centre has not numbered the record yet.
  centre_serial text collate "C" not null,
  acquirer_serial text collate "C" not null,
  issuer_id text collate "C" not null,
  card_number text collate "C" not null,
  purse smallint not null,
  purchase_counter int not null,
  -- Institutions, 8 digits.
  issuer text collate "C" not null,
  acquirer text collate "C" not null,
  amount_fen bigint not null,
  -- 000000 accepted; empty in UP.
  error_code text collate "C" not null,
  test boolean not null,
  fee_e7 bigint not null,
  issuer_share_e7 bigint not null,
  acquirer_share_e7 bigint not null,
  -- −(T − I), T − S + A, S − I − A.
  issuer_e7 bigint not null,
  acquirer_e7 bigint not null,
  centre_e7 bigint not null,
  primary key (file_id, line),
  constraint line_sums_to_zero check (issuer_e7 + acquirer_e7 + centre_e7 = 0)
);
create index line_of_purchase on clearing.line (card_number, purchase_counter, purse, issuer_id);
create trigger content_is_final before delete or update on clearing.line
  for each statement execute function clearing.refuse_change();

-- A city's rides of foreign cards, once for each purchase.
create table clearing.outgoing (
  issuer_id text collate "C" not null,
  card_number text collate "C" not null,
  purse smallint not null,
  purchase_counter int not null,
  -- Over the content of the debit (core/taps/identity.ts), 32 hex digits.
  content_hash text collate "C" not null,
  -- Operating day of the tap; stays when the ride is uploaded late.
  service_day date not null,
  operator_id text collate "C" not null,
  amount_fen bigint not null,
  -- Encoded TapRecord.
  record bytea not null,
  -- waiting → uploaded → final | refused; withdrawn when the fare service took the ride back before
  -- it cost anybody anything; unfit when no file can carry it.
  state text collate "C" not null
    check (state in ('waiting', 'withdrawn', 'unfit', 'uploaded', 'final', 'refused')),
  -- The fare service took the ride back after it had been uploaded.
  taken_back boolean not null,
  -- Uploads so far; part of the keys of the ride's ledger events.
  generation int not null,
  -- Of the last upload.
  acquirer_serial text collate "C" unique,
  file_id bigint references clearing.file,
  line int,
  primary key (card_number, purchase_counter, purse, issuer_id)
);
create index outgoing_waiting on clearing.outgoing (service_day) where state = 'waiting';
create index outgoing_file on clearing.outgoing (file_id);

-- The centre's records of the upload files, with the verdict.
create table clearing.claim (
  file_id bigint not null references clearing.file,
  line int not null,
  settle_day date not null,
  issuer_id text collate "C" not null,
  card_number text collate "C" not null,
  purse smallint not null,
  purchase_counter int not null,
  content_hash text collate "C" not null,
  test boolean not null,
  -- The TAC was checked with the issuer's delegated key and is right.
  proved boolean not null,
  -- The UP record.
  record jsonb not null,
  -- First found about the record alone, later final; 000000 for an accepted one.
  code text collate "C" not null,
  text text not null,
  -- Settled: numbered in the window.
  centre_serial text collate "C" unique,
  rate_id text collate "C",
  primary key (file_id, line)
);
create index claim_of_purchase on clearing.claim (card_number, purchase_counter, purse, issuer_id);
create index claim_window on clearing.claim (settle_day, file_id, line);
create unique index purchase_is_settled_once
  on clearing.claim (card_number, purchase_counter, purse, issuer_id)
  where code = '000000' and centre_serial is not null and not test;

-- Net position of an institution and day: at the centre of every member and of itself, in a city
-- its own. Whole fen move (BP); what they leave open is carried to the next day.
create table clearing.net_position (
  settle_day date not null,
  institution text collate "C" not null,
  income_e7 bigint not null,
  outgo_e7 bigint not null,
  carried_in_e7 bigint not null,
  income_fen bigint not null,
  outgo_fen bigint not null,
  net_fen bigint not null,
  carried_out_e7 bigint not null,
  primary key (settle_day, institution),
  constraint net_is_whole
    check (income_e7 - outgo_e7 + carried_in_e7 = net_fen * 10000000 + carried_out_e7),
  constraint bp_adds_up check (income_fen - outgo_fen = net_fen)
);

-- Every line that moves money, from the side of each institution that it concerns. In a city these
-- are its own lines, at the centre everybody's: FB pays the acquirer and the centre, CL the issuer.
create view clearing.institution_line as
select file.settle_day, side.institution, side.role, file.kind, file.name as file_name,
  file.file_id, line.line, line.amount_fen, line.fee_e7, line.issuer_share_e7,
  line.acquirer_share_e7, side.net_e7
from clearing.line
join clearing.file using (file_id)
cross join lateral (
  select line.acquirer as institution, 'acquirer' collate "C" as role, line.acquirer_e7 as net_e7
  where file.kind = 'FB'
  union all
  select line.issuer, 'issuer', line.issuer_e7 where file.kind = 'CL'
  union all
  select file.own, 'centre', line.centre_e7
  where file.kind = 'FB' and file.direction = 'sent'
) side
where line.error_code = '000000' and not line.test;
