-- Records of a past time that are wanted again, and what says that a validator was opened or copied.

alter table ingest.device_state add column opened_count bigint not null default 0;

-- Who else states this SAM.
create index device_state_psam on ingest.device_state (psam_id);

create table ingest.recollection (
  device_id text not null references ingest.device,
  recollection_id bigint not null check (recollection_id > 0),
  -- Epoch milliseconds of the taps: from, and before.
  from_ms bigint not null,
  until_ms bigint not null check (until_ms > from_ms),
  requested_at timestamptz not null,
  done_at timestamptz,
  primary key (device_id, recollection_id)
);

-- One at a time.
create unique index recollection_open on ingest.recollection (device_id) where done_at is null;

-- What was seen of a device last under each code, and how often.
create table ingest.device_alarm (
  device_id text not null references ingest.device,
  code text not null,
  evidence jsonb not null,
  times bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (device_id, code)
);
