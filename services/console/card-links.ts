import { createCipheriv, createDecipheriv } from 'node:crypto'

/**
 * Names for cards, and accounts of ride codes, in addresses: they can be copied and kept, and do
 * not give the number away.
 */
export interface CardLinks {
  refOf(cardNumber: string): string
  /** Undefined when the text is not a name that was made with this key. */
  numberOf(ref: string): string | undefined
}

const BLOCK_BYTES = 16
const NUMBER_BYTES = 10

/**
 * One AES block over the number and six zero bytes: the same card always has the same name, and a
 * guessed name is refused in all but one of 2⁴⁸ cases. `key` is 32 bytes and never leaves the
 * console.
 */
export function createCardLinks(key: Uint8Array): CardLinks {
  return {
    refOf: (cardNumber) => {
      const block = Buffer.alloc(BLOCK_BYTES)
      block.write(cardNumber, 'hex')
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('hex')
    },
    numberOf: (ref) => {
      if (!/^[0-9a-f]{32}$/.test(ref)) return undefined
      const cipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
      const block = Buffer.concat([cipher.update(Buffer.from(ref, 'hex')), cipher.final()])
      const number = block.toString('hex', 0, NUMBER_BYTES)
      const isOurs = block.subarray(NUMBER_BYTES).every((byte) => byte === 0)
      return isOurs && /^[0-9]{20}$/.test(number) ? number : undefined
    },
  }
}
