import { hash } from 'node:crypto'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { partitionOf } from '@tongxing/platform/event-log/partition-of.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { type AcceptedContent, checkContent, placeUpload } from '../batch/check-batch.ts'
import { splitIntoTaps } from '../batch/device-taps.ts'
import { type BatchFrame, readBatchFrame } from '../batch/frame.ts'
import type { AlarmRaiser } from '../alarms/raise-alarms.ts'
import { authenticate } from '../devices/authenticate.ts'
import type { DeviceCache } from '../devices/device-cache.ts'
import { createDeviceTurns } from '../devices/device-turns.ts'
import { type KnownDevice, loadMark } from '../devices/load-device.ts'
import type { IngestMetrics } from '../metrics.ts'
import { openEnvelope, type SignedTaker } from '../open-envelope.ts'
import { acceptCommit, refuseCommit } from './answers.ts'
import { createUploadCommitter, type UploadCommit } from './commit-uploads.ts'
import { raiseConflict } from './conflict.ts'
import { findUpload } from './find-upload.ts'
import { hasRoomForRefused, type RefusedBound } from './refused-batches.ts'
import { refuseUnreadable } from './unreadable.ts'

interface UploadLimits {
  readonly recordsMax: number
  readonly refused: RefusedBound
  /** Earliest next upload that an answer asks for. */
  readonly minimumIntervalMs: number
  /** Batches that may wait for their commit. */
  readonly waitingMax: number
}

export interface UploadDeps {
  readonly db: Database
  readonly log: EventLog
  readonly tapsPartitions: number
  readonly clock: Clock
  readonly devices: DeviceCache
  readonly admit: (deviceId: string) => Promise<void>
  readonly limits: UploadLimits
  readonly metrics: IngestMetrics
  readonly raiseAlarms: AlarmRaiser
}

/** A batch whose sender is proved. */
export interface ReceivedBatch {
  readonly payload: Uint8Array
  /** SHA-256 of the payload. */
  readonly digest: Uint8Array
  readonly frame: BatchFrame
  readonly receivedAtMs: number
}

/** Tries when other instances move the same device in between. */
const ATTEMPTS_MAX = 3

/**
 * Takes in an encoded `SignedBatch` and resolves with the encoded `BatchAnswer`, only when the
 * batch is durable on the log or refused for good (DESIGN.md decisions 1, 2). The same batch again
 * gets the same bytes. What is appended and then not committed is appended again by the device's
 * next try; the fare service absorbs the repeat.
 *
 * Throws `ENVELOPE_MALFORMED`, `DEVICE_CERTIFICATE_MISMATCH`, `DEVICE_UNKNOWN`, `DEVICE_REVOKED`,
 * `SIGNATURE_WRONG`, `DEVICE_TOO_FAST`, `UPLOAD_SEQUENCE_GAP`, `UPLOAD_CONFLICT`,
 * `UPLOAD_BOOT_OLD`, and what log and database throw.
 */
export function createBatchTaker(deps: UploadDeps): SignedTaker {
  const inTurn = createDeviceTurns()
  const commit = createUploadCommitter(deps.db, deps.limits.waitingMax)

  return async (body, certifiedAs) => {
    const { deviceId, keyVersion, payload, signature } = openEnvelope('SignedBatch', body)
    const domain = signingDomain.batch
    const request = { deviceId, keyVersion, domain, bytes: payload, signature, certifiedAs }
    await authenticate(deps.devices, request)
    await deps.admit(deviceId)
    const batch: ReceivedBatch = {
      payload,
      digest: hash('sha256', payload, 'buffer'),
      frame: readBatchFrame(payload, deps.limits.recordsMax),
      receivedAtMs: deps.clock.nowMs(),
    }
    return await inTurn(deviceId, () => answer(deps, commit, deviceId, batch))
  }
}

type Commit = (upload: UploadCommit) => Promise<boolean>

async function answer(
  deps: UploadDeps,
  commit: Commit,
  deviceId: string,
  batch: ReceivedBatch,
): Promise<Uint8Array> {
  const cached = await deps.devices.get(deviceId)
  if (cached !== undefined && isPlainNext(cached, batch.frame)) {
    const taken = await takeNext(deps, commit, cached, batch)
    if (taken !== undefined) return taken
  }
  // Nothing is decided against a device from a row that may be old.
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const device = await deps.devices.reload(deviceId)
    if (device === undefined) throw new TongxingError('DEVICE_UNKNOWN')
    if (device.isRevoked) throw new TongxingError('DEVICE_REVOKED')
    if (batch.frame.boot === 0 || batch.frame.sequence === 0) {
      return await refuseUnreadable(deps, device, batch)
    }
    if (placeUpload(device.upload, batch.frame) === 'earlier') {
      return await answerEarlier(deps, device, batch)
    }
    const taken = await takeNext(deps, commit, device, batch)
    if (taken !== undefined) return taken
  }
  throw new TongxingError('DATABASE_CONFLICT', { detail: { attempts: ATTEMPTS_MAX } })
}

