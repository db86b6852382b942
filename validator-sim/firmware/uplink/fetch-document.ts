import { toHex } from '@tongxing/core/bytes/hex.ts'
import { documentPath } from '@tongxing/core/parameters/document-path.ts'
import { signBytes, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import type { DocumentOffer } from '@tongxing/proto/messages.ts'
import type { Sender } from './batch.ts'
import { type ExchangeResult, exchange } from './exchange.ts'
import type { Transport } from './transport.ts'

/** Asks for an offered document; the answer is an encoded `SignedDocument`, not yet checked. */
export function fetchDocument(
  transport: Transport,
  { deviceId, deviceKey }: Sender,
  { kind, version, baseVersion }: DocumentOffer,
): Promise<ExchangeResult> {
  const offer = { kind: kind ?? 0, version: version ?? 0, baseVersion: baseVersion ?? 0 }
  const path = documentPath(offer)
  const bytes = new TextEncoder().encode(path)
  const signature = signBytes(signingDomain.fetch, bytes, deviceKey.privateKey)
  const headers = { 'tongxing-device': deviceId, 'tongxing-signature': toHex(signature) }
  return exchange(transport, { method: 'GET', path, headers })
}
