import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { CodecError, decodeMessage } from '@tongxing/proto/codec.ts'

/** What every signed message of a device has. */
export interface Envelope {
  readonly deviceId: string
  readonly keyVersion: number
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}

/** Takes a signed message apart; nothing in it is believed yet. Throws `ENVELOPE_MALFORMED`. */
export function openEnvelope(name: 'SignedBatch' | 'SignedHeartbeat', body: Uint8Array): Envelope {
  try {
    const { deviceId, keyVersion, payload, signature } = decodeMessage(name, body)
    return { deviceId, keyVersion, payload, signature }
  } catch (cause) {
    if (!(cause instanceof CodecError)) throw cause
    throw new TongxingError('ENVELOPE_MALFORMED', { detail: { what: cause.message }, cause })
  }
}

/**
 * Takes in a signed message, `certifiedAs` the device that the connection's certificate names, and
 * resolves with the encoded answer.
 */
export type SignedTaker = (body: Uint8Array, certifiedAs?: string) => Promise<Uint8Array>
