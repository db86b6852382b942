-- Devices, how far their uploads have come, and what they state about themselves.

create table ingest.device (
  device_id text primary key check (device_id ~ '^[A-Za-z0-9._-]{1,64}$'),
  psam_id text not null,
  vehicle_id text not null,
  operator_id text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  -- Last batch that was answered; moves only by compare-and-set.
  boot bigint not null default 0,
  sequence bigint not null default 0,
  digest bytea not null default '',
  -- Since the last accepted batch: null none was refused, true all refused are kept raw, false not all.
  refused_held boolean,
  journal_id text not null default ''
);

create table ingest.device_key (
  device_id text not null references ingest.device,
  key_version bigint not null check (key_version > 0),
  public_key bytea not null check (octet_length(public_key) = 32),
  registered_at timestamptz not null,
  primary key (device_id, key_version)
);

-- One row for every batch that was answered: the answer is repeated from here, byte for byte.
create table ingest.upload (
  device_id text not null,
  boot bigint not null,
  sequence bigint not null,
  digest bytea not null,
  answer bytea not null,
  verdict smallint not null,
  journal_id text not null,
  first_record_no bigint,
  last_record_no bigint,
  payload_bytes int not null,
  received_at timestamptz not null,
  primary key (device_id, boot, sequence)
);

-- What is held of each journal, and the head that the device's heartbeat states.
create table ingest.journal (
  device_id text not null,
  journal_id text not null,
  high_water_mark bigint not null default 0,
  -- Null until the first heartbeat.
  journal_head bigint,
  psam_id text,
  psam_counter bigint,
  boot bigint not null,
  updated_at timestamptz not null,
  primary key (device_id, journal_id)
);

create table ingest.device_state (
  device_id text primary key references ingest.device,
  boot bigint not null,
  journal_id text not null,
  journal_head bigint not null,
  acknowledged_mark bigint not null,
  psam_id text not null,
  psam_counter bigint not null,
  -- [{"list": "hotlist", "active": 3, "staged": 4}]
  lists jsonb not null,
  device_time_ms bigint not null,
  clock_trust smallint not null,
  vehicle_id text not null,
  line_id text not null,
  firmware_version text not null,
  last_seen_at timestamptz not null
);

-- Refused batches of registered devices, with their bytes as long as the device's bound allows.
create table ingest.refused_batch (
  device_id text not null,
  digest bytea not null,
  -- Null when the payload does not even say which batch it is.
  boot bigint,
  sequence bigint,
  code text not null,
  reason text not null,
  received_at timestamptz not null,
  -- The answer, where no row of ingest.upload can hold it.
  answer bytea,
  -- Null when the bound was reached.
  payload bytea,
  primary key (device_id, digest)
);

-- Records that were taken in but stay off the log, since no service could hold them as they stand.
create table ingest.rejected_record (
  device_id text not null,
  boot bigint not null,
  sequence bigint not null,
  record_no bigint not null,
  journal_id text not null,
  code text not null,
  record bytea not null,
  received_at timestamptz not null,
  primary key (device_id, boot, sequence, record_no)
);

create table ingest.document (
  kind smallint not null,
  version bigint not null,
  -- 0 = the document is full.
  base_version bigint not null,
  effective_at timestamptz not null,
  content_hash bytea not null,
  -- Encoded SignedDocument, as published.
  signed_document bytea not null,
  published_at timestamptz not null,
  primary key (kind, version, base_version)
);
