import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { FastifyInstance } from 'fastify'
import { cardPage } from './contract/card.ts'
import { dayList, dayPage } from './contract/day.ts'
import { searchAnswer } from './contract/search.ts'
import type { Shape } from './contract/shape.ts'
import { deviceList, status } from './contract/status.ts'
import { caseList, tapList, tapPage } from './contract/tap.ts'
import type { EventHub } from './live/event-hub.ts'
import { readCardPage } from './reads/card-page.ts'
import { listDays, readDayPage } from './reads/day-page.ts'
import { readDevices } from './reads/devices.ts'
import { type CaseFilter, listCases } from './reads/find-cases.ts'
import { listTaps, type TapFilter } from './reads/list-taps.ts'
import { readOnly } from './reads/read-only.ts'
import { search } from './reads/search.ts'
import { readStatus } from './reads/status.ts'
import { readTapPage } from './reads/tap-page.ts'
import type { ConsoleDeps } from './server.ts'

const PAGE_MAX = 200
const id = { type: 'string', minLength: 1, maxLength: 128 } as const
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const count = { type: 'integer', minimum: 0, maximum: 4_294_967_295 } as const
const page = {
  cursor: { type: 'string', maxLength: 200 },
  limit: { type: 'integer', minimum: 1, maximum: PAGE_MAX, default: 50 },
} as const

const closedObject = (properties: object) => ({
  type: 'object',
  additionalProperties: false,
  properties,
})
const fullObject = (properties: object) => ({
  ...closedObject(properties),
  required: Object.keys(properties),
})
const answers = (shape: Shape<unknown>) => ({ 200: { description: 'found', ...shape.json } })

/** The console's reading endpoints. Every answer holds only what its shape names. */
export function addRoutes(app: FastifyInstance, deps: ConsoleDeps, hub: EventHub): void {
  addTapRoutes(app, deps)
  addStatusRoutes(app, deps, hub)
  addDayRoutes(app, deps)
}

function addTapRoutes(app: FastifyInstance, deps: ConsoleDeps): void {
  const { db, links, institution, rideCodeSettings = {} } = deps
  const context = { links, institutionCode: institution.code, rideCodeSettings }
  app.get<{ Params: { id: string } }>(
    '/api/taps/:id',
    {
      schema: {
        summary: 'One tap by its id, `psam:counter` or `device:recordNo`, from card to clearing',
        params: fullObject({ id }),
        response: answers(tapPage),
      },
    },
    async ({ params }) => await readOnly(db, (tx) => readTapPage(tx, params.id, context)),
  )
  app.get<{ Querystring: TapFilter }>(
    '/api/taps',
    {
      schema: {
        summary: 'Taps, the newest first',
        querystring: closedObject({
          ...{ card: id, device: id, boot: count, sequence: count, day, state: id },
          ...page,
        }),
        response: answers(tapList),
      },
    },
    async ({ query }) => await readOnly(db, (tx) => listTaps(tx, query, links)),
  )
  app.get<{ Params: { ref: string } }>(
    '/api/cards/:ref',
    {
      schema: {
        summary: 'A card by its link name: master data, chain of taps and loads',
        params: fullObject({ ref: id }),
        response: answers(cardPage),
      },
    },
    async ({ params }) => await readOnly(db, (tx) => readCardPage(tx, params.ref, links)),
  )
  app.post<{ Body: { query: string } }>(
    '/api/search',
    {
      schema: {
        summary: 'Finds by full card number, device, vehicle, upload or tap',
        description: 'A POST, so that a card number stands in no address and no log.',
        body: fullObject({ query: { ...id } }),
        response: answers(searchAnswer),
      },
    },
    async ({ body }) => await readOnly(db, (tx) => search(tx, body.query, links)),
  )
}

function addStatusRoutes(app: FastifyInstance, deps: ConsoleDeps, hub: EventHub): void {
  const { db, clock, institution, liveSource } = deps
  app.get(
    '/api/status',
    {
      schema: {
        summary: 'The fleet and the flow; `/api/events?since=` goes on from its `eventId`',
        response: answers(status),
      },
    },
    async () => {
      // Read first: an event that comes meanwhile is then sent again rather than missed.
      const eventId = hub.lastEventId()
      const nowMs = clock.nowMs()
      const options = { nowMs, issuerId: issuerIdOf(institution), liveSource }
      const { code, name } = institution
      return {
        institution: { code, ...name },
        eventId,
        ...(await readOnly(db, (tx) => readStatus(tx, options))),
      }
    },
  )
  app.get(
    '/api/devices',
    { schema: { summary: 'Validators by vehicle', response: answers(deviceList) } },
    async () => ({ devices: await readOnly(db, (tx) => readDevices(tx, clock.nowMs())) }),
  )
}

function addDayRoutes(app: FastifyInstance, deps: ConsoleDeps): void {
  const { db, clock, links } = deps
  app.get<{ Querystring: CaseFilter }>(
    '/api/cases',
    {
      schema: {
        summary: 'Cases up to a service day, the most valuable first',
        querystring: closedObject({ day, code: id, open: { type: 'boolean' }, ...page }),
        response: answers(caseList),
      },
    },
    async ({ query }) => await readOnly(db, (tx) => listCases(tx, query)),
  )
  app.get(
    '/api/days',
    { schema: { summary: 'Reconciled service days', response: answers(dayList) } },
    async () => await readOnly(db, listDays),
  )
  app.get<{ Params: { day: string } }>(
    '/api/days/:day',
    {
      schema: {
        summary: 'The newest reconciliation of a service day',
        params: fullObject({ day }),
        response: answers(dayPage),
      },
    },
    async ({ params }) =>
      await readOnly(db, (tx) => readDayPage(tx, { day: params.day, nowMs: clock.nowMs(), links })),
  )
}
