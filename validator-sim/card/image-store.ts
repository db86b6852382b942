import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { concatBytes, readUint, uintBytes } from '@tongxing/core/card/layout.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

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
 * store has it, `CARD_IMAGE_CORRUPT` from `read`.
 */
export function fileImageStore(path: string): FileImageStore {
  const lock = takeLock(`${path}.lock`)
  return {
    read: () => readImageFile(path),
    write: (image) => {
      lock.check()
      writeFileDurably(path, concatBytes(image, uintBytes(crc32(image), checksumLength)))
    },
    close: () => lock.release(),
  }
}

/** The image in a file, for those who only look. Throws `CARD_IMAGE_CORRUPT`. */
export function readImageFile(path: string): Uint8Array {
  const file = new Uint8Array(readFileSync(path))
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

/**
 * A lock file with the holder's process id. A holder that ended without releasing it holds nothing
 * any more. Two processes that find such a lock at the same time may both take it; the one that
 * lost it is refused at its next `check`.
 */
function takeLock(path: string) {
  const own = String(process.pid)
  const holder = holderOf(path)
  if (holder !== undefined && isAlive(holder)) throw inUse(holder)
  if (holder !== undefined) rmSync(path, { force: true })
  try {
    writeFileSync(path, own, { flag: 'wx' })
  } catch (error) {
    throw isSystemError(error, 'EEXIST') ? inUse(holderOf(path) ?? '') : error
  }
  return {
    check: () => {
      const holding = holderOf(path)
      if (holding !== own) throw inUse(holding ?? '')
    },
    release: () => {
      if (holderOf(path) === own) rmSync(path, { force: true })
    },
  }
}

/** The process id in a lock file; undefined where there is none. */
function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

function isAlive(processId: string): boolean {
  const id = Number(processId)
  if (!Number.isInteger(id) || id <= 0) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return isSystemError(error, 'EPERM')
  }
}

function inUse(holder: string): TongxingError {
  return new TongxingError('CARD_IMAGE_IN_USE', { detail: { process: holder } })
}

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
