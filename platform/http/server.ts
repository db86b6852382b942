import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Clock, systemClock } from '@tongxing/core/time/clock.ts'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Database } from '../database/database.ts'
import type { Logger } from '../logging/logger.ts'
import { measureDatabase } from '../metrics/measure-database.ts'
import { createMetrics, type Registry } from '../metrics/metrics.ts'
import { answerClientError } from './client-error.ts'
import { addHealth, type HealthCheck } from './health.ts'
import { limitInFlight } from './in-flight.ts'
import { tlsServerFactory, type TlsOptions } from './tls-server.ts'
import { problemOf, sendProblem } from './problem.ts'
import { measureRequests } from './request-metrics.ts'
import { refuseBrokenText } from './whole-text.ts'

export interface HttpLimits {
  /** Largest request body. */
  readonly bodyBytesMax: number
  /** Requests being handled at once; more are answered 503 with Retry-After. */
  readonly inFlightMax: number
  /** A client that sends slower than this is cut off (headers and body together). */
  readonly requestTimeoutMs: number
  readonly keepAliveTimeoutMs: number
  /** Requests are refused while the event loop is this late; 0 never refuses for it. */
  readonly eventLoopDelayMaxMs: number
  /** What Retry-After tells clients, seconds. */
  readonly retryAfterSeconds: number
}

const defaultHttpLimits: HttpLimits = {
  bodyBytesMax: 1_048_576,
  inFlightMax: 200,
  requestTimeoutMs: 15_000,
  keepAliveTimeoutMs: 30_000,
  eventLoopDelayMaxMs: 1_000,
  retryAfterSeconds: 5,
}

export interface HttpServerOptions {
  /** Service name: title of the OpenAPI document and `service` label of every metric. */
  readonly name: string
  readonly version: string
  readonly logger: Logger
  readonly clock?: Clock
  readonly limits?: Partial<HttpLimits>
  /** Made new unless given, so that a service can add its own metrics. */
  readonly metrics?: Registry
  /** The service's database: `/readyz` asks it, `/metrics` shows its connections. */
  readonly db?: Database
  /** HTTPS instead of HTTP. */
  readonly tls?: TlsOptions
  /** What else `/readyz` asks, by the dependency's name. */
  readonly dependencies?: Readonly<Record<string, HealthCheck>>
}

export interface HttpServer {
  /** Routes are added here, before `listen`; `app.inject` tests them without a socket. */
  readonly app: FastifyInstance
  readonly metrics: Registry
  /** Makes `/readyz` say no, the first step of a shutdown. */
  stopBeingReady(): void
  /** Port 0 takes a free one. Returns the address, `http://127.0.0.1:7001`. */
  listen(options: { readonly port: number; readonly host?: string }): Promise<string>
  /** Takes no new connections and lets requests in hand finish. */
  close(): Promise<void>
}

/**
 * A server with what every service needs: written-out timeouts and limits, errors as problem
 * details (RFC 9457), `/openapi.json`, `/healthz`, `/readyz`, `/metrics`, and 503 with Retry-After
 * when there is more than it can do. Bodies of `application/x-protobuf` arrive as a Buffer.
 */
export async function createServer(options: HttpServerOptions): Promise<HttpServer> {
  const { name, version, clock = systemClock } = options
  const limits = { ...defaultHttpLimits, ...options.limits }
  const metrics = options.metrics ?? createMetrics(name)
  const logger: FastifyBaseLogger = options.logger
  const { tls } = options
  const app = fastify({
    ...(tls && { serverFactory: tlsServerFactory(tls, limits) }),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytesMax,
    connectionTimeout: limits.requestTimeoutMs * 2,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    http: { headersTimeout: limits.requestTimeoutMs },
    genReqId: () => crypto.randomUUID(),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) =>
      void sendProblem(reply, problemOf(error), limits.retryAfterSeconds),
  })
  addErrors(app, limits)
  addProtobuf(app)
  refuseBrokenText(app)
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: name, version } } })
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMaxMs,
    pressureHandler: (request) => {
      if (request.routeOptions.config.isAlwaysAdmitted) return
      throw new TongxingError('OVERLOADED')
    },
  })
  limitInFlight(app, { max: limits.inFlightMax, registry: metrics })
  measureRequests(app, metrics)
  const { db, dependencies } = options
  if (db !== undefined) measureDatabase(metrics, db)
  const database = async () => void (await db?.query('select 1'))
  const health = addHealth(app, {
    dependencies: { ...(db === undefined ? {} : { database }), ...dependencies },
    clock,
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(metrics.contentType)
    return await metrics.metrics()
  })
  return {
    app,
    metrics,
    stopBeingReady: health.stopBeingReady,
    listen: async ({ port, host = '127.0.0.1' }) => {
      const url = await app.listen({ port, host })
      return tls === undefined ? url : url.replace(/^http:/, 'https:')
    },
    close: () => app.close(),
  }
}

function addErrors(app: FastifyInstance, limits: HttpLimits): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500 && problem.status !== 503) {
      request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    }
    return sendProblem(reply, problem, limits.retryAfterSeconds)
  })
  app.setNotFoundHandler((request, reply) => {
    const detail = { method: request.method, path: request.url.split('?')[0] ?? '' }
    const problem = problemOf(new TongxingError('ROUTE_UNKNOWN', { detail }))
    return sendProblem(reply, problem, limits.retryAfterSeconds)
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
}

function addProtobuf(app: FastifyInstance): void {
  app.addContentTypeParser(
    ['application/x-protobuf', 'application/protobuf', 'application/octet-stream'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )
}
