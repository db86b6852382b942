/** CRC-32C (Castagnoli), reflected, as iSCSI and ext4 use it; node:zlib has only the other one. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0x82f63b78 : 0)
  return value
})

/** Checksum of the bytes; `before` continues an earlier one. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let value = ~before
  for (let i = 0; i < bytes.length; i++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[i] as number)) & 0xff] as number)
  }
  return ~value >>> 0
}
