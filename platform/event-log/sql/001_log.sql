-- The embedded log. A partition's head row is locked by every append until its commit, so offsets
-- become visible in order and without gaps: a reader never has to look back.
create table log.head (
  topic text not null,
  partition int not null,
  next_offset bigint not null default 0,
  primary key (topic, partition)
);

create table log.record (
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  key text not null,
  value bytea not null,
  headers jsonb not null,
  appended_at_ms bigint not null,
  primary key (topic, partition, record_offset)
);

-- Taps are signed and dense: compression would only cost time.
alter table log.record alter column value set storage external;

-- What each group has handled, on whatever log: moved in the transaction of the effects, and only
-- from the value that the consumer read, which fences a consumer that lost its partition.
create table log.consumer_offset (
  group_name text not null,
  topic text not null,
  partition int not null,
  next_offset bigint not null default 0,
  handled_at_ms bigint,
  primary key (group_name, topic, partition)
);

-- Records that a handler refused again and again, raw, with the reason; never skipped silently.
create table log.parked (
  group_name text not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  key text not null,
  value bytea not null,
  headers jsonb not null,
  appended_at_ms bigint not null,
  parked_at_ms bigint not null,
  reason_code text not null,
  reason text not null,
  primary key (group_name, topic, partition, record_offset)
);
