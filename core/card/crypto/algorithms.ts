import { TongxingError } from '../../errors/tongxing-error.ts'
import { concatBytes } from '../layout.ts'
import { cbcMac, desDecrypt, desEncrypt, pad80, retailMac, singleDes, twoKeyDes } from './des.ts'
import { sm4Decrypt, sm4Encrypt, sm4Mac } from './sm4.ts'

/** A symmetric algorithm of the card scheme, as its INITIALIZE answers name it by id. */
export interface CardAlgorithm {
  readonly name: string
  /** Bytes of a block. */
  readonly blockLength: number
  /** Turns a card key into a transaction's session key, in the form that `mac` takes. */
  sessionKey(key: Uint8Array, input: Uint8Array): Uint8Array
  /** The key with which TACs are made from the card's internal key (DTK). */
  tacKey(key: Uint8Array): Uint8Array
  /** Four bytes over a message of any length. */
  mac(key: Uint8Array, message: Uint8Array): Uint8Array
  /** Four bytes over a message under a 16-byte key and an initial value: secure messaging. */
  secureMac(key: Uint8Array, iv: Uint8Array, message: Uint8Array): Uint8Array
  /** ECB over whole blocks under a 16-byte key. */
  encrypt(key: Uint8Array, blocks: Uint8Array): Uint8Array
  decrypt(key: Uint8Array, blocks: Uint8Array): Uint8Array
  /** One level of diversification by an eight-byte factor. */
  diversify(key: Uint8Array, factor: Uint8Array): Uint8Array
}

const tripleDes: CardAlgorithm = {
  name: '3DES',
  blockLength: 8,
  sessionKey: (key, input) => singleDes(desEncrypt(twoKeyDes(key), input)),
  tacKey: (key) => singleDes(key.subarray(0, 8).map((byte, i) => byte ^ (key[i + 8] ?? 0))),
  mac: cbcMac,
  secureMac: (key, iv, message) => retailMac(key, iv, pad80(message)),
  encrypt: (key, blocks) => desEncrypt(twoKeyDes(key), blocks),
  decrypt: (key, blocks) => desDecrypt(twoKeyDes(key), blocks),
  diversify: (key, factor) => {
    return desEncrypt(twoKeyDes(key), factorBlocks(factor))
  },
}

/**
 * Experimental: the text of JT/T 978.6 on national algorithms is not public and no vector exists,
 * so this is card.md 2.10's working default. A session key is SM4 of the padded input, a MAC is an
 * SM4 CBC-MAC, the TAC key is the internal key itself.
 */
const sm4: CardAlgorithm = {
  name: 'SM4',
  blockLength: 16,
  sessionKey: (key, input) => sm4Encrypt(key, pad80(input, 16)),
  tacKey: (key) => key,
  mac: (key, message) => sm4Mac(key, message),
  secureMac: (key, iv, message) => sm4Mac(key, message, iv),
  encrypt: sm4Encrypt,
  decrypt: sm4Decrypt,
  diversify: (key, factor) => sm4Encrypt(key, factorBlocks(factor)),
}

/** The factor and its complement: what one level of diversification encrypts. */
function factorBlocks(factor: Uint8Array): Uint8Array {
  return concatBytes(
    factor,
    factor.map((byte) => ~byte),
  )
}

/**
 * By the id in INITIALIZE answers and 8070: 00 is 3DES, FMCOS chips say 01 for the same, 04
 * is SM4 (card.md 2.10).
 */
const algorithms: Readonly<Record<number, CardAlgorithm>> = {
  0: tripleDes,
  1: tripleDes,
  4: sm4,
}

export function isCardAlgorithm(id: number): boolean {
  return algorithms[id] !== undefined
}

/** Throws `CARD_ALGORITHM_UNKNOWN` for an id that is not in the table. */
export function cardAlgorithm(id: number): CardAlgorithm {
  const algorithm = algorithms[id]
  if (!algorithm) throw new TongxingError('CARD_ALGORITHM_UNKNOWN', { detail: { algorithm: id } })
  return algorithm
}
