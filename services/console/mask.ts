import { maskCard } from '@tongxing/core/card/mask-card.ts'

/** Card numbers begin with 0; accounts of ride codes have as many digits, and stand alone. */
const cardNumbers = /(?<![0-9])0[0-9]{19}(?![0-9])|(?<![0-9a-f])[0-9]{20}(?![0-9a-f])/g
const ASTERISK = 0x2a
/** Digits of a card number that `maskCard` overwrites. */
const MASKED_FROM = 8
const MASKED_TO = 16

/**
 * Masks every card number and ride-code account in a text: account codes, subjects of cases,
 * evidence.
 */
export function maskCardsIn(text: string): string {
  return text.replaceAll(cardNumbers, maskCard)
}

/**
 * A copy of an encoded record in which the card number's middle digits are overwritten, and its
 * ride code stands as it is masked, so that raw bytes can stand beside decoded ones. Lengths and
 * all other bytes stay as they are.
 */
export function maskRecordBytes(
  bytes: Uint8Array,
  cardNumber: string,
  code?: { readonly bytes: Uint8Array; readonly masked: Uint8Array },
): Uint8Array {
  const masked = Buffer.from(bytes)
  if (code !== undefined) masked.set(code.masked, masked.indexOf(code.bytes))
  if (cardNumber.length !== 20) return masked
  for (let at = masked.indexOf(cardNumber); at >= 0; at = masked.indexOf(cardNumber, at + 1)) {
    masked.fill(ASTERISK, at + MASKED_FROM, at + MASKED_TO)
  }
  return masked
}
