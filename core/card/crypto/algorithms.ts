import { TongxingError } from '../../errors/tongxing-error.ts'
import { cbcMac, desEncrypt, singleDes, twoKeyDes } from './des.ts'

/** A symmetric algorithm of the card scheme, as its INITIALIZE answers name it by id. */
export interface CardAlgorithm {
  readonly name: string
  /** Turns a card key into a transaction's session key, in the form that `mac` takes. */
  sessionKey(key: Uint8Array, input: Uint8Array): Uint8Array
  /** The key with which TACs are made from the card's internal key (DTK). */
  tacKey(key: Uint8Array): Uint8Array
  /** Four bytes over a message of any length. */
  mac(key: Uint8Array, message: Uint8Array): Uint8Array
  /** One level of diversification by an eight-byte factor. */
  diversify(key: Uint8Array, factor: Uint8Array): Uint8Array
}

const tripleDes: CardAlgorithm = {
  name: '3DES',
  sessionKey: (key, input) => singleDes(desEncrypt(twoKeyDes(key), input)),
  tacKey: (key) => singleDes(key.subarray(0, 8).map((byte, i) => byte ^ (key[i + 8] ?? 0))),
  mac: cbcMac,
  diversify: (key, factor) => {
    const blocks = new Uint8Array(16)
    blocks.set(factor)
    for (let i = 0; i < 8; i++) blocks[i + 8] = ~(factor[i] ?? 0)
    return desEncrypt(twoKeyDes(key), blocks)
  },
}

/**
 * By the id in INITIALIZE answers and 8070: 00 is 3DES, FMCOS chips say 01 for the same (card.md
 * 2.10).
 */
const algorithms: Readonly<Record<number, CardAlgorithm>> = { 0: tripleDes, 1: tripleDes }

export function isCardAlgorithm(id: number): boolean {
  return algorithms[id] !== undefined
}

/** Throws `CARD_ALGORITHM_UNKNOWN` for an id that is not in the table. */
export function cardAlgorithm(id: number): CardAlgorithm {
  const algorithm = algorithms[id]
  if (!algorithm) throw new TongxingError('CARD_ALGORITHM_UNKNOWN', { detail: { algorithm: id } })
  return algorithm
}
