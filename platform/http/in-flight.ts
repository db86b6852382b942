import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from '../metrics/metrics.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered even when the service has too much to do: its health. */
    isAlwaysAdmitted?: boolean
  }
}

/** Refuses requests above a number at once with `OVERLOADED`, before their bodies are read. */
export function limitInFlight(
  app: FastifyInstance,
  options: { readonly max: number; readonly registry: Registry },
): void {
  const inFlight = new Set<string>()
  new Gauge({
    name: 'afc_http_requests_in_flight',
    help: 'Requests being handled',
    registers: [options.registry],
    collect() {
      this.set(inFlight.size)
    },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isAlwaysAdmitted) return
    if (inFlight.size >= options.max) throw new TongxingError('OVERLOADED')
    inFlight.add(request.id)
    // Also when the client went away before an answer.
    reply.raw.once('close', () => inFlight.delete(request.id))
  })
}
