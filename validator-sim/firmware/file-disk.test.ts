import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFileDisk } from './file-disk.ts'

test('keeps what was written, at its place, in a file of full size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-disk-'))
  try {
    const path = join(folder, 'journal')
    const disk = openFileDisk(path, 100_000)
    disk.writeDurable(99_997, Uint8Array.of(1, 2, 3))
    disk.close()
    expect(statSync(path).size).toBe(100_000)
    const again = openFileDisk(path, 100_000)
    expect(again.read(99_996, 4)).toEqual(Uint8Array.of(0, 1, 2, 3))
    expect(() => again.writeDurable(99_999, Uint8Array.of(1, 2))).toThrow(
      expect.objectContaining({ code: 'INVARIANT_BROKEN' }),
    )
    again.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
