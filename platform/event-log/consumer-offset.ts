import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Queryable, statement, type Transaction } from '../database/database.ts'
import type { LogRecord } from './port.ts'

/** Who reads what. */
export interface GroupPartition {
  readonly group: string
  readonly topic: string
  readonly partition: number
}

const makeRows = statement(
  'log.make-offsets',
  `insert into log.consumer_offset (group_name, topic, partition)
   select $1, $2, partition from generate_series(0, $3::int - 1) as partition
   on conflict do nothing`,
)

const readRows = statement(
  'log.read-offsets',
  `select partition, next_offset, handled_at_ms from log.consumer_offset
   where group_name = $1 and topic = $2 order by partition`,
)

const moveRow = statement(
  'log.move-offset',
  `update log.consumer_offset set next_offset = $5, handled_at_ms = $6
   where group_name = $1 and topic = $2 and partition = $3 and next_offset = $4`,
)

const parkRow = statement(
  'log.park-record',
  `insert into log.parked (group_name, topic, partition, record_offset, key, value, headers,
     appended_at_ms, parked_at_ms, reason_code, reason)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export async function makeOffsets(
  db: Queryable,
  group: string,
  topic: string,
  partitions: number,
): Promise<void> {
  await db.query(makeRows, [group, topic, partitions])
}

export interface GroupOffset {
  /** The first offset that the group has not handled. */
  readonly next: bigint
  /** When the log took the last record handled; undefined before the first. */
  readonly handledAtMs: number | undefined
}

/** The group's offsets, by partition. */
export async function readOffsets(
  db: Queryable,
  group: string,
  topic: string,
): Promise<ReadonlyMap<number, GroupOffset>> {
  const { rows } = await db.query<{
    partition: number
    next_offset: string
    handled_at_ms: string | null
  }>(readRows, [group, topic])
  return new Map(
    rows.map(({ partition, next_offset, handled_at_ms }) => [
      partition,
      {
        next: BigInt(next_offset),
        handledAtMs: handled_at_ms === null ? undefined : Number(handled_at_ms),
      },
    ]),
  )
}

/** The group's offset on one partition. */
export async function readOffset(db: Queryable, place: GroupPartition): Promise<bigint> {
  const offset = (await readOffsets(db, place.group, place.topic)).get(place.partition)
  invariant(offset !== undefined, 'the offset row is made before it is read')
  return offset.next
}

/**
 * Moves the group past `last`, only if it still stands at `expected`. The row stays locked until
 * the transaction ends, so a second consumer waits here and is then refused with
 * `LOG_CONSUMER_FENCED`.
 */
export async function moveOffset(
  tx: Transaction,
  place: GroupPartition,
  expected: bigint,
  last: LogRecord,
): Promise<void> {
  const { group, topic, partition } = place
  const next = last.offset + 1n
  const values = [group, topic, partition, expected, next, last.appendedAtMs]
  const { rowCount } = await tx.query(moveRow, values)
  if (rowCount === 1) return
  throw new TongxingError('LOG_CONSUMER_FENCED', { detail: { group, topic, partition } })
}

/** Keeps a record that cannot be handled, raw, for the desk. */
export async function parkRecord(
  tx: Transaction,
  group: string,
  record: LogRecord,
  reason: { readonly code: string; readonly message: string; readonly nowMs: number },
): Promise<void> {
  const { topic, partition, offset, key, value, headers = {}, appendedAtMs } = record
  const place = [group, topic, partition, offset]
  const content = [key, Buffer.from(value), JSON.stringify(headers), appendedAtMs]
  await tx.query(parkRow, [...place, ...content, reason.nowMs, reason.code, reason.message])
}
