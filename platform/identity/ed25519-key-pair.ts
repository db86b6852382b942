import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'

const SEED_BYTES = 32

/** What PKCS#8 puts before the seed of an Ed25519 key (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signing and its domains are in core/parameters/signing-domains.ts. */
export interface Ed25519KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** The pair of a 32-byte seed (RFC 8032, section 5.1.5): repeatable, for simulated devices only. */
export function ed25519KeyPairFromSeed(seed: Uint8Array): Ed25519KeyPair {
  invariant(seed.length === SEED_BYTES, 'an Ed25519 seed has 32 bytes')
  const der = Buffer.concat([pkcs8Prefix, seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}
