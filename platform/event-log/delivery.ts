import { setTimeout as sleep } from 'node:timers/promises'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '../database/database.ts'
import { isTransient } from '../database/database-errors.ts'
import { type GroupPartition, moveOffset, parkRecord } from './consumer-offset.ts'
import type { ConsumeOptions, LogRecord } from './port.ts'

const FAILURES_MAX = 3
const FIRST_DELAY_MS = 20
const DELAY_MS_MAX = 5_000
const REASON_LENGTH_MAX = 1_000

export interface Delivery {
  readonly db: Database
  readonly clock: Clock
  readonly options: Pick<ConsumeOptions, 'group' | 'topic' | 'handler' | 'onPark'>
  /** Ends waiting between tries; what is being tried finishes. */
  readonly signal: AbortSignal
  /** Told before every wait, for a log whose broker wants to hear of us. */
  readonly beforeWait?: () => Promise<void>
}

/**
 * Gives records of one partition to the handler until they have taken effect or are parked,
 * whatever fails in between, and returns the offset after them.
 *
 * Throws `LOG_CONSUMER_FENCED` when another consumer moved the group on from `position` (nothing
 * was done then), `LOG_CLOSED` when stopped while it had to wait.
 */
export async function deliver(
  delivery: Delivery,
  records: readonly LogRecord[],
  position: bigint,
): Promise<bigint> {
  const [first] = records
  const last = records.at(-1)
  if (first === undefined || last === undefined) return position
  let delayMs = FIRST_DELAY_MS
  for (let failures = 0; ; ) {
    try {
      await commitBatch(delivery, records, position)
      return last.offset + 1n
    } catch (error) {
      if (isTongxingError(error, 'LOG_CONSUMER_FENCED')) throw error
      // Too large a batch can run out of time each time; a single record that does is only slow.
      const maySplit = !isTransient(error) || error.code === 'DATABASE_TIMEOUT'
      if (maySplit) failures += 1
      if (failures >= FAILURES_MAX && records.length > 1) break
      if (failures >= FAILURES_MAX && !isTransient(error)) {
        return await park(delivery, first, { position, error })
      }
    }
    await wait(delivery, delayMs)
    delayMs = Math.min(delayMs * 2, DELAY_MS_MAX)
  }
  let next = position
  for (const record of records) next = await deliver(delivery, [record], next)
  return next
}

async function commitBatch(
  { db, options }: Delivery,
  records: readonly LogRecord[],
  position: bigint,
): Promise<void> {
  await db.transaction(async (tx) => {
    const last = records.at(-1)
    // First, so that a consumer that lost its partition waits or leaves before it does any work.
    if (last !== undefined) await moveOffset(tx, placeOf(options, last), position, last)
    await options.handler(records, tx)
  })
}

async function park(
  { db, clock, options }: Delivery,
  record: LogRecord,
  failure: { readonly position: bigint; readonly error: unknown },
): Promise<bigint> {
  const { error } = failure
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const reason = {
    code: isTongxingError(error) ? error.code : name,
    message: message.slice(0, REASON_LENGTH_MAX),
    nowMs: clock.nowMs(),
  }
  await db.transaction(async (tx) => {
    await moveOffset(tx, placeOf(options, record), failure.position, record)
    await parkRecord(tx, options.group, record, reason)
    await options.onPark?.(record, error, tx)
  })
  return record.offset + 1n
}

async function wait({ signal, beforeWait }: Delivery, delayMs: number): Promise<void> {
  await beforeWait?.()
  await sleep(delayMs, undefined, { signal }).catch(() => {})
  if (signal.aborted) throw new TongxingError('LOG_CLOSED')
}

function placeOf(options: Delivery['options'], { partition }: LogRecord): GroupPartition {
  return { group: options.group, topic: options.topic, partition }
}