/** Whether the batch follows on the cached row, chain included, so that the row cannot be old. */
function isPlainNext({ upload }: KnownDevice, frame: BatchFrame): boolean {
  return (
    frame.boot > 0 &&
    frame.boot === upload.boot &&
    frame.sequence === upload.sequence + 1 &&
    Buffer.compare(frame.previousDigest, upload.digest) === 0
  )
}

/**
 * The answer to a batch that is next in turn; undefined when the device's row was moved meanwhile.
 */
async function takeNext(
  deps: UploadDeps,
  commit: Commit,
  device: KnownDevice,
  batch: ReceivedBatch,
): Promise<Uint8Array | undefined> {
  const upload = await decide(deps, device, batch)
  const hasMoved = await commit(upload)
  if (!hasMoved) return undefined
  const { to, journalId, highWaterMark } = upload.advance
  deps.devices.put({ ...device, upload: to, journalId, highWaterMark })
  if (upload.refused === undefined) deps.metrics.accepted(batch.frame.records.length)
  else deps.metrics.refused(upload.refused.code)
  for (const { code } of upload.rejected) deps.metrics.rejected(code)
  return upload.advance.answer
}

/** What is to be committed about a batch; an accepted one is durable on the log by then. */
async function decide(
  deps: UploadDeps,
  device: KnownDevice,
  batch: ReceivedBatch,
): Promise<UploadCommit> {
  const { limits } = deps
  const content = checkContent(batch.frame, device.upload, limits.recordsMax)
  const { minimumIntervalMs } = limits
  if (content.refusal !== undefined) {
    const { deviceId } = device
    const { payload } = batch
    const isKept = await hasRoomForRefused(deps.db, { deviceId, payload }, limits.refused)
    return refuseCommit(device, batch, { ...content.refusal, isKept, minimumIntervalMs })
  }
  const mark = await loadMark(deps.db, device, batch.frame.journalId)
  await append(deps, batch, content)
  return acceptCommit(device, batch, { content, mark, minimumIntervalMs })
}

async function append(
  deps: UploadDeps,
  { frame, receivedAtMs }: ReceivedBatch,
  content: AcceptedContent,
): Promise<void> {
  const messages = splitIntoTaps(frame, content, {
    receivedAtMs,
    partitionOf: (key) => partitionOf(key, deps.tapsPartitions),
  })
  // A batch of nothing but rejected records leaves nothing on the log.
  if (messages.length > 0) await deps.metrics.timeAppend(() => deps.log.append('taps', messages))
}

async function answerEarlier(
  deps: UploadDeps,
  device: KnownDevice,
  batch: ReceivedBatch,
): Promise<Uint8Array> {
  const { deviceId } = device
  const { boot, sequence } = batch.frame
  const currentBoot = device.upload.boot
  const stored = await findUpload(deps.db, { deviceId, boot, sequence })
  if (stored === undefined) {
    invariant(boot < currentBoot, 'every batch up to the current one has a stored answer')
    await raiseCloneAlarm(deps, device, batch)
    throw new TongxingError('UPLOAD_BOOT_OLD', { detail: { boot, currentBoot } })
  }
  if (Buffer.compare(stored.digest, batch.digest) === 0) {
    deps.metrics.repeated()
    return stored.answer
  }
  await raiseConflict(deps, device, batch, stored.digest)
  throw new TongxingError('UPLOAD_CONFLICT', { detail: { deviceId, boot, sequence, currentBoot } })
}

/** A boot that is over does not begin a batch of the journal that went on without it. */
async function raiseCloneAlarm(
  { raiseAlarms }: UploadDeps,
  device: KnownDevice,
  { frame, receivedAtMs }: ReceivedBatch,
): Promise<void> {
  if (frame.journalId !== device.journalId) return
  const evidence = { what: 'boot of a batch', stated: frame.boot, before: device.upload.boot }
  await raiseAlarms(device, [{ code: 'DEVICE_CLONE_SUSPECTED', evidence }], receivedAtMs)
}
