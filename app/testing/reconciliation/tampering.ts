import { signBytes, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { keys } from '../bad-input/small-city.ts'

/**
 * A validator in wrong hands: its batches carry other records than its journal, under its own key.
 * It is good for one batch, since the next one would be chained to what the journal says.
 */
export function tamperWith(
  transport: Transport,
  change: (records: readonly TapRecord[]) => TapRecord[],
): Transport {
  return {
    async request(request) {
      if (request.path !== '/v1/batches') return await transport.request(request)
      const signed = decodeMessage('SignedBatch', request.body ?? new Uint8Array())
      const batch = decodeMessage('BatchPayload', signed.payload)
      const { deviceId, boot, sequence, previousDigest, journalId, createdAtMs } = batch
      const payload = encodeMessage('BatchPayload', {
        ...{ deviceId, boot, sequence, previousDigest, journalId, createdAtMs },
        records: change(batch.records),
      })
      const { privateKey } = ed25519KeyPairFromSeed(keys.deviceSeed(deviceId))
      const signature = signBytes(signingDomain.batch, payload, privateKey)
      const { keyVersion } = signed
      const body = encodeMessage('SignedBatch', { deviceId, payload, signature, keyVersion })
      return await transport.request({ ...request, body })
    },
  }
}

/** A network on which heartbeats get through and nothing else does. */
export function heartbeatsOnly(transport: Transport): Transport {
  return {
    async request(request) {
      if (request.path !== '/v1/heartbeats') throw new Error('no network')
      return await transport.request(request)
    },
  }
}
