import { signDocument } from '@tongxing/core/parameters/build-document.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import type { ParameterDocument } from '@tongxing/proto/messages.ts'
import type { CityAccess } from './city-access.ts'
import { adminCall } from './admin-call.ts'
import type { KeyRing } from './key-ring.ts'

/** Signs a parameter document as the city's publisher and offers it to the city's validators. */
export async function publish(
  { city, keys }: { readonly city: CityAccess; readonly keys: KeyRing },
  document: ParameterDocument,
): Promise<void> {
  const { privateKey } = ed25519KeyPairFromSeed(keys.publisherSeed(city.institution.code))
  const signed = signDocument(document, { privateKey, keyVersion: 1 })
  await adminCall({ url: city.ingest.url, adminKey: city.adminKey }, '/v1/documents', signed)
}
