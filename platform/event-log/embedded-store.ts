import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Queryable, statement, toSafeNumber } from '../database/database.ts'
import type { LogMessage, LogRecord, PartitionLag, Topics } from './port.ts'

const makeHeads = statement(
  'log.make-heads',
  `insert into log.head (topic, partition)
   select $1, partition from generate_series(0, $2::int - 1) as partition
   on conflict do nothing`,
)

const countHeads = statement('log.count-heads', 'select from log.head where topic = $1')

/** Values travel as one binary parameter and are cut apart by the server: an array would be hex. */
const insertRecords = statement(
  'log.append',
  `with moved as (
     update log.head set next_offset = next_offset + $3::int
     where topic = $1 and partition = $2
     returning next_offset - $3::int as first_offset
   ), written as (
     insert into log.record
       (topic, partition, record_offset, key, value, headers, appended_at_ms)
     select $1, $2, moved.first_offset + part.place - 1, part.key,
       substr($4::bytea, part.start, part.size), part.headers::jsonb, $5
     from moved, unnest($6::text[], $7::int[], $8::int[], $9::text[])
       with ordinality as part (key, start, size, headers, place)
   )
   select first_offset from moved`,
)

const selectRecords = statement(
  'log.read',
  `select record_offset, key, value, headers, appended_at_ms from log.record
   where topic = $1 and partition = $2 and record_offset >= $3
   order by record_offset limit $4`,
)

const selectHeads = statement(
  'log.read-heads',
  'select partition, next_offset from log.head where topic = $1 order by partition',
)

const selectLag = statement(
  'log.lag',
  `select head.partition, head.next_offset - coalesce(done.next_offset, 0) as behind,
     oldest.appended_at_ms
   from log.head
   left join log.consumer_offset done
     on done.group_name = $2 and done.topic = head.topic and done.partition = head.partition
   left join log.record oldest
     on oldest.topic = head.topic and oldest.partition = head.partition
     and oldest.record_offset = coalesce(done.next_offset, 0)
   where head.topic = $1 order by head.partition`,
)

/**
 * Makes the partitions of the topics. Throws `LOG_TOPIC_INVALID` when a topic had another number.
 */
export async function makeTopics(db: Queryable, topics: Topics): Promise<void> {
  for (const [topic, { partitions }] of Object.entries(topics)) {
    await db.query(makeHeads, [topic, partitions])
    const { rowCount } = await db.query(countHeads, [topic])
    if (rowCount === partitions) continue
    const reason = `it has ${rowCount} partitions, not ${partitions}`
    throw new TongxingError('LOG_TOPIC_INVALID', { detail: { topic, reason } })
  }
}

export interface TopicPartition {
  readonly topic: string
  readonly partition: number
}

/** Writes messages at the head of a partition and returns the offset of the first. */
export async function appendRecords(
  db: Queryable,
  { topic, partition }: TopicPartition,
  messages: readonly LogMessage[],
  nowMs: number,
): Promise<bigint> {
  const sizes = messages.map(({ value }) => value.length)
  const starts: number[] = []
  // `substr` counts from 1.
  sizes.reduce((start, size) => (starts.push(start), start + size), 1)
  const { rows } = await db.query<{ first_offset: string }>(insertRecords, [
    ...[topic, partition, messages.length],
    Buffer.concat(messages.map(({ value }) => value)),
    nowMs,
    messages.map(({ key }) => key),
    starts,
    sizes,
    messages.map(({ headers = {} }) => JSON.stringify(headers)),
  ])
  const [row] = rows
  invariant(row !== undefined, 'a partition of a declared topic has a head')
  return BigInt(row.first_offset)
}

/** The next records from an offset on, in order. */
export async function readRecords(
  db: Queryable,
  { topic, partition }: TopicPartition,
  from: bigint,
  maxRecords: number,
): Promise<LogRecord[]> {
  const { rows } = await db.query<{
    record_offset: string
    key: string
    value: Buffer
    headers: Record<string, string>
    appended_at_ms: string
  }>(selectRecords, [topic, partition, from, maxRecords])
  return rows.map(({ record_offset, key, value, headers, appended_at_ms }) => ({
    topic,
    partition,
    offset: BigInt(record_offset),
    key,
    value,
    headers,
    appendedAtMs: toSafeNumber(appended_at_ms),
  }))
}

/** The offset that the next record of each partition will get. */
export async function readHeads(
  db: Queryable,
  topic: string,
): Promise<ReadonlyMap<number, bigint>> {
  const { rows } = await db.query<{ partition: number; next_offset: string }>(selectHeads, [topic])
  return new Map(rows.map(({ partition, next_offset }) => [partition, BigInt(next_offset)]))
}

export async function readLag(
  db: Queryable,
  place: { readonly topic: string; readonly group: string },
  nowMs: number,
): Promise<PartitionLag[]> {
  const { rows } = await db.query<{
    partition: number
    behind: string
    appended_at_ms: string | null
  }>(selectLag, [place.topic, place.group])
  return rows.map(({ partition, behind, appended_at_ms }) => ({
    partition,
    behind: BigInt(behind),
    oldestAgeMs: appended_at_ms === null ? 0 : Math.max(0, nowMs - toSafeNumber(appended_at_ms)),
  }))
}
