import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import { CodecError, decodeMessage } from '@tongxing/proto/codec.ts'
import { clockTrust, type ListVersion } from '@tongxing/proto/messages.ts'

const TEXT_LENGTH_MAX = 64
const LISTS_MAX = 16

/** A heartbeat with every field present and in bounds. */
export interface CheckedHeartbeat {
  readonly deviceId: string
  readonly boot: number
  readonly journalId: string
  readonly journalHead: number
  readonly acknowledgedMark: number
  readonly psamId: string
  readonly psamCounter: number
  readonly lists: readonly ListVersion[]
  readonly deviceTimeMs: number
  readonly clockTrust: number
  readonly vehicleId: string
  readonly lineId: string
  readonly firmwareVersion: string
  readonly nonce: string
  /** Last request for past records that the device carried out. */
  readonly recollectionDone: number
  readonly openedCount: number
}

/** Opens the payload of a heartbeat that this device signed. Throws `HEARTBEAT_MALFORMED`. */
export function checkHeartbeat(payload: Uint8Array, deviceId: string): CheckedHeartbeat {
  const heartbeat = decodeHeartbeat(payload)
  const { vehicleId, lineId, firmwareVersion } = heartbeat
  if (heartbeat.deviceId !== deviceId) throw malformed('it names another device')
  if (heartbeat.boot === 0) throw malformed('boot is missing')
  if (!/^[0-9a-f]{16}$/.test(heartbeat.journalId)) throw malformed('the journal id')
  if (!/^[0-9a-f]{12}$/.test(heartbeat.psamId)) throw malformed('the SAM number')
  if (!/^[0-9a-f]{16}$/.test(heartbeat.nonce)) throw malformed('the nonce')
  if (!(heartbeat.clockTrust in clockTrust)) throw malformed('the clock trust')
  const isBounded = [vehicleId, lineId, firmwareVersion].every(
    (text) => text.length <= TEXT_LENGTH_MAX && !/\p{Cc}/u.test(text),
  )
  if (!isBounded) throw malformed('a text')
  const { lists } = heartbeat
  if (lists.length > LISTS_MAX || lists.some(({ kind }) => !listNames[kind ?? 0])) {
    throw malformed('the lists')
  }
  return heartbeat
}

function decodeHeartbeat(payload: Uint8Array): CheckedHeartbeat {
  try {
    const message = decodeMessage('Heartbeat', payload)
    // Fields that are not on the wire have their defaults on the prototype, which a spread would
    // lose.
    const { deviceId, boot, journalId, journalHead, acknowledgedMark, psamId, psamCounter } =
      message
    const { lists, deviceTimeMs, clockTrust: trust, vehicleId, lineId, firmwareVersion } = message
    const { nonce, recollectionDone, openedCount } = message
    return {
      ...{ deviceId, boot, journalId, journalHead, acknowledgedMark, psamId, psamCounter },
      ...{ lists, deviceTimeMs, clockTrust: trust, vehicleId, lineId, firmwareVersion },
      ...{ nonce, recollectionDone, openedCount },
    }
  } catch (error) {
    if (error instanceof CodecError) throw malformed(error.message)
    throw error
  }
}

function malformed(what: string): TongxingError {
  return new TongxingError('HEARTBEAT_MALFORMED', { detail: { what } })
}
