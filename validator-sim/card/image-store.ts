import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { concatBytes, readUint, uintBytes } from '@tongxing/core/card/layout.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { takeLockFile } from './lock-file.ts'

/**
 * Where a card's image is kept. A write is whole or did not happen, and durable when it returns.
 */
export interface CardImageStore {
  read(): Uint8Array
  write(image: Uint8Array): void
}

/** A store that no other process has at the same time, until it is closed or this one ends. */
export interface FileImageStore extends CardImageStore {
  close(): void
}

export function memoryImageStore(image: Uint8Array): CardImageStore {
  let kept = image.slice()
  return {
    read: () => kept.slice(),
    write: (next) => {
      kept = next.slice()
    },
  }
}

/** Behind the image in its file: a CRC-32, so that a damaged file is no card. */
const checksumLength = 4

/**
 * A card in a file: the image and its CRC-32. The file is this store's alone until `close`; two
 * cards on one file would each undo what the other did. Throws `CARD_IMAGE_IN_USE` while another
 * store has it, `CARD_IMAGE_UNUSABLE`, `CARD_IMAGE_CORRUPT` from `read`.
 */
export function fileImageStore(path: string): FileImageStore {
  const lock = usable(path, () => takeLockFile(`${path}.lock`, inUse))
  return {
    read: () => readImageFile(path),
    write: (image) => {
      lock.check()
      writeFileDurably(path, concatBytes(image, uintBytes(crc32(image), checksumLength)))
    },
    close: () => lock.release(),
  }
}

/**
 * The image in a file, for those who only look. Throws `CARD_IMAGE_CORRUPT`,
 * `CARD_IMAGE_UNUSABLE`.
 */
export function readImageFile(path: string): Uint8Array {
  const file = new Uint8Array(usable(path, () => readFileSync(path)))
  const end = Math.max(0, file.length - checksumLength)
  const image = file.subarray(0, end)
  if (file.length < checksumLength || readUint(file, end, checksumLength) !== crc32(image))
    throw new TongxingError('CARD_IMAGE_CORRUPT', { detail: { what: 'its checksum' } })
  return image.slice()
}

/**
 * Replaces a file: all of it or nothing, durable on return. A temporary file is written and synced,
 * renamed over the old one, and the folder synced, since the rename lives there. What could not be
 * written, as on a full disk, leaves no temporary file.
 */
export function writeFileDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`
  try {
    writeAndSync(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What the system refuses (no such folder, a folder, no right) is said in our words. */
function usable<T>(path: string, use: () => T): T {
  try {
    return use()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (isTongxingError(cause) || code === undefined) throw cause
    throw new TongxingError('CARD_IMAGE_UNUSABLE', { detail: { path, why: code }, cause })
  }
}

function inUse(holder: string): TongxingError {
  return new TongxingError('CARD_IMAGE_IN_USE', { detail: { process: holder } })
}
