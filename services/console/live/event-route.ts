import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { EventHub, EventSink } from './event-hub.ts'

/** `GET /api/events`: server-sent events, resumed by `Last-Event-ID` or `?since=`. */
export function addEventRoute(app: FastifyInstance, hub: EventHub): void {
  app.get<{ Querystring: { since?: string } }>(
    '/api/events',
    {
      // The hub has a bound of its own, and a page that listens is not a request in hand.
      config: { isAlwaysAdmitted: true },
      schema: {
        summary: 'Live status as server-sent events: `status`, and `resync` to read it all again',
        produces: ['text/event-stream'],
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: { since: { type: 'string', maxLength: 64 } },
        },
      },
    },
    (request, reply) => {
      const since = request.headers['last-event-id'] ?? request.query.since
      // Refused before the answer is taken over, so that it goes out as a problem.
      const connect = hub.admit()
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      connect(sinkOf(reply.raw), Array.isArray(since) ? since[0] : since)
    },
  )
  app.addHook('preClose', async () => hub.close())
}

/**
 * A client whose socket holds more than this does not keep up: some events with the whole fleet.
 */
const BUFFER_BYTES_MAX = 262_144

function sinkOf(response: ServerResponse): EventSink {
  return {
    write: (text) => {
      response.write(text)
      return response.writableLength <= BUFFER_BYTES_MAX
    },
    onDrain: (action) => response.on('drain', action),
    onClose: (action) => response.on('close', action),
    end: () => response.end(),
  }
}
