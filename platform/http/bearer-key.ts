import { hash, timingSafeEqual } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { FastifyRequest } from 'fastify'

/** The key of an `Authorization: Bearer …` header; undefined when there is none. */
export function bearerKeyOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** Whether a request carries this key; how long the comparison takes says nothing about it. */
export function hasBearerKey(request: FastifyRequest, key: string): boolean {
  const given = bearerKeyOf(request)
  return given !== undefined && timingSafeEqual(digest(given), digest(key))
}

/** A hook for routes of the operator's staff and programs. Throws `ADMIN_KEY_WRONG`. */
export function requireAdminKey(adminKey: string): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!hasBearerKey(request, adminKey)) throw new TongxingError('ADMIN_KEY_WRONG')
  }
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
