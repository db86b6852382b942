/**
 * A contactless card in the field, as the validator's firmware sees it: one command APDU in, one
 * response APDU (data and status word) out. `transmit` throws `CARD_LOST` when the card has left
 * the field before its whole answer was read; what the card then did is unknown until it comes
 * back.
 */
export interface CardChannel {
  /** 4 or 7 bytes, from anticollision: names the piece of plastic until the card number is read. */
  readonly uid: Uint8Array
  transmit(command: Uint8Array): Promise<Uint8Array>
}

/**
 * The terminal's security module. GET RESPONSE of T=0 is the transport's business, not the
 * caller's.
 */
export interface SamChannel {
  transmit(command: Uint8Array): Promise<Uint8Array>
}
