import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { TongxingError } from '../errors/tongxing-error.ts'

/**
 * What stands before the bytes of every Ed25519 signature, so that a signature given for one
 * purpose is worth nothing for another.
 */
export const signingDomain = {
  batch: 'tongxing.batch.v1\n',
  heartbeat: 'tongxing.heartbeat.v1\n',
  document: 'tongxing.document.v1\n',
  /** Over the path with its query, as it stands in the request line. */
  fetch: 'tongxing.fetch.v1\n',
} as const

export type SigningDomain = (typeof signingDomain)[keyof typeof signingDomain]

const ED25519_SIGNATURE_BYTES = 64
const ED25519_PUBLIC_KEY_BYTES = 32
/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Signature, 64 bytes, over the domain's prefix and the bytes as they are sent. */
export function signBytes(
  domain: SigningDomain,
  bytes: Uint8Array,
  privateKey: KeyObject,
): Uint8Array {
  return sign(null, prefixed(domain, bytes), privateKey)
}

/**
 * True when the signature is the key's over these bytes in this domain; never throws on bad bytes.
 */
export function isSignedBy(
  publicKey: KeyObject,
  domain: SigningDomain,
  signed: { readonly bytes: Uint8Array; readonly signature: Uint8Array },
): boolean {
  if (signed.signature.length !== ED25519_SIGNATURE_BYTES) return false
  return verify(null, prefixed(domain, signed.bytes), publicKey, signed.signature)
}

/** Key object of a raw Ed25519 public key, 32 bytes. Throws `PUBLIC_KEY_INVALID`. */
export function ed25519PublicKey(raw: Uint8Array): KeyObject {
  if (raw.length !== ED25519_PUBLIC_KEY_BYTES) throw new TongxingError('PUBLIC_KEY_INVALID')
  const spki = Buffer.concat([SPKI_PREFIX, raw])
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' })
  } catch (cause) {
    throw new TongxingError('PUBLIC_KEY_INVALID', { cause })
  }
}

/**
 * Raw bytes, 32, of an Ed25519 key pair's public half: the form in which devices are registered.
 */
export function rawEd25519PublicKey(key: KeyObject): Uint8Array {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length)
}

function prefixed(domain: SigningDomain, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(domain, 'ascii'), bytes])
}
