import { signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { AlarmRaiser } from '../alarms/raise-alarms.ts'
import { signsOf } from '../alarms/signs-of.ts'
import { authenticate } from '../devices/authenticate.ts'
import type { DeviceCache } from '../devices/device-cache.ts'
import { createDeviceTurns } from '../devices/device-turns.ts'
import { loadMark } from '../devices/load-device.ts'
import type { Catalogue } from '../documents/catalogue.ts'
import { offersFor } from '../documents/offers.ts'
import { createGroupQueue } from '../group-queue.ts'
import { openEnvelope, type SignedTaker } from '../open-envelope.ts'
import type { OpenRecollections } from '../recollections/open-recollections.ts'
import { checkHeartbeat } from './check-heartbeat.ts'
import { type ReceivedHeartbeat, storeHeartbeats } from './store-heartbeats.ts'

export interface HeartbeatDeps {
  readonly db: Database
  readonly clock: Clock
  readonly devices: DeviceCache
  readonly admit: (deviceId: string) => Promise<void>
  readonly catalogue: Catalogue
  readonly recollections: OpenRecollections
  readonly raiseAlarms: AlarmRaiser
  /** Two devices that state one SAM within this time share it. */
  readonly psamSharedWindowMs: number
  /** Earliest next heartbeat that an answer asks for. */
  readonly minimumIntervalMs: number
  /** Heartbeats that may wait to be stored. */
  readonly waitingMax: number
}

const GROUP_MAX = 128

/**
 * Takes in an encoded `SignedHeartbeat` and resolves with the encoded `HeartbeatAnswer`: the time,
 * the mark that is held of the journal, and the documents to fetch next. The nonce ties the answer
 * to the question, so that an old answer cannot set a clock back.
 *
 * What speaks against the device is kept as an alarm and answered like any other heartbeat.
 *
 * Throws `ENVELOPE_MALFORMED`, `HEARTBEAT_MALFORMED`, `DEVICE_CERTIFICATE_MISMATCH`,
 * `DEVICE_UNKNOWN`, `DEVICE_REVOKED`, `SIGNATURE_WRONG`, `DEVICE_TOO_FAST`, and what the database
 * throws.
 */
export function createHeartbeatTaker(deps: HeartbeatDeps): SignedTaker {
  const inTurn = createDeviceTurns()
  const store = createGroupQueue({
    groupMax: GROUP_MAX,
    waitingMax: deps.waitingMax,
    run: (beats: readonly ReceivedHeartbeat[]) =>
      storeHeartbeats(deps.db, beats, deps.psamSharedWindowMs),
  })
  return async (body, certifiedAs) => {
    const { deviceId, keyVersion, payload, signature } = openEnvelope('SignedHeartbeat', body)
    const domain = signingDomain.heartbeat
    const request = { deviceId, keyVersion, domain, bytes: payload, signature, certifiedAs }
    const device = await authenticate(deps.devices, request)
    await deps.admit(deviceId)
    const heartbeat = checkHeartbeat(payload, deviceId)
    const receivedAtMs = deps.clock.nowMs()
    const beat = { ...heartbeat, receivedAtMs }
    const known = await inTurn(deviceId, () => store(beat))
    await deps.raiseAlarms(device, signsOf(beat, known), receivedAtMs)
    const recollection = await deps.recollections.offerTo(beat)
    const published = await deps.catalogue.read()
    const highWaterMark = await loadMark(deps.db, device, heartbeat.journalId)
    return encodeMessage('HeartbeatAnswer', {
      nonce: heartbeat.nonce,
      serverTimeMs: deps.clock.nowMs(),
      offers: offersFor(heartbeat.lists, published, receivedAtMs),
      highWaterMark,
      recollection,
      minimumIntervalMs: deps.minimumIntervalMs,
    })
  }
}
