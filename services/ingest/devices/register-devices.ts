import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Database, statement, type Transaction } from '@tongxing/platform/database/database.ts'

/** What an operator registers before a validator may send. */
export interface DeviceRegistration {
  readonly deviceId: string
  /** Raw Ed25519 public key, 64 hex digits. */
  readonly publicKeyHex: string
  /** From 1; a higher version adds a key, and the two newest are accepted. */
  readonly keyVersion: number
  /** 12 hex digits. */
  readonly psamId: string
  readonly vehicleId: string
  readonly operatorId: string
}

const upsertDevices = statement(
  'ingest.upsert-devices',
  `insert into ingest.device (device_id, psam_id, vehicle_id, operator_id, registered_at)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) i
    cross join (select to_timestamp($5::float8 / 1000)) t
    order by 1
   on conflict (device_id) do update
     set psam_id = excluded.psam_id, vehicle_id = excluded.vehicle_id,
         operator_id = excluded.operator_id`,
)

const insertKeys = statement(
  'ingest.insert-keys',
  `insert into ingest.device_key (device_id, key_version, public_key, registered_at)
   select i.device_id, i.key_version, decode(i.public_key, 'hex'), to_timestamp($4::float8 / 1000)
     from unnest($1::text[], $2::bigint[], $3::text[]) i (device_id, key_version, public_key)
   on conflict do nothing`,
)

/** The upsert holds the devices' rows, so nobody else registers them meanwhile. */
const selectConflicts = statement(
  'ingest.select-device-conflicts',
  `select i.device_id,
          case when d.revoked_at is not null then 'it was revoked'
               when k.public_key <> decode(i.public_key, 'hex')
                 then 'this key version has another key'
               else 'a newer key version is registered' end as what
     from unnest($1::text[], $2::bigint[], $3::text[]) i (device_id, key_version, public_key)
     join ingest.device d using (device_id)
     join ingest.device_key k using (device_id, key_version)
    where d.revoked_at is not null
       or k.public_key <> decode(i.public_key, 'hex')
       or exists (select from ingest.device_key n
                   where n.device_id = i.device_id and n.key_version > i.key_version)
    limit 1`,
)

/**
 * Registers devices, all or none; the same registration again changes nothing. Throws
 * `DEVICE_CONFLICT` for a revoked device, another key under a known version, or an old version.
 */
export async function registerDevices(
  db: Database,
  devices: readonly DeviceRegistration[],
  nowMs: number,
): Promise<void> {
  const twice = devices.find(({ deviceId }, index) =>
    devices.some((other, otherIndex) => otherIndex < index && other.deviceId === deviceId),
  )
  if (twice !== undefined) throw conflict(twice.deviceId, 'it is there twice')
  await db.transaction((tx) => registerAll(tx, devices, nowMs))
}

async function registerAll(
  tx: Transaction,
  devices: readonly DeviceRegistration[],
  nowMs: number,
): Promise<void> {
  const ids = devices.map(({ deviceId }) => deviceId)
  const keyVersions = devices.map(({ keyVersion }) => keyVersion)
  const keys = devices.map(({ publicKeyHex }) => publicKeyHex)
  const psamIds = devices.map(({ psamId }) => psamId)
  const vehicleIds = devices.map(({ vehicleId }) => vehicleId)
  const operatorIds = devices.map(({ operatorId }) => operatorId)
  await tx.query(upsertDevices, [ids, psamIds, vehicleIds, operatorIds, nowMs])
  await tx.query(insertKeys, [ids, keyVersions, keys, nowMs])
  const { rows } = await tx.query<{ device_id: string; what: string }>(selectConflicts, [
    ids,
    keyVersions,
    keys,
  ])
  if (rows[0] !== undefined) throw conflict(rows[0].device_id, rows[0].what)
}

const markRevoked = statement(
  'ingest.revoke-device',
  `update ingest.device set revoked_at = coalesce(revoked_at, to_timestamp($2::float8 / 1000))
    where device_id = $1`,
)

/** Revokes a device for good; again changes nothing. False when it is not registered. */
export async function revokeDevice(
  db: Database,
  deviceId: string,
  nowMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(markRevoked, [deviceId, nowMs])
  return rowCount === 1
}

function conflict(deviceId: string, what: string): TongxingError {
  return new TongxingError('DEVICE_CONFLICT', { detail: { deviceId, what } })
}
