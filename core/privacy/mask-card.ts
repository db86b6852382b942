const DIGITS_SHOWN = 4

/**
 * A card number as people outside the services that need it may see it: the last four characters.
 * The issuer's digits at the front are left out too, since with them a small city's card is guessable.
 */
export function maskCard(cardNumber: string): string {
  const hidden = Math.max(0, cardNumber.length - DIGITS_SHOWN)
  return '*'.repeat(hidden) + cardNumber.slice(hidden)
}
