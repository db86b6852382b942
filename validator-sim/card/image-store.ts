import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Where a card's image is kept. A write is whole or did not happen, and durable when it returns.
 */
export interface CardImageStore {
  read(): Uint8Array
  write(image: Uint8Array): void
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

export function fileImageStore(path: string): CardImageStore {
  return {
    read: () => new Uint8Array(readFileSync(path)),
    write: (image) => writeFileDurably(path, image),
  }
}

/**
 * Replaces a file: all of it or nothing, durable on return. A temporary file is written and synced,
 * renamed over the old one, and the folder synced, since the rename lives there.
 */
export function writeFileDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`
  writeAndSync(temporary, bytes)
  renameSync(temporary, path)
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
