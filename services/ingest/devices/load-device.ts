import type { KeyObject } from 'node:crypto'
import { ed25519PublicKey } from '@tongxing/core/parameters/signing-domains.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { UploadState } from '../batch/check-batch.ts'

/** A registered device, with its upload state as it was when the row was read. */
export interface KnownDevice {
  readonly deviceId: string
  readonly operatorId: string
  readonly isRevoked: boolean
  /** The two newest keys: a batch signed just before a change of keys still counts. */
  readonly keys: ReadonlyMap<number, KeyObject>
  readonly upload: UploadState
  /** Journal of the last accepted batch, and the mark that is held of it. */
  readonly journalId: string
  readonly highWaterMark: number
}

interface DeviceRow {
  operator_id: string
  is_revoked: boolean
  boot: string
  sequence: string
  digest: Uint8Array
  refused_held: boolean | null
  journal_id: string
  high_water_mark: string
  keys: readonly (readonly [number, string])[]
}

const selectDevice = statement(
  'ingest.select-device',
  `select d.operator_id, d.revoked_at is not null as is_revoked, d.boot, d.sequence, d.digest,
          d.refused_held, d.journal_id, coalesce(j.high_water_mark, 0) as high_water_mark,
          (select jsonb_agg(jsonb_build_array(k.key_version, encode(k.public_key, 'hex')))
             from (select key_version, public_key from ingest.device_key
                    where device_id = d.device_id
                    order by key_version desc limit 2) k) as keys
     from ingest.device d
     left join ingest.journal j on j.device_id = d.device_id and j.journal_id = d.journal_id
    where d.device_id = $1`,
)

/** The device's row; undefined when it is not registered. */
export async function loadDevice(
  db: Queryable,
  deviceId: string,
): Promise<KnownDevice | undefined> {
  const { rows } = await db.query<DeviceRow>(selectDevice, [deviceId])
  const row = rows[0]
  if (row === undefined) return undefined
  const keys = row.keys.map(
    ([version, hex]) => [version, ed25519PublicKey(Buffer.from(hex, 'hex'))] as const,
  )
  return {
    deviceId,
    operatorId: row.operator_id,
    isRevoked: row.is_revoked,
    keys: new Map(keys),
    upload: {
      deviceId,
      boot: toSafeNumber(row.boot),
      sequence: toSafeNumber(row.sequence),
      digest: row.digest,
      refusedHeld: row.refused_held,
    },
    journalId: row.journal_id,
    highWaterMark: toSafeNumber(row.high_water_mark),
  }
}

const selectMark = statement(
  'ingest.select-mark',
  'select high_water_mark from ingest.journal where device_id = $1 and journal_id = $2',
)

/** The mark held of one of the device's journals; 0 when nothing of it is held. */
export async function loadMark(
  db: Queryable,
  device: KnownDevice,
  journalId: string,
): Promise<number> {
  if (device.journalId === journalId) return device.highWaterMark
  const { rows } = await db.query<{ high_water_mark: string }>(selectMark, [
    device.deviceId,
    journalId,
  ])
  return toSafeNumber(rows[0]?.high_water_mark ?? 0)
}
