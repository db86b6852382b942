import { concatBytes } from '@tongxing/core/card/layout.ts'

/**
 * Historical bytes of ISO 7816-4: category 80, then the card's capabilities (73): selected by whole
 * or partial name, files by short identifier, records by number; data in whole bytes; no chaining
 * and no extended length.
 */
const historicalBytes = Uint8Array.of(0x80, 0x73, 0xc6, 0x01, 0x00)

/**
 * The answer to reset under which PC/SC shows a contactless card (PC/SC part 3, 3.1.3.2.3.1):
 * `3B 8n 80 01`, n historical bytes, and the XOR of everything behind the 3B.
 */
export const contactlessAtr: Uint8Array = buildAtr()

function buildAtr(): Uint8Array {
  const head = Uint8Array.of(0x80 | historicalBytes.length, 0x80, 0x01)
  const body = concatBytes(head, historicalBytes)
  const check = body.reduce((sum, byte) => sum ^ byte, 0)
  return concatBytes(Uint8Array.of(0x3b), body, Uint8Array.of(check))
}
