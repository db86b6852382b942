import { fromHex } from '../bytes/hex.ts'
import { TongxingError } from '../errors/tongxing-error.ts'

/** Bytes of one packed card number: 20 decimal digits as BCD (SFI 15 bytes 10..19). */
export const PACKED_CARD_BYTES = 10

/**
 * Card numbers packed for a hotlist: 10 BCD bytes each, ascending, each once. Numbers are 20
 * decimal digits in any order; repeats fall together. Throws `CARD_LIST_INVALID`.
 */
export function packCardNumbers(cardNumbers: Iterable<string>): Uint8Array {
  const sorted = [...new Set(cardNumbers)].sort()
  for (const cardNumber of sorted) {
    if (!/^\d{20}$/.test(cardNumber)) throw invalid('a card number is not 20 digits')
  }
  return fromHex(sorted.join(''))
}

/** Card numbers of a packed list, ascending. Throws `CARD_LIST_INVALID`. */
export function unpackCardNumbers(packed: Uint8Array): string[] {
  assertPackedCards(packed)
  const cardNumbers: string[] = []
  for (let offset = 0; offset < packed.length; offset += PACKED_CARD_BYTES) {
    cardNumbers.push(packed.subarray(offset, offset + PACKED_CARD_BYTES).toHex())
  }
  return cardNumbers
}

/** Whether a card number of 20 digits is on a packed list; a binary search. */
export function hasPackedCard(packed: Uint8Array, cardNumber: string): boolean {
  const wanted = { list: fromHex(cardNumber), offset: 0 }
  let [low, high] = [0, packed.length / PACKED_CARD_BYTES - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = comparePacked(packed, middle * PACKED_CARD_BYTES, wanted)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Throws `CARD_LIST_INVALID` unless the bytes are whole BCD card numbers, strictly ascending. */
export function assertPackedCards(packed: Uint8Array): void {
  if (packed.length % PACKED_CARD_BYTES !== 0) throw invalid('the length is not a multiple of 10')
  for (const byte of packed) {
    if (byte >> 4 > 9 || (byte & 0x0f) > 9) throw invalid('a byte is not two decimal digits')
  }
  for (let offset = PACKED_CARD_BYTES; offset < packed.length; offset += PACKED_CARD_BYTES) {
    const order = comparePacked(packed, offset - PACKED_CARD_BYTES, { list: packed, offset })
    if (order >= 0) throw invalid('the numbers are not ascending')
  }
}

/**
 * The full list that an increment leads to: base without `removed`, with `added`, still ascending.
 * All three are packed lists; the base is not changed. Whether the result is the list that the
 * publisher meant is told by its content hash, not here. Throws `CARD_LIST_INVALID` on bad form and
 * on a card that is both added and removed.
 */
export function applyHotlistIncrement(
  base: Uint8Array,
  added: Uint8Array,
  removed: Uint8Array,
): Uint8Array {
  for (const list of [base, added, removed]) assertPackedCards(list)
  if (mergePacked(added, removed).length !== added.length + removed.length) {
    throw invalid('a card is both added and removed')
  }
  return mergePacked(withoutPacked(base, removed), added)
}

/** Union of two ascending packed lists. */
function mergePacked(left: Uint8Array, right: Uint8Array): Uint8Array {
  const merged = new Uint8Array(left.length + right.length)
  let [l, r, length] = [0, 0, 0]
  while (l < left.length || r < right.length) {
    const order =
      l === left.length
        ? 1
        : r === right.length
          ? -1
          : comparePacked(left, l, { list: right, offset: r })
    const [list, offset] = order <= 0 ? [left, l] : [right, r]
    merged.set(list.subarray(offset, offset + PACKED_CARD_BYTES), length)
    length += PACKED_CARD_BYTES
    if (order <= 0) l += PACKED_CARD_BYTES
    if (order >= 0) r += PACKED_CARD_BYTES
  }
  return merged.subarray(0, length)
}

/** An ascending packed list without the members of another. */
function withoutPacked(list: Uint8Array, removed: Uint8Array): Uint8Array {
  const kept = new Uint8Array(list.length)
  let [r, length] = [0, 0]
  for (let l = 0; l < list.length; l += PACKED_CARD_BYTES) {
    while (r < removed.length && comparePacked(removed, r, { list, offset: l }) < 0) {
      r += PACKED_CARD_BYTES
    }
    if (r < removed.length && comparePacked(removed, r, { list, offset: l }) === 0) continue
    kept.set(list.subarray(l, l + PACKED_CARD_BYTES), length)
    length += PACKED_CARD_BYTES
  }
  return kept.subarray(0, length)
}

function comparePacked(
  left: Uint8Array,
  leftOffset: number,
  right: { readonly list: Uint8Array; readonly offset: number },
): number {
  for (let index = 0; index < PACKED_CARD_BYTES; index++) {
    const difference = (left[leftOffset + index] ?? 0) - (right.list[right.offset + index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function invalid(what: string): TongxingError {
  return new TongxingError('CARD_LIST_INVALID', { detail: { what } })
}
