import { PACKED_CARD_BYTES } from '@tongxing/core/parameters/card-list.ts'

/** Listed cards, for the tap. */
export interface Hotlist {
  readonly size: number
  /** `cardNumber` is 20 digits; anything else is not listed. */
  has(cardNumber: string): boolean
}

/**
 * Looks cards up in a packed, ascending list (core/parameters/card-list): 500,000 cards are 5 MB,
 * and a look-up is 19 comparisons without an allocation. Not for two look-ups at the same time.
 */
export function createHotlist(packed: Uint8Array): Hotlist {
  const size = packed.length / PACKED_CARD_BYTES
  const wanted = new Uint8Array(PACKED_CARD_BYTES)

  /** Below 0: the entry comes before the wanted card. */
  function orderOfEntry(entry: number): number {
    const offset = entry * PACKED_CARD_BYTES
    for (let i = 0; i < PACKED_CARD_BYTES; i++) {
      const difference = (packed[offset + i] as number) - (wanted[i] as number)
      if (difference !== 0) return difference
    }
    return 0
  }

  function has(cardNumber: string): boolean {
    if (cardNumber.length !== PACKED_CARD_BYTES * 2) return false
    for (let i = 0; i < PACKED_CARD_BYTES; i++) wanted[i] = bcdByte(cardNumber, i * 2)
    let low = 0
    let high = size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = orderOfEntry(middle)
      if (order === 0) return true
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  return { size, has }
}

function bcdByte(digits: string, at: number): number {
  return ((digits.charCodeAt(at) & 0x0f) << 4) | (digits.charCodeAt(at + 1) & 0x0f)
}
