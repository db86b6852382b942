import { createCipheriv, createDecipheriv } from 'node:crypto'
import { TongxingError } from '../../errors/tongxing-error.ts'
import { pad80 } from './des.ts'

const BLOCK = 16

/** ECB over whole blocks of 16 bytes. Throws `CARD_KEY_INVALID`. */
export function sm4Encrypt(key: Uint8Array, blocks: Uint8Array): Uint8Array {
  return new Uint8Array(createCipheriv('sm4-ecb', checkedKey(key), null).update(blocks))
}

export function sm4Decrypt(key: Uint8Array, blocks: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('sm4-ecb', checkedKey(key), null).setAutoPadding(false)
  return new Uint8Array(decipher.update(blocks))
}

/** CBC-MAC of a message, padded here: the first four bytes of the last block. */
export function sm4Mac(
  key: Uint8Array,
  message: Uint8Array,
  iv: Uint8Array = new Uint8Array(BLOCK),
): Uint8Array {
  const blocks = createCipheriv('sm4-cbc', checkedKey(key), iv).update(pad80(message, BLOCK))
  return new Uint8Array(blocks.subarray(blocks.length - BLOCK, blocks.length - BLOCK + 4))
}

function checkedKey(key: Uint8Array): Uint8Array {
  if (key.length !== BLOCK) throw new TongxingError('CARD_KEY_INVALID')
  return key
}
