import { createHmac, hash } from 'node:crypto'
import { weierstrass } from '@noble/curves/abstract/weierstrass.js'
import { concatBytes } from '../card/layout.ts'
import { TongxingError } from '../errors/tongxing-error.ts'

/**
 * SM2 signatures with SM3 (GM/T 0003.2, GB/T 32918.2) over the recommended curve (GM/T 0003.5).
 * The point arithmetic is @noble/curves; why not a package of SM2 or Node's own: decision 0008.
 */
const Point = weierstrass({
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
})
type Point = InstanceType<typeof Point>

const { n, a, b, Gx, Gy } = Point.CURVE()
const curveBytes = concatBytes(...[a, b, Gx, Gy].map(scalarBytes))

/** Multiples kept of the base point: 2^7 in each of 33 windows, made at the first use (40 ms). */
const BASE_WINDOW = 8
/** Of a prepared key: 2^3 in each of 65 windows; a few milliseconds and about 0.3 MB a key. */
const KEY_WINDOW = 4
Point.BASE.precompute(BASE_WINDOW)

/** The signer's id that GM/T 0009 names for when none is agreed. */
export const defaultSm2UserId = '1234567812345678'

export const SM2_SIGNATURE_BYTES = 64

/** A point that is known to lie on the curve. */
export interface Sm2PublicKey {
  readonly point: Point
}

/** What was signed, and under which signer's id. */
export interface Sm2Message {
  readonly message: Uint8Array
  /** ASCII. */
  readonly userId: string
}

/** The key of 33 bytes (compressed) or 64 (x, y); `undefined` where it is no point of the curve. */
export function readSm2PublicKey(bytes: Uint8Array): Sm2PublicKey | undefined {
  const encoded = bytes.length === 64 ? concatBytes(Uint8Array.of(4), bytes) : bytes
  try {
    return { point: Point.fromBytes(encoded) }
  } catch {
    return undefined
  }
}

/** Makes later verifications with this key about three times as fast, for some milliseconds now. */
export function prepareSm2PublicKey({ point }: Sm2PublicKey): void {
  point.precompute(KEY_WINDOW, false)
}

/** Whether r and s (64 bytes) sign the message under the key. Never throws. */
export function verifySm2(key: Sm2PublicKey, signed: Sm2Message, signature: Uint8Array): boolean {
  if (signature.length !== SM2_SIGNATURE_BYTES) return false
  const r = integerOf(signature.subarray(0, 32))
  const s = integerOf(signature.subarray(32))
  const t = (r + s) % n
  if (r === 0n || r >= n || s === 0n || s >= n || t === 0n) return false
  const point = Point.BASE.multiplyUnsafe(s).add(key.point.multiplyUnsafe(t))
  return !point.is0() && (digestOf(key, signed) + point.toAffine().x) % n === r
}

/** r and s, 64 bytes. The private key is 32 bytes; throws `RIDE_CODE_KEY_INVALID`. */
export function signSm2(privateKey: Uint8Array, signed: Sm2Message): Uint8Array {
  const d = privateScalar(privateKey)
  const e = digestOf(sm2PublicKeyOf(privateKey), signed)
  for (let attempt = 0; ; attempt += 1) {
    const k = nonce(privateKey, e, attempt)
    const r = (e + Point.BASE.multiply(k).toAffine().x) % n
    const s = Point.Fn.mul(Point.Fn.inv(1n + d), Point.Fn.sub(k, Point.Fn.mul(r, d)))
    if (r !== 0n && r + k !== n && s !== 0n) return concatBytes(scalarBytes(r), scalarBytes(s))
  }
}

/** Throws `RIDE_CODE_KEY_INVALID`. */
export function sm2PublicKeyOf(privateKey: Uint8Array): Sm2PublicKey {
  return { point: Point.BASE.multiply(privateScalar(privateKey)) }
}

/** A private key from any 32 or more bytes of randomness or seed: 32 bytes, in [1, n − 2]. */
export function sm2PrivateKeyFrom(seed: Uint8Array): Uint8Array {
  return scalarBytes(wideScalar(hash('sha512', seed, 'buffer'), n - 2n))
}

/** 33 bytes. */
export function compressedSm2Key({ point }: Sm2PublicKey): Uint8Array {
  return point.toBytes(true)
}

/** x and y, 64 bytes. */
export function uncompressedSm2Key({ point }: Sm2PublicKey): Uint8Array {
  return point.toBytes(false).subarray(1)
}

/** e = SM3(Z | message), Z = SM3(length of the id in bits | id | a | b | G | key). */
function digestOf(key: Sm2PublicKey, { message, userId }: Sm2Message): bigint {
  const id = new TextEncoder().encode(userId)
  const idBits = Uint8Array.of((id.length * 8) >> 8, (id.length * 8) & 0xff)
  const z = sm3(concatBytes(idBits, id, curveBytes, uncompressedSm2Key(key)))
  return integerOf(sm3(concatBytes(z, message)))
}

/**
 * A nonce that depends on key and digest alone (as RFC 6979 and Ed25519 do): no bad source of
 * randomness can give the key away, and a simulation signs the same bytes from the same seed.
 */
function nonce(privateKey: Uint8Array, e: bigint, attempt: number): bigint {
  const mac = createHmac('sha512', privateKey).update(scalarBytes(e)).update(`${attempt}`)
  return wideScalar(mac.digest(), n - 1n)
}

/** 512 bits into [1, most] with a bias that no one can see. */
function wideScalar(bytes: Uint8Array, most: bigint): bigint {
  return (integerOf(bytes) % most) + 1n
}

function privateScalar(privateKey: Uint8Array): bigint {
  const d = privateKey.length === 32 ? integerOf(privateKey) : 0n
  if (d === 0n || d >= n - 1n) throw new TongxingError('RIDE_CODE_KEY_INVALID')
  return d
}

function sm3(bytes: Uint8Array): Uint8Array {
  return hash('sm3', bytes, 'buffer')
}

function integerOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytes.toHex()}`)
}

function scalarBytes(value: bigint): Uint8Array {
  return Uint8Array.fromHex(value.toString(16).padStart(64, '0'))
}
