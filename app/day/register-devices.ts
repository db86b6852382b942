import { toHex } from '@tongxing/core/bytes/hex.ts'
import { rawEd25519PublicKey } from '@tongxing/core/parameters/signing-domains.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import type { CityAccess } from './city-access.ts'
import { adminCall } from './admin-call.ts'
import type { KeyRing } from './key-ring.ts'
import type { DevicePlan } from './validator-parts.ts'

/** Devices of one request, within what the ingest service takes. */
const DEVICES_A_REQUEST = 500

/** Registers validators with their city under their public keys; again, it changes nothing. */
export async function registerDevices(
  city: CityAccess,
  devices: readonly DevicePlan[],
  keys: KeyRing,
): Promise<void> {
  const registrations = devices.map(({ deviceId, psamId, vehicleId, operatorId }) => {
    const { publicKey } = ed25519KeyPairFromSeed(keys.deviceSeed(deviceId))
    const publicKeyHex = toHex(rawEd25519PublicKey(publicKey))
    return { deviceId, publicKeyHex, keyVersion: 1, psamId, vehicleId, operatorId }
  })
  const to = { url: city.ingest.url, adminKey: city.adminKey }
  for (let start = 0; start < registrations.length; start += DEVICES_A_REQUEST) {
    const some = registrations.slice(start, start + DEVICES_A_REQUEST)
    await adminCall(to, '/v1/devices', some)
  }
}
