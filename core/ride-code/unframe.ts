import { malformed } from './malformed.ts'

/** Longest text that is looked at: a code with the most custom data, in hex, with line ends. */
const TEXT_BYTES_MAX = 2_048

/**
 * The code in what a scanner hands over: its bytes as they are, or as hex or base64 text (either
 * alphabet); operators differ (card.md 5.1). A code's first byte is 80 or above, which no text
 * begins with. Throws `RIDE_CODE_MALFORMED`.
 */
export function unframeRideCode(scanned: Uint8Array): Uint8Array {
  if ((scanned[0] ?? 0) >= 0x80) return scanned
  if (scanned.length > TEXT_BYTES_MAX) throw malformed('the text is too long')
  const text = new TextDecoder('latin1').decode(scanned).replaceAll(/\s/g, '')
  if (text.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(text)) return Uint8Array.fromHex(text)
  if (/^[\w+/-]+={0,2}$/.test(text)) return fromBase64(text)
  throw malformed('neither bytes nor hex nor base64')
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    throw malformed('the base64 does not add up')
  }
}
