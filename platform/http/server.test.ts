import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { createLogger } from '../logging/logger.ts'
import { createServer, type HttpServer, type HttpServerOptions } from './server.ts'

let server: HttpServer
afterEach(() => server.close())

async function start(options: Partial<HttpServerOptions> = {}): Promise<HttpServer> {
  const logger = createLogger({ name: 'test', level: 'silent' })
  server = await createServer({ name: 'test', version: '1.2.3', logger, ...options })
  return server
}

test('answers errors of the table as problem details with their code and status', async () => {
  const { app } = await start()
  app.get('/hex', async () => {
    throw new TongxingError('HEX_INVALID', { detail: { what: 'the id' } })
  })
  const response = await app.inject('/hex')
  expect(response.statusCode).toBe(400)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.json()).toEqual({
    type: 'about:blank',
    status: 400,
    code: 'HEX_INVALID',
    title: 'the id is not an even number of hex digits',
    detail: { what: 'the id' },
  })
})

test.each([
  ['half of a surrogate pair', String.raw`{"cards":["\ud800"]}`],
  ['U+0000', String.raw`{"a":{"b\u0000":1}}`],
])('refuses %s, which no database can hold', async (_what, payload) => {
  const { app } = await start()
  app.post('/texts', async () => 'taken')
  const headers = { 'content-type': 'application/json' }
  const response = await app.inject({ method: 'POST', url: '/texts', headers, payload })
  expect(response.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
  const nested = '['.repeat(200_000) + ']'.repeat(200_000)
  const deep = await app.inject({ method: 'POST', url: '/texts', headers, payload: nested })
  expect(deep.statusCode).toBe(200)
})

test('says nothing of the inside when something unforeseen fails', async () => {
  const { app } = await start()
  app.get('/secret', async () => {
    throw new RangeError('the password is tongxing')
  })
  app.get('/invariant', async () => {
    throw new TongxingError('INVARIANT_BROKEN', { detail: { what: 'secret' } })
  })
  for (const [path, code] of [
    ['/secret', 'INTERNAL_ERROR'],
    ['/invariant', 'INVARIANT_BROKEN'],
  ] as const) {
    const response = await app.inject(path)
    expect(response.statusCode).toBe(500)
    expect(response.json()).toMatchObject({ code, detail: {} })
    expect(response.body).not.toMatch(/password|secret/)
  }
})

test('names what is wrong with a request: route, size, type, schema', async () => {
  const { app } = await start({ limits: { bodyBytesMax: 10 } })
  const body = { type: 'object', properties: { n: { type: 'integer' } } }
  app.post('/n', { schema: { body } }, async () => ({}))
  const send = async (payload: string, type: string) =>
    (
      await app.inject({ method: 'POST', url: '/n', payload, headers: { 'content-type': type } })
    ).json()
  expect((await app.inject('/nowhere?x=1')).json()).toMatchObject({
    code: 'ROUTE_UNKNOWN',
    detail: { method: 'GET', path: '/nowhere' },
  })
  expect(await send('{"n":12345678}', 'application/json')).toMatchObject({
    code: 'REQUEST_TOO_LARGE',
    status: 413,
  })
  expect(await send('n', 'text/csv')).toMatchObject({ code: 'REQUEST_TYPE_UNSUPPORTED' })
  expect(await send('{"n":"a"}', 'application/json')).toMatchObject({ code: 'REQUEST_INVALID' })
  expect(await send('{"n":', 'application/json')).toMatchObject({ code: 'REQUEST_INVALID' })
})

test('a value that the database cannot hold is the fault of the request', async () => {
  const { app } = await start()
  app.get('/day', async () => {
    throw Object.assign(new pg.DatabaseError('out of range', 0, 'error'), { code: '22008' })
  })
  const response = await app.inject('/day')
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'REQUEST_INVALID' })
})

