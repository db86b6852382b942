import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { isSignedBy, type SigningDomain } from '@tongxing/core/parameters/signing-domains.ts'
import type { DeviceCache } from './device-cache.ts'
import type { KnownDevice } from './load-device.ts'

export interface SignedRequest {
  readonly deviceId: string
  /** Version of the key that signed; undefined where the request has no place for it. */
  readonly keyVersion: number | undefined
  readonly domain: SigningDomain
  /** As they were received. */
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
  /** Device that the certificate of the connection names; undefined where none is asked for. */
  readonly certifiedAs: string | undefined
}

/**
 * The registered device that signed a request. Nothing is kept of a request that fails here:
 * whoever sent it has not shown who they are. Throws `DEVICE_CERTIFICATE_MISMATCH`,
 * `DEVICE_UNKNOWN`, `DEVICE_REVOKED`, `SIGNATURE_WRONG`.
 */
export async function authenticate(
  devices: DeviceCache,
  request: SignedRequest,
): Promise<KnownDevice> {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(request.deviceId)) throw new TongxingError('DEVICE_UNKNOWN')
  const { certifiedAs, deviceId } = request
  if (certifiedAs !== undefined && certifiedAs !== deviceId) {
    throw new TongxingError('DEVICE_CERTIFICATE_MISMATCH', { detail: { deviceId } })
  }
  const device = await withKey(devices, request)
  if (device === undefined) throw new TongxingError('DEVICE_UNKNOWN')
  if (device.isRevoked) throw new TongxingError('DEVICE_REVOKED')
  const key = request.keyVersion === undefined ? undefined : device.keys.get(request.keyVersion)
  const keys = request.keyVersion === undefined ? [...device.keys.values()] : key ? [key] : []
  if (keys.some((one) => isSignedBy(one, request.domain, request))) return device
  throw new TongxingError('SIGNATURE_WRONG')
}

/** A key version that is not in the cache may have been registered through another instance. */
async function withKey(
  devices: DeviceCache,
  { deviceId, keyVersion }: SignedRequest,
): Promise<KnownDevice | undefined> {
  const device = await devices.get(deviceId)
  const isKeyKnown = keyVersion === undefined || device?.keys.has(keyVersion)
  return device === undefined || isKeyKnown ? device : await devices.reload(deviceId)
}
