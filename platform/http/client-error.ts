import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { problemOf } from './problem.ts'

/**
 * Answers bytes that are no HTTP request: as problem details like every other refusal, and then the
 * connection is closed, since nobody knows where the next request would begin.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf(refusalOf(error.code))
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function refusalOf(code: string | undefined): TongxingError {
  if (code === 'HPE_HEADER_OVERFLOW') return new TongxingError('REQUEST_TOO_LARGE')
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const reason = isLate ? 'it did not arrive in time' : 'it is not HTTP'
  return new TongxingError('REQUEST_INVALID', { detail: { reason } })
}
