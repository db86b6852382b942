import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { systemClock } from '@tongxing/core/time/clock.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { openEmbeddedLog } from '@tongxing/platform/event-log/embedded.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import type { BatchAnswer } from '@tongxing/proto/messages.ts'
import { afterAll, beforeAll, expect } from 'vitest'
import { ingestMigrations } from '../migrations.ts'
import type { IngestDeps } from '../server.ts'
import type { IngestSettings } from '../settings.ts'
import { type IngestService, startIngestService } from '../service.ts'
import { makeDevice, type SimDevice } from './sim-device.ts'

export const migrations = [eventLogMigrations, ...ledgerMigrations, ingestMigrations]
export const adminKey = 'the admin key of the tests'
export const publisherCode = '03763764'

/** What a test makes happen around the append to the log. */
interface AppendHooks {
  before?: (() => Promise<void>) | undefined
  after?: (() => Promise<void>) | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  /** Problem details; undefined when the answer is none. */
  readonly problem: { code: string; detail: Record<string, unknown> } | undefined
}

export interface BatchReply extends Answer {
  readonly batch: BatchAnswer | undefined
}

export interface IngestHarness {
  readonly db: Database
  readonly service: IngestService
  readonly hooks: AppendHooks
  /** Key that signs the documents of version 1. */
  readonly publisherKey: KeyObject
  /** Another instance on the same database and log; stopped by the test. */
  startAnother(
    settings?: Partial<IngestSettings>,
    changes?: Pick<Partial<IngestDeps>, 'clock' | 'tls'>,
  ): Promise<IngestService>
  registeredDevice(): Promise<SimDevice>
  sendBatch(body: Uint8Array, url?: string): Promise<BatchReply>
  post(path: string, body: Uint8Array, url?: string): Promise<Answer>
  admin(path: string, body: unknown, key?: string): Promise<Answer>
  /** Record numbers of a device on the log, ascending. */
  onLog(device: SimDevice): Promise<number[]>
  openCaseCodes(device: SimDevice): Promise<string[]>
}

/** The service over a real socket, on a database of the file's own with the embedded event log. */
export function useIngest(): IngestHarness {
  const tests = useTestDatabase({ migrations })
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const hooks: AppendHooks = {}
  let deps: IngestDeps
  let service: IngestService
  let devicesMade = 0

  beforeAll(async () => {
    deps = await ingestDeps(tests.db, { publicKey, hooks })
    service = await startIngestService({ ...deps, port: 0 })
  })
  afterAll(async () => {
    await service.stop()
    await deps.log.close()
  })
  const harness: IngestHarness = {
    get db() {
      return tests.db
    },
    get service() {
      return service
    },
    hooks,
    publisherKey: privateKey,
    startAnother: (settings = {}, changes = {}) => {
      const merged = { ...deps.settings, ...settings }
      return startIngestService({ ...deps, ...changes, settings: merged, port: 0 })
    },
    registeredDevice: async () => {
      devicesMade += 1
      const device = makeDevice(devicesMade)
      const { status } = await harness.admin('/v1/devices', [device.registration])
      expect(status).toBe(200)
      return device
    },
    sendBatch: (body, url = service.url) => sendBatch(url, body),
    post: (path, body, url = service.url) =>
      send(url + path, 'application/x-protobuf', { body: Buffer.from(body) }),
    admin: (path, body, key = adminKey) =>
      send(service.url + path, 'application/json', { body: JSON.stringify(body), key }),
    onLog: (device) => recordsOnLog(tests.db, device),
    openCaseCodes: async (device) => {
      const { rows } = await tests.db.query<{ code: string }>(
        `select code from desk.case
          where evidence ->> 'deviceId' = $1 and closed_at is null order by code`,
        [device.registration.deviceId],
      )
      return rows.map(({ code }) => code)
    },
  }
  return harness
}

/** What the service stands on, with small bounds. */
export async function ingestDeps(
  db: Database,
  options: { readonly publicKey: KeyObject; readonly hooks?: AppendHooks },
): Promise<IngestDeps> {
  const embedded = await openEmbeddedLog({ db, topics: { taps: { partitions: 4 } } })
  const { hooks = {} } = options
  return {
    ...{ db, tapsPartitions: 4, clock: systemClock, adminKey },
    log: {
      ...embedded,
      append: async (...args) => {
        await hooks.before?.()
        const positions = await embedded.append(...args)
        await hooks.after?.()
        return positions
      },
    },
    logger: createLogger({ name: 'test', level: 'silent' }),
    institution: { code: publisherCode },
    publisherKeys: new Map([[1, options.publicKey]]),
    settings: { recordsMax: 50, refused: { batchesMax: 3, bytesMax: 100_000 } },
  }
}

export async function sendBatch(url: string, body: Uint8Array): Promise<BatchReply> {
  const options = { body: Buffer.from(body) }
  const answer = await send(`${url}/v1/batches`, 'application/x-protobuf', options)
  const batch = answer.status === 200 ? decodeMessage('BatchAnswer', answer.bytes) : undefined
  return { ...answer, batch }
}

async function send(
  url: string,
  contentType: string,
  { body, key }: { readonly body: Buffer<ArrayBuffer> | string; readonly key?: string },
): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': contentType }
  if (key !== undefined) headers.authorization = `Bearer ${key}`
  return await toAnswer(await fetch(url, { method: 'POST', headers, body }))
}

export async function toAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isProblem = headers.get('content-type')?.includes('problem+json') ?? false
  const problem = isProblem ? JSON.parse(Buffer.from(bytes).toString()) : undefined
  return { status, headers, bytes, problem }
}

async function recordsOnLog(db: Database, { registration }: SimDevice): Promise<number[]> {
  const { rows } = await db.query<{ value: Buffer }>(
    "select value from log.record where topic = 'taps'",
  )
  return rows
    .map(({ value }) => decodeMessage('TapsEnvelope', value).device)
    .filter((taps) => taps?.deviceId === registration.deviceId)
    .flatMap((taps) => taps?.records?.map((record) => record.recordNo ?? 0) ?? [])
    .toSorted((a, b) => a - b)
}
