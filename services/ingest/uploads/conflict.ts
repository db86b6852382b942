import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { KnownDevice } from '../devices/load-device.ts'
import { hasRoomForRefused, keepRefused } from './refused-batches.ts'
import type { ReceivedBatch, UploadDeps } from './take-batch.ts'

/**
 * Raises the alarm about two batches of one identity, both signed by the device: its key was copied
 * or its counters went back. The second one is kept beside the first as evidence.
 */
export async function raiseConflict(
  deps: Pick<UploadDeps, 'db' | 'limits' | 'raiseAlarms'>,
  device: KnownDevice,
  batch: ReceivedBatch,
  storedDigest: Uint8Array,
): Promise<void> {
  const { deviceId, operatorId } = device
  const { payload, digest, receivedAtMs } = batch
  const { boot, sequence } = batch.frame
  const code = 'UPLOAD_CONFLICT'
  const isKept = await hasRoomForRefused(deps.db, { deviceId, payload }, deps.limits.refused)
  const alarm = {
    code,
    subject: `batch:${deviceId}/${boot}/${sequence}`,
    owner: `operator:${operatorId}`,
    valueFen: 0,
    serviceDay: serviceDay(receivedAtMs),
    evidence: { deviceId, boot, sequence, stored: storedDigest.toHex(), other: digest.toHex() },
  } as const
  await deps.db.transaction(async (tx) => {
    if (isKept) {
      const reason = `answered before with digest ${storedDigest.toHex()}`
      const refused = { deviceId, digest, boot, sequence, code, reason, receivedAtMs } as const
      await keepRefused(tx, { ...refused, answer: null, payload })
    }
    await openCases(tx, [alarm], receivedAtMs)
  })
  const evidence = { what: 'batch with other content', boot, sequence }
  await deps.raiseAlarms(device, [{ code: 'DEVICE_CLONE_SUSPECTED', evidence }], receivedAtMs)
}
