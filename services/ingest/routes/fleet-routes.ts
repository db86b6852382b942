import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import { listAlarms } from '../alarms/list-alarms.ts'
import { listDeadlines } from '../documents/list-deadlines.ts'
import { requestRecollection } from '../recollections/request-recollection.ts'
import type { AdminRouteDeps } from './admin-routes.ts'

type FleetRouteDeps = Pick<AdminRouteDeps, 'db' | 'clock' | 'recollections'>

const ALARMS_MAX = 1_000

type RecollectionRequest =
  | { readonly deviceId: string; readonly serviceDay: string }
  | { readonly deviceId: string; readonly fromMs: number; readonly untilMs: number }

/** What an operator asks of a fleet; `onRequest` lets only the admin key in. */
export function addFleetRoutes(
  app: FastifyInstance,
  { db, clock, recollections }: FleetRouteDeps,
  onRequest: onRequestAsyncHookHandler,
): void {
  app.post<{ Body: RecollectionRequest }>(
    '/v1/recollections',
    { onRequest, schema: recollectionSchema },
    async ({ body }) => {
      const { deviceId } = body
      const time = 'serviceDay' in body ? timeOfDay(body.serviceDay) : body
      const wanted = { deviceId, fromMs: time.fromMs, untilMs: time.untilMs }
      const recollectionId = await requestRecollection(db, wanted, clock.nowMs())
      recollections.forget()
      return { ...wanted, recollectionId }
    },
  )
  app.get(
    '/v1/device-alarms',
    { onRequest, schema: { tags: ['admin'], summary: 'Signs of opened or copied validators' } },
    async () => ({ alarms: await listAlarms(db, ALARMS_MAX) }),
  )
  app.get(
    '/v1/list-deadlines',
    {
      onRequest,
      schema: { tags: ['admin'], summary: 'Cities that validators have not added or dropped yet' },
    },
    async () => ({ deadlines: await listDeadlines(db, clock.nowMs()) }),
  )
}

function timeOfDay(day: string) {
  return { fromMs: serviceDayStartMs(day), untilMs: serviceDayStartMs(nextServiceDay(day)) }
}

const deviceId = { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' }
const timeMs = { type: 'integer', minimum: 0, maximum: 4_102_444_800_000 }

const recollectionSchema = {
  tags: ['admin'],
  summary: 'Ask a validator for its records of a service day, or of a time, again',
  body: {
    oneOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['deviceId', 'serviceDay'],
        properties: { deviceId, serviceDay: { type: 'string', format: 'date' } },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['deviceId', 'fromMs', 'untilMs'],
        properties: { deviceId, fromMs: timeMs, untilMs: timeMs },
      },
    ],
  },
} as const
