import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'

export interface DeviceAlarm {
  readonly deviceId: string
  readonly code: string
  readonly evidence: Readonly<Record<string, unknown>>
  readonly times: number
  readonly firstAtMs: number
  readonly lastAtMs: number
}

interface AlarmRow {
  device_id: string
  code: string
  evidence: Record<string, unknown>
  times: string
  first_at_ms: string
  last_at_ms: string
}

const selectAlarms = statement(
  'ingest.select-device-alarms',
  `select device_id, code, evidence, times,
          floor(extract(epoch from first_at) * 1000)::bigint as first_at_ms,
          floor(extract(epoch from last_at) * 1000)::bigint as last_at_ms
     from ingest.device_alarm order by last_at desc, device_id, code limit $1`,
)

/** The latest alarms, one row a device and code. */
export async function listAlarms(db: Queryable, rowsMax: number): Promise<DeviceAlarm[]> {
  const { rows } = await db.query<AlarmRow>(selectAlarms, [rowsMax])
  return rows.map((row) => ({
    deviceId: row.device_id,
    code: row.code,
    evidence: row.evidence,
    times: toSafeNumber(row.times),
    firstAtMs: toSafeNumber(row.first_at_ms),
    lastAtMs: toSafeNumber(row.last_at_ms),
  }))
}
