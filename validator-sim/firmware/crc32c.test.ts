import { expect, test } from 'vitest'
import { crc32c } from './crc32c.ts'

// Check value of CRC-32C, and two of the vectors of RFC 3720 B.4.
test('agrees with the published vectors', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283)
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa)
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43)
})

test('goes on where it stopped', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(crc32c(bytes.subarray(4), crc32c(bytes.subarray(0, 4)))).toBe(crc32c(bytes))
})
