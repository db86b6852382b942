import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import { type Database, statement } from '@tongxing/platform/database/database.ts'
import type { DeviceCache } from '../devices/device-cache.ts'
import type { KnownDevice } from '../devices/load-device.ts'
import { revokeDevice } from '../devices/register-devices.ts'
import type { IngestMetrics } from '../metrics.ts'
import type { DeviceSign } from './signs-of.ts'

export interface AlarmDeps {
  readonly db: Database
  readonly devices: DeviceCache
  readonly metrics: IngestMetrics
  /** Codes that cut a device off at once; none unless an operator wants it so. */
  readonly revokesOn: readonly ErrorCode[]
}

export type AlarmRaiser = (
  device: Pick<KnownDevice, 'deviceId' | 'operatorId'>,
  signs: readonly DeviceSign[],
  atMs: number,
) => Promise<void>

const upsertAlarm = statement(
  'ingest.upsert-device-alarm',
  `insert into ingest.device_alarm as a
     (device_id, code, evidence, times, first_at, last_at)
   select $1, $2, $3::jsonb, 1, t.at, t.at from to_timestamp($4 / 1000.0) t (at)
   on conflict (device_id, code) do update
     set evidence = excluded.evidence, times = a.times + 1,
         last_at = greatest(a.last_at, excluded.last_at)`,
)

/** Keeps what speaks against a device and opens a case for each code. One row a code and device. */
export function createAlarmRaiser({ db, devices, metrics, revokesOn }: AlarmDeps): AlarmRaiser {
  return async ({ deviceId, operatorId }, signs, atMs) => {
    if (signs.length === 0) return
    await db.transaction(async (tx) => {
      for (const { code, evidence } of signs) {
        await tx.query(upsertAlarm, [deviceId, code, JSON.stringify(evidence), atMs])
      }
      const cases = signs.map(({ code, evidence }) => ({
        code,
        subject: `device:${deviceId}`,
        owner: `operator:${operatorId}`,
        valueFen: 0,
        serviceDay: serviceDay(atMs),
        evidence: { deviceId, ...evidence },
      }))
      await openCases(tx, cases, atMs)
    })
    for (const { code } of signs) metrics.alarmed(code)
    if (!signs.some(({ code }) => revokesOn.includes(code))) return
    await revokeDevice(db, deviceId, atMs)
    devices.forget(deviceId)
  }
}
