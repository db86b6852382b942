import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { HttpLimits } from './server.ts'

/** PEM texts. */
export interface TlsOptions {
  readonly key: string
  readonly cert: string
  /**
   * Authority of the clients' certificates. A client is asked for one then, and let in without it:
   * the route decides what it needs (`peerCertificate`), so that it can answer with a code.
   */
  readonly clientCa?: string
}

/** Node's server with the bounds that the framework gives only to those that it makes itself. */
export function tlsServerFactory(
  { key, cert, clientCa }: TlsOptions,
  { requestTimeoutMs, keepAliveTimeoutMs }: HttpLimits,
): (handler: RequestListener) => Server {
  const options = {
    ...{ key, cert, minVersion: 'TLSv1.2' as const },
    ...(clientCa !== undefined && { ca: clientCa, requestCert: true, rejectUnauthorized: false }),
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
  }
  return (handler) => createServer(options, handler).setTimeout(requestTimeoutMs * 2)
}
