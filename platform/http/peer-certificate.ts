import { TLSSocket } from 'node:tls'
import type { FastifyRequest } from 'fastify'

export type PeerCertificate =
  | { readonly isTrusted: true; readonly commonName: string }
  /** `reason` is the code of OpenSSL or Node, for the log. */
  | { readonly isTrusted: false; readonly reason: string }

/** Who the client is by its certificate, on a server with a `clientCa`. */
export function peerCertificate({ raw: { socket } }: FastifyRequest): PeerCertificate {
  if (!(socket instanceof TLSSocket)) return { isTrusted: false, reason: 'NO_TLS' }
  if (!socket.authorized) {
    const { authorizationError } = socket
    const reason = (authorizationError as Error & { code?: string })?.code ?? authorizationError
    return { isTrusted: false, reason: String(reason) }
  }
  const { CN } = socket.getPeerCertificate().subject
  return { isTrusted: true, commonName: String(CN) }
}
