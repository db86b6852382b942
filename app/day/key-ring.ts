import { createHmac } from 'node:crypto'

/** Keys of one issuer, 16 bytes each. */
interface IssuerMasters {
  readonly load: Uint8Array
  readonly tac: Uint8Array
}

/**
 * Every key of a simulated scheme, drawn from the seed: good for a simulation that must be
 * repeatable, and for nothing else. Real ones come from a key ceremony and never leave their
 * modules.
 */
export interface KeyRing {
  /** National masters, which every PSAM holds. */
  readonly purchaseMaster: Uint8Array
  readonly maintenanceMaster: Uint8Array
  /** By which staff cards prove themselves. */
  readonly staffMaster: Uint8Array
  issuerMasters(institution: string): IssuerMasters
  /** 32-byte Ed25519 seeds. */
  deviceSeed(deviceId: string): Uint8Array
  publisherSeed(institution: string): Uint8Array
  /** Shared secrets of HTTP and file partners, as text. */
  secret(label: string): string
}

export function createKeyRing(seed: string): KeyRing {
  const derive = (label: string) =>
    new Uint8Array(createHmac('sha256', `tongxing.simulation/${seed}`).update(label).digest())
  const key16 = (label: string) => derive(label).subarray(0, 16)
  return {
    purchaseMaster: key16('purchase'),
    maintenanceMaster: key16('maintenance'),
    staffMaster: key16('staff'),
    issuerMasters: (institution) => ({
      load: key16(`load/${institution}`),
      tac: key16(`tac/${institution}`),
    }),
    deviceSeed: (deviceId) => derive(`device/${deviceId}`),
    publisherSeed: (institution) => derive(`publisher/${institution}`),
    secret: (label) => derive(`secret/${label}`).toHex(),
  }
}
