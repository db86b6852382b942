import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Disk } from './disk.ts'

export interface FileDisk extends Disk {
  close(): void
}

const CHUNK_BYTES = 1024 * 1024

/**
 * A disk in one file, written full of zeros once, so that later writes change no length and one
 * O_DSYNC write each is durable (anchors.md 5.6). Throws `DISK_FULL`, `DISK_WRITE_FAILED`.
 */
export function openFileDisk(path: string, sizeBytes: number): FileDisk {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_DSYNC, 0o600)
  preallocate(file, path, sizeBytes)

  function read(offset: number, length: number): Uint8Array {
    invariant(offset >= 0 && offset + length <= sizeBytes, 'reads stay on the disk')
    const bytes = new Uint8Array(length)
    let at = 0
    while (at < length) {
      const count = readOnce(file, bytes.subarray(at), offset + at)
      if (count === 0) throw new TongxingError('DISK_READ_FAILED', { detail: { offset } })
      at += count
    }
    return bytes
  }

  function writeDurable(offset: number, bytes: Uint8Array): void {
    invariant(offset >= 0 && offset + bytes.length <= sizeBytes, 'writes stay on the disk')
    writeAll(file, bytes, offset)
  }

  return { sizeBytes, read, writeDurable, close: () => closeSync(file) }
}

function preallocate(file: number, path: string, sizeBytes: number): void {
  const zeros = new Uint8Array(CHUNK_BYTES)
  for (let at = fstatSync(file).size; at < sizeBytes; at += CHUNK_BYTES) {
    writeAll(file, zeros.subarray(0, Math.min(CHUNK_BYTES, sizeBytes - at)), at)
  }
  // The file's name is durable only when its directory is.
  const directory = openSync(dirname(path), constants.O_RDONLY)
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}

function readOnce(file: number, bytes: Uint8Array, offset: number): number {
  try {
    return readSync(file, bytes, 0, bytes.length, offset)
  } catch (cause) {
    throw new TongxingError('DISK_READ_FAILED', { detail: { offset }, cause })
  }
}

function writeAll(file: number, bytes: Uint8Array, offset: number): void {
  const detail = { offset, bytes: bytes.length }
  try {
    let at = 0
    while (at < bytes.length) at += writeSync(file, bytes, at, bytes.length - at, offset + at)
  } catch (cause) {
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new TongxingError(full ? 'DISK_FULL' : 'DISK_WRITE_FAILED', { detail, cause })
  }
}