test('a path that is no path is answered as a problem', async () => {
  const { app } = await start()
  const response = await app.inject('/%ff')
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'REQUEST_INVALID', status: 400 })
})

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400, 'REQUEST_INVALID'],
  [
    'endless headers',
    `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    413,
    'REQUEST_TOO_LARGE',
  ],
])('%s on the socket is answered as a problem, and the service goes on', async (...bytes) => {
  const [, sent, status, code] = bytes
  const { listen } = await start()
  const address = await listen({ port: 0 })
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.end(sent)
  const answer = await text(socket)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

test('hands protobuf bodies over as the bytes that came', async () => {
  const { app } = await start()
  let body: unknown
  app.post('/batch', async (request) => {
    body = request.body
    return {}
  })
  const payload = Buffer.from([0, 255, 10])
  const headers = { 'content-type': 'application/x-protobuf' }
  await app.inject({ method: 'POST', url: '/batch', payload, headers })
  expect(body).toEqual(payload)
})

test('answers 503 with Retry-After above its bound, but still tells its health', async () => {
  const { app } = await start({ limits: { inFlightMax: 1, retryAfterSeconds: 7 } })
  const release = Promise.withResolvers<void>()
  app.get('/slow', async () => {
    await release.promise
    return {}
  })
  await app.ready()
  const first = app.inject('/slow')
  await new Promise(setImmediate)
  const refused = await app.inject('/slow')
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('7')
  expect(refused.json()).toMatchObject({ code: 'OVERLOADED' })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  release.resolve()
  expect((await first).statusCode).toBe(200)
  expect((await app.inject('/slow')).statusCode).toBe(200)
})

test('is ready while every dependency works and nobody asked it to stop', async () => {
  let isThere = false
  const database = async () => {
    if (!isThere) throw new TongxingError('DATABASE_UNAVAILABLE')
  }
  const { app, stopBeingReady } = await start({ dependencies: { database } })
  const before = await app.inject('/readyz')
  expect(before.statusCode).toBe(503)
  expect(before.json()).toMatchObject({
    isReady: false,
    dependencies: { database: { isReady: false } },
  })
  isThere = true
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  stopBeingReady()
  expect((await app.inject('/readyz')).json()).toMatchObject({ isReady: false, isStopping: true })
})

test('shows the connections of its database, and is ready only while it answers', async () => {
  const unavailable = async () => {
    throw new TongxingError('DATABASE_UNAVAILABLE')
  }
  const stats = () => ({ connections: 3, idle: 0, waiting: 2 })
  const db = { query: unavailable, transaction: unavailable, stats, close: async () => {} }
  const { app } = await start({ db })
  expect((await app.inject('/readyz')).json()).toMatchObject({
    dependencies: { database: { isReady: false } },
  })
  const metrics = (await app.inject('/metrics')).body
  expect(metrics).toContain('afc_database_connections{service="test"} 3')
  expect(metrics).toContain('afc_database_statements_waiting{service="test"} 2')
})

test('serves its OpenAPI document and its metrics', async () => {
  const { app } = await start()
  app.get('/taps/:id', { schema: { summary: 'one tap' } }, async () => ({}))
  await app.inject('/taps/7')
  const openapi = (await app.inject('/openapi.json')).json()
  expect(openapi.info).toEqual({ title: 'test', version: '1.2.3' })
  expect(Object.keys(openapi.paths)).toEqual(['/taps/{id}'])
  const metrics = (await app.inject('/metrics')).body
  expect(metrics).toContain(
    'afc_http_request_duration_seconds_count{service="test",method="GET",route="/taps/:id",' +
      'status="200"} 1',
  )
  expect(metrics).not.toContain('/taps/7')
})

test('closes only after the requests in hand are answered', async () => {
  const { app, listen, close } = await start()
  const release = Promise.withResolvers<void>()
  const entered = Promise.withResolvers<void>()
  app.get('/slow', async () => {
    entered.resolve()
    await release.promise
    return { done: true }
  })
  const address = await listen({ port: 0 })
  const response = fetch(`${address}/slow`)
  await entered.promise
  const closed = close()
  release.resolve()
  expect(await (await response).json()).toEqual({ done: true })
  await closed
})
