import { TongxingError } from '../errors/tongxing-error.ts'

/** Bytes from hex digits, either case, no separators. Throws `HEX_INVALID`. */
export function fromHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(hex)) {
    throw new TongxingError('HEX_INVALID', { detail: { what: 'the text' } })
  }
  return Uint8Array.fromHex(hex)
}

/** Lower-case hex digits of bytes; the form in which identities are kept and compared. */
export function toHex(bytes: Uint8Array): string {
  return bytes.toHex()
}
