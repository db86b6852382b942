import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { FastifyError, FastifyReply } from 'fastify'
import { isUnstorableValue } from '../database/database-errors.ts'

/** Problem details (RFC 9457) with the code that programs decide by. */
export interface Problem {
  readonly type: 'about:blank'
  readonly status: number
  /** The error's code, from docs/error-codes.md. */
  readonly code: string
  readonly title: string
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

/**
 * The answer to an error. What is not ours and not the client's fault becomes `INTERNAL_ERROR` and
 * says nothing of the inside.
 */
export function problemOf(error: unknown): Problem {
  const known = isTongxingError(error) ? error : translateHttpError(error as FastifyError)
  const { code, detail, message } = known
  const status = known.status === 0 ? 500 : known.status
  // What broke inside is for the log; the code is enough to ask for it.
  if (status === 500) {
    return { type: 'about:blank', status, code, title: 'an error inside the service', detail: {} }
  }
  return { type: 'about:blank', status, code, title: message, detail }
}

export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  retryAfterSeconds: number,
): FastifyReply {
  if (problem.status === 503 || problem.status === 429) {
    reply.header('retry-after', String(retryAfterSeconds))
  }
  // Serialised here: a route's response schema is for its answers, not for its problems.
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem)
}

function translateHttpError(error: FastifyError): TongxingError {
  // Of the right form and still no date or text: 2026-02-30, a zero byte.
  if (isUnstorableValue(error)) {
    const reason = 'it holds a date that is none or a character that cannot be stored'
    return new TongxingError('REQUEST_INVALID', { detail: { reason }, cause: error })
  }
  const { statusCode = 500, message } = error
  if (statusCode === 413) return new TongxingError('REQUEST_TOO_LARGE', { cause: error })
  if (statusCode === 415) return new TongxingError('REQUEST_TYPE_UNSUPPORTED', { cause: error })
  if (statusCode >= 400 && statusCode < 500) {
    return new TongxingError('REQUEST_INVALID', { detail: { reason: message }, cause: error })
  }
  return new TongxingError('INTERNAL_ERROR', { cause: error })
}
