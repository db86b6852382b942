-- What a person may have to decide, and what explains every unreconciled fen.
create table desk.case (
  case_id bigint generated always as identity primary key,
  -- Code of docs/error-codes.md.
  code text collate "C" not null,
  -- What the case is about: a tap, a card, a terminal, a file's line.
  subject text collate "C" not null,
  -- Who has to act: `issuer:03763764`, `operator:HS01`.
  owner text not null,
  -- Signed fen that the case explains.
  value_fen bigint not null,
  service_day date not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  evidence jsonb not null,
  unique (code, subject)
);

create index case_open on desk.case (service_day) where closed_at is null;
