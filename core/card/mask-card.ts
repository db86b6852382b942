/**
 * A card number for people and logs who need not know it: issuer part and last four digits stay,
 * enough to speak about a card with its holder, not enough to name it.
 */
export function maskCard(cardNumber: string): string {
  return `${cardNumber.slice(0, 8)}********${cardNumber.slice(-4)}`
}
