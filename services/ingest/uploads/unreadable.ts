import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { KnownDevice } from '../devices/load-device.ts'
import { encodeRefusal } from './answers.ts'
import { findRefusedAnswer, hasRoomForRefused, keepRefused } from './refused-batches.ts'
import type { ReceivedBatch, UploadDeps } from './take-batch.ts'

/**
 * Refuses bytes that the device signed but that do not say which batch they are: known by their
 * digest alone, answered with boot and sequence as far as they could be read, and no step of the
 * device. Once the device's bound is reached they are refused without being kept, so that only then
 * a repeat gets a fresh answer.
 */
export async function refuseUnreadable(
  { db, limits, metrics }: Pick<UploadDeps, 'db' | 'limits' | 'metrics'>,
  device: KnownDevice,
  batch: ReceivedBatch,
): Promise<Uint8Array> {
  const { deviceId, operatorId } = device
  const { payload, digest, receivedAtMs } = batch
  const known = await findRefusedAnswer(db, deviceId, digest)
  if (known !== undefined) {
    metrics.repeated()
    return known
  }
  const code = 'BATCH_MALFORMED'
  const reason = batch.frame.damage ?? 'boot or sequence is missing'
  const { minimumIntervalMs } = limits
  const answer = encodeRefusal(device, batch, { code, minimumIntervalMs })
  metrics.refused(code)
  if (!(await hasRoomForRefused(db, { deviceId, payload }, limits.refused))) return answer
  const opened = {
    code,
    subject: `batch:${deviceId}/${digest.toHex()}`,
    owner: `operator:${operatorId}`,
    valueFen: 0,
    serviceDay: serviceDay(receivedAtMs),
    evidence: { deviceId, reason },
  } as const
  await db.transaction(async (tx) => {
    const refused = { deviceId, digest, boot: null, sequence: null, code, reason } as const
    await keepRefused(tx, { ...refused, receivedAtMs, answer, payload })
    await openCases(tx, [opened], receivedAtMs)
  })
  return answer
}
