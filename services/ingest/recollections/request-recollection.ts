import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import {
  type Database,
  statement,
  toSafeNumber,
  type Transaction,
} from '@tongxing/platform/database/database.ts'

/** Which records are wanted again: those of taps in this time, epoch milliseconds. */
export interface WantedTime {
  readonly deviceId: string
  readonly fromMs: number
  readonly untilMs: number
}

const lockDevice = statement(
  'ingest.lock-device',
  'select from ingest.device where device_id = $1 for no key update',
)

const selectNewest = statement(
  'ingest.select-newest-recollection',
  `select coalesce(max(recollection_id), 0) as newest,
       count(*) filter (where done_at is null) as open
     from ingest.recollection where device_id = $1`,
)

const insertRecollection = statement(
  'ingest.insert-recollection',
  `insert into ingest.recollection (device_id, recollection_id, from_ms, until_ms, requested_at)
   values ($1, $2, $3, $4, to_timestamp($5 / 1000.0))`,
)

/**
 * Asks a device for records of a past time; its heartbeats are told until they are carried out.
 * Resolves with the request's id. Throws `DEVICE_MISSING`, `REQUEST_INVALID` for a time that is
 * none, and `DEVICE_CONFLICT` while an earlier request is open.
 */
export async function requestRecollection(
  db: Database,
  wanted: WantedTime,
  nowMs: number,
): Promise<number> {
  if (wanted.untilMs <= wanted.fromMs) {
    throw new TongxingError('REQUEST_INVALID', { detail: { reason: 'the time ends as it begins' } })
  }
  return await db.transaction((tx) => insertNext(tx, wanted, nowMs))
}

async function insertNext(tx: Transaction, wanted: WantedTime, nowMs: number): Promise<number> {
  const { deviceId, fromMs, untilMs } = wanted
  const { rowCount } = await tx.query(lockDevice, [deviceId])
  if (rowCount === 0) throw new TongxingError('DEVICE_MISSING', { detail: { deviceId } })
  const { rows } = await tx.query<{ newest: string; open: string }>(selectNewest, [deviceId])
  if (toSafeNumber(rows[0]?.open ?? 0) > 0) {
    const what = 'an earlier request for its records is open'
    throw new TongxingError('DEVICE_CONFLICT', { detail: { deviceId, what } })
  }
  const id = toSafeNumber(rows[0]?.newest ?? 0) + 1
  await tx.query(insertRecollection, [deviceId, id, fromMs, untilMs, nowMs])
  return id
}
