import { hash, timingSafeEqual } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DeviceCache } from '../devices/device-cache.ts'
import {
  type DeviceRegistration,
  registerDevices,
  revokeDevice,
} from '../devices/register-devices.ts'
import type { Catalogue } from '../documents/catalogue.ts'
import type { Publisher } from '../documents/check-document.ts'
import { publishDocument } from '../documents/publish-document.ts'
import type { OpenRecollections } from '../recollections/open-recollections.ts'
import { addFleetRoutes } from './fleet-routes.ts'

export interface AdminRouteDeps {
  readonly db: Database
  readonly clock: Clock
  readonly devices: DeviceCache
  readonly catalogue: Catalogue
  readonly publisher: Publisher
  readonly recollections: OpenRecollections
  readonly adminKey: string
}

const DEVICES_MAX = 1_000

/** What the operator calls, with the admin key as bearer token. */
export function addAdminRoutes(app: FastifyInstance, deps: AdminRouteDeps): void {
  const onRequest = checkAdminKey(deps.adminKey)
  addFleetRoutes(app, deps, onRequest)
  const schema = { tags: ['admin'] }
  app.post<{ Body: DeviceRegistration[] }>(
    '/v1/devices',
    { onRequest, schema: { ...schema, ...registrationSchema } },
    async (request) => {
      await registerDevices(deps.db, request.body, deps.clock.nowMs())
      for (const { deviceId } of request.body) deps.devices.forget(deviceId)
      return { registered: request.body.length }
    },
  )
  app.post<{ Params: { deviceId: string } }>(
    '/v1/devices/:deviceId/revoke',
    { onRequest, schema: { ...schema, summary: 'Revoke a device for good' } },
    async (request) => {
      const { deviceId } = request.params
      const isKnown = await revokeDevice(deps.db, deviceId, deps.clock.nowMs())
      deps.devices.forget(deviceId)
      if (!isKnown) throw new TongxingError('DEVICE_MISSING', { detail: { deviceId } })
      return { deviceId, isRevoked: true }
    },
  )
  app.post(
    '/v1/documents',
    { onRequest, schema: { ...schema, summary: 'Publish a SignedDocument' } },
    async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new TongxingError('REQUEST_TYPE_UNSUPPORTED')
      const options = { publisher: deps.publisher, nowMs: deps.clock.nowMs() }
      const { kind, version, baseVersion } = await publishDocument(deps.db, request.body, options)
      deps.catalogue.forget()
      return { list: listNames[kind], version, baseVersion }
    },
  )
}

const text = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\u0000-\\u001f]*$' }

const registrationSchema = {
  summary: 'Register devices, all or none; a higher key version adds a key',
  body: {
    type: 'array',
    minItems: 1,
    maxItems: DEVICES_MAX,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['deviceId', 'publicKeyHex', 'keyVersion', 'psamId', 'vehicleId', 'operatorId'],
      properties: {
        deviceId: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
        publicKeyHex: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        keyVersion: { type: 'integer', minimum: 1, maximum: 0xffff_ffff },
        psamId: { type: 'string', pattern: '^[0-9a-f]{12}$' },
        vehicleId: text,
        operatorId: text,
      },
    },
  },
  response: {
    200: { type: 'object', properties: { registered: { type: 'integer' } } },
  },
} as const

/** Digests are compared, so that neither the time nor the length tells anything of the key. */
function checkAdminKey(adminKey: string): (request: FastifyRequest) => Promise<void> {
  const expected = hash('sha256', `Bearer ${adminKey}`, 'buffer')
  return async (request) => {
    const given = hash('sha256', request.headers.authorization ?? '', 'buffer')
    if (!timingSafeEqual(given, expected)) throw new TongxingError('ADMIN_KEY_WRONG')
  }
}
