import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { Recollection } from '@tongxing/proto/messages.ts'

export interface OpenRecollections {
  /** What the device is to be asked for; closes what it says to have done. */
  offerTo(device: RecollectingDevice): Promise<Recollection | undefined>
  /** Something was asked for here. */
  forget(): void
}

interface RecollectingDevice {
  readonly deviceId: string
  readonly recollectionDone: number
  readonly receivedAtMs: number
}

interface OpenRow {
  device_id: string
  recollection_id: string
  from_ms: string
  until_ms: string
}

const selectOpen = statement(
  'ingest.select-open-recollections',
  `select device_id, recollection_id, from_ms, until_ms from ingest.recollection
    where done_at is null`,
)

const closeDone = statement(
  'ingest.close-recollection',
  `update ingest.recollection set done_at = to_timestamp($3 / 1000.0)
    where device_id = $1 and recollection_id = $2 and done_at is null`,
)

/** Every heartbeat asks, and hardly ever is anything open: one a device at the most. */
export function createOpenRecollections(options: {
  readonly db: Queryable
  /** Monotonic milliseconds. */
  readonly timerMs: () => number
  readonly ageMaxMs: number
}): OpenRecollections {
  const { db, timerMs, ageMaxMs } = options
  let known: { readonly open: Map<string, Recollection>; readonly atMs: number } | undefined

  async function read(): Promise<Map<string, Recollection>> {
    const atMs = timerMs()
    if (known !== undefined && atMs - known.atMs <= ageMaxMs) return known.open
    const { rows } = await db.query<OpenRow>(selectOpen)
    const entries = rows.map((row) => {
      const [fromMs, untilMs] = [toSafeNumber(row.from_ms), toSafeNumber(row.until_ms)]
      const recollectionId = toSafeNumber(row.recollection_id)
      return [row.device_id, { recollectionId, fromMs, untilMs }] as const
    })
    known = { open: new Map(entries), atMs }
    return known.open
  }

  return {
    offerTo: async ({ deviceId, recollectionDone, receivedAtMs }) => {
      const open = await read()
      const wanted = open.get(deviceId)
      const id = wanted?.recollectionId ?? 0
      if (recollectionDone < id) return wanted
      if (wanted !== undefined) {
        await db.query(closeDone, [deviceId, id, receivedAtMs])
        open.delete(deviceId)
      }
      return undefined
    },
    forget: () => {
      known = undefined
    },
  }
}
