import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { FastifyInstance } from 'fastify'

/**
 * Refuses JSON with texts that no database can hold: half of a surrogate pair, which JSON can write
 * and UTF-8 cannot, and U+0000, which PostgreSQL has no place for.
 */
export function refuseBrokenText(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    if (!isWhole(body)) {
      throw new TongxingError('REQUEST_INVALID', { detail: { reason: 'a text is not Unicode' } })
    }
  })
}

/** Without recursion: a body may be nested as deep as it is long. */
function isWhole(body: unknown): boolean {
  const open: unknown[] = [body]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') {
      if (!value.isWellFormed() || value.includes('\0')) return false
    } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      for (const [name, inner] of Object.entries(value)) open.push(name, inner)
    }
  }
  return true
}
