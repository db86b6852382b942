import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { Device, DeviceState } from '../contract/status.ts'

/** Bounds from which a device's state is told. */
export interface DeviceBounds {
  /** Heard of within this time is online: by default one and a half of half-hourly rounds. */
  readonly quietAfterMs: number
  /** Fewer records than this on a device that is online are on their way, not waiting. */
  readonly unsentFrom: number
}

export const defaultDeviceBounds: DeviceBounds = { quietAfterMs: 2_700_000, unsentFrom: 20 }

export interface DeviceFacts {
  readonly isRevoked: boolean
  readonly lastSeenAtMs: number | null
  readonly unsent: number
}

/** The worst state that applies to a device. */
export function deviceStateOf(
  facts: DeviceFacts,
  nowMs: number,
  bounds: DeviceBounds = defaultDeviceBounds,
): DeviceState {
  if (facts.isRevoked) return 'revoked'
  if (facts.lastSeenAtMs === null) return 'never'
  if (nowMs - facts.lastSeenAtMs > bounds.quietAfterMs) return 'quiet'
  return facts.unsent >= bounds.unsentFrom ? 'unsent' : 'online'
}

interface DeviceRow {
  readonly device_id: string
  readonly vehicle_id: string
  readonly operator_id: string
  readonly psam_id: string
  readonly line_id: string | null
  readonly is_revoked: boolean
  readonly last_seen_at_ms: string | null
  readonly unsent: string | null
  readonly lists: Device['lists'] | null
  readonly firmware_version: string | null
}

/** All registered validators by vehicle: what they last said, and what they have not sent. */
export async function readDevices(db: Queryable, nowMs: number): Promise<Device[]> {
  const { rows } = await db.query<DeviceRow>(
    `select device.device_id, device.vehicle_id, device.operator_id, device.psam_id,
      state.line_id, device.revoked_at is not null as is_revoked,
      floor(extract(epoch from
        greatest(state.last_seen_at, journal.updated_at)) * 1000)::bigint as last_seen_at_ms,
      greatest(0, journal.journal_head - journal.high_water_mark) as unsent,
      state.lists, state.firmware_version
    from ingest.device as device
    left join ingest.device_state as state using (device_id)
    left join lateral (
      select journal_head, high_water_mark, updated_at from ingest.journal
      where journal.device_id = device.device_id
      order by updated_at desc limit 1
    ) as journal on true
    order by device.vehicle_id, device.device_id`,
  )
  const newest = newestVersions(rows.map(({ lists }) => lists ?? []))
  return rows.map((row) => {
    const lists = row.lists ?? []
    const facts = {
      isRevoked: row.is_revoked,
      lastSeenAtMs: row.last_seen_at_ms === null ? null : toSafeNumber(row.last_seen_at_ms),
      unsent: toSafeNumber(row.unsent ?? 0),
    }
    return {
      deviceId: row.device_id,
      vehicleId: row.vehicle_id,
      operatorId: row.operator_id,
      psamId: row.psam_id,
      lineId: row.line_id ?? '',
      state: deviceStateOf(facts, nowMs),
      lastSeenAtMs: facts.lastSeenAtMs,
      unsent: facts.unsent,
      lists,
      isBehind: lists.some(({ list, active }) => active < (newest.get(list) ?? 0)),
      firmwareVersion: row.firmware_version ?? '',
    }
  })
}

function newestVersions(lists: readonly Device['lists'][]): Map<string, number> {
  const newest = new Map<string, number>()
  for (const { list, active } of lists.flat()) {
    newest.set(list, Math.max(newest.get(list) ?? 0, active))
  }
  return newest
}
