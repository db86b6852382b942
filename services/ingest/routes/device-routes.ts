import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { listKindOf } from '@tongxing/core/parameters/document-path.ts'
import { signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { peerCertificate } from '@tongxing/platform/http/peer-certificate.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authenticate } from '../devices/authenticate.ts'
import type { DeviceCache } from '../devices/device-cache.ts'
import { findDocument } from '../documents/find-document.ts'
import type { IngestMetrics } from '../metrics.ts'
import type { SignedTaker } from '../open-envelope.ts'

export interface DeviceRouteDeps {
  readonly db: Queryable
  readonly devices: DeviceCache
  readonly admit: (deviceId: string) => Promise<void>
  readonly takeBatch: SignedTaker
  readonly takeHeartbeat: SignedTaker
  readonly metrics: IngestMetrics
  /** Connections are TLS and a device shows who it is (anchors.md 5.7). */
  readonly asksForCertificate: boolean
}

const protobuf = 'application/x-protobuf'
const protobufBody = { [protobuf]: { schema: { type: 'string', format: 'binary' } } }
const protobufAnswer = (description: string) => ({ 200: { description, content: protobufBody } })

interface DocumentRequest {
  Params: { kind: string; version: number }
  Querystring: { base: number }
}

/** What validators call: signed protobuf, one by one bound to a registered device. */
export function addDeviceRoutes(app: FastifyInstance, deps: DeviceRouteDeps): void {
  const { metrics } = deps
  const answer = async (request: FastifyRequest, take: SignedTaker): Promise<Uint8Array> => {
    const { body } = request
    if (!Buffer.isBuffer(body)) throw new TongxingError('REQUEST_TYPE_UNSUPPORTED')
    metrics.received(body.length)
    return await countFailures(metrics, async () => take(body, certifiedDevice(deps, request)))
  }
  app.post(
    '/v1/batches',
    {
      schema: {
        summary: 'Take in a SignedBatch; answered when it is durable, the same again with the same',
        tags: ['device'],
        consumes: [protobuf],
        response: protobufAnswer('BatchAnswer'),
      },
    },
    async (request, reply) => {
      reply.type(protobuf)
      return await answer(request, deps.takeBatch)
    },
  )
  app.post(
    '/v1/heartbeats',
    {
      schema: {
        summary: 'Take in a SignedHeartbeat; answers time, mark and documents to fetch',
        tags: ['device'],
        consumes: [protobuf],
        response: protobufAnswer('HeartbeatAnswer'),
      },
    },
    async (request, reply) => {
      reply.type(protobuf)
      return await answer(request, deps.takeHeartbeat)
    },
  )
  app.get<DocumentRequest>(
    '/v1/documents/:kind/:version',
    { schema: documentSchema },
    async (request, reply) => {
      const document = await countFailures(metrics, () => fetchDocument(deps, request))
      reply.type(protobuf)
      return document
    },
  )
}

const version = { type: 'integer', minimum: 0, maximum: 0xffff_ffff }

const documentSchema = {
  summary: 'A SignedDocument: the increment on `base` where there is one, else the full document',
  description:
    'Header tongxing-signature: Ed25519 over "tongxing.fetch.v1\\n" and path with query.',
  tags: ['device'],
  params: {
    type: 'object',
    required: ['kind', 'version'],
    properties: { kind: { type: 'string', maxLength: 32 }, version },
  },
  querystring: { type: 'object', properties: { base: { ...version, default: 0 } } },
  headers: {
    type: 'object',
    required: ['tongxing-device', 'tongxing-signature'],
    properties: {
      'tongxing-device': { type: 'string', maxLength: 64 },
      'tongxing-signature': { type: 'string', pattern: '^[0-9a-fA-F]{128}$' },
    },
  },
  response: protobufAnswer('SignedDocument'),
} as const

async function fetchDocument(
  deps: DeviceRouteDeps,
  request: FastifyRequest<DocumentRequest>,
): Promise<Uint8Array> {
  const { db, devices, admit } = deps
  const deviceId = String(request.headers['tongxing-device'])
  const signature = Buffer.from(String(request.headers['tongxing-signature']), 'hex')
  const bytes = Buffer.from(request.url)
  const domain = signingDomain.fetch
  const signed = { deviceId, keyVersion: undefined, domain, bytes, signature }
  await authenticate(devices, { ...signed, certifiedAs: certifiedDevice(deps, request) })
  await admit(deviceId)
  const { kind: list, version } = request.params
  const kind = listKindOf(list) ?? 0
  const baseVersion = request.query.base
  const document =
    (await findDocument(db, { kind, version, baseVersion })) ??
    (await findDocument(db, { kind, version, baseVersion: 0 }))
  if (document !== undefined) return document
  throw new TongxingError('DOCUMENT_UNKNOWN', { detail: { list, version } })
}

/**
 * The device that the certificate of the connection names; undefined where none is asked for.
 * Throws `DEVICE_CERTIFICATE_INVALID`.
 */
function certifiedDevice(deps: DeviceRouteDeps, request: FastifyRequest): string | undefined {
  if (!deps.asksForCertificate) return undefined
  const peer = peerCertificate(request)
  if (peer.isTrusted) return peer.commonName
  throw new TongxingError('DEVICE_CERTIFICATE_INVALID', { detail: { reason: peer.reason } })
}

async function countFailures<T>(metrics: IngestMetrics, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    metrics.failed(isTongxingError(error) ? error.code : 'INTERNAL_ERROR')
    throw error
  }
}
