import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/**
 * A lock file with the holder's process id. A holder that ended without releasing it holds nothing
 * any more. Two processes that find such a lock at the same time may both take it; the one that
 * lost it is refused at its next `check`. Throws what `inUse` makes of the holder's process id.
 */
export function takeLockFile(path: string, inUse: (holder: string) => TongxingError) {
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

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
