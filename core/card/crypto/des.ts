import { createCipheriv, createDecipheriv } from 'node:crypto'
import { TongxingError } from '../../errors/tongxing-error.ts'

const BLOCK = 8
const zeroIv = new Uint8Array(BLOCK)

/**
 * Three-key 3DES is all that OpenSSL 3 still offers without its legacy module, so a two-key 3DES
 * key is L|R|L and a single-DES key is K|K|K. Both forms are 24 bytes and made once per key.
 */
export type DesKey = Uint8Array

/** The 3DES form of a 16-byte card key. Throws `CARD_KEY_INVALID`. */
export function twoKeyDes(key: Uint8Array): DesKey {
  if (key.length !== 16) throw new TongxingError('CARD_KEY_INVALID')
  const expanded = new Uint8Array(24)
  expanded.set(key)
  expanded.set(key.subarray(0, BLOCK), 16)
  return expanded
}

/** The single-DES form of an 8-byte session or TAC key. */
export function singleDes(key: Uint8Array): DesKey {
  const expanded = new Uint8Array(24)
  expanded.set(key)
  expanded.set(key, BLOCK)
  expanded.set(key, 16)
  return expanded
}

/** ECB over whole blocks. */
export function desEncrypt(key: DesKey, blocks: Uint8Array): Uint8Array {
  // One update() gives the encryption of whole blocks; final() would add a block of padding.
  return createCipheriv('des-ede3-ecb', key, null).update(blocks)
}

export function desDecrypt(key: DesKey, blocks: Uint8Array): Uint8Array {
  return createDecipheriv('des-ede3-ecb', key, null).setAutoPadding(false).update(blocks)
}

/**
 * Appends 80 and then zeros up to whole blocks: always at least the 80 (ISO 7816-4, card.md 2.3).
 */
export function pad80(message: Uint8Array, block = BLOCK): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / block) + 1) * block)
  padded.set(message)
  padded[message.length] = 0x80
  return padded
}

/** CBC over whole blocks. */
export function desCbc(key: DesKey, iv: Uint8Array, blocks: Uint8Array): Uint8Array {
  return createCipheriv('des-ede3-cbc', key, iv).update(blocks)
}

/** CBC-MAC of a message, padded here, under zero IV: the first four bytes of the last block. */
export function cbcMac(key: DesKey, message: Uint8Array): Uint8Array {
  const blocks = desCbc(key, zeroIv, pad80(message))
  return new Uint8Array(blocks.subarray(blocks.length - BLOCK, blocks.length - 4))
}

/**
 * Retail MAC (ISO 9797-1 algorithm 3) over blocks that are padded already: CBC with the left half,
 * then the last block through DES⁻¹ of the right half and DES of the left. Four bytes.
 */
export function retailMac(key: Uint8Array, iv: Uint8Array, blocks: Uint8Array): Uint8Array {
  if (key.length !== 16) throw new TongxingError('CARD_KEY_INVALID')
  const left = singleDes(key.subarray(0, BLOCK))
  const chained = desCbc(left, iv, blocks)
  const last = new Uint8Array(chained.subarray(chained.length - BLOCK))
  const turned = desDecrypt(singleDes(key.subarray(BLOCK)), last)
  return new Uint8Array(desEncrypt(left, turned).subarray(0, 4))
}
