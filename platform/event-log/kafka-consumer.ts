import { setTimeout as sleep } from 'node:timers/promises'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs'
import type { Database } from '../database/database.ts'
import type { Logger } from '../logging/logger.ts'
import { makeOffsets, readOffset } from './consumer-offset.ts'
import { deliver } from './delivery.ts'
import { waitUntilHandled } from './drain.ts'
import { createGate, type Gate } from './gate.ts'
import type { ConsumeOptions, LogRecord, Subscription } from './port.ts'

const RETRY_MS = 200
/** kafkajs asks a broker for more only when all batches of the last answer are handled. */
const SLOW_BATCH_MS = 100
const SESSION_TIMEOUT_MS = 10_000
const HEARTBEAT_EVERY_MS = 1_000

export interface KafkaConsumer {
  readonly db: Database
  readonly clock: Clock
  readonly kafka: Kafka
  readonly logger: Logger
  readonly partitions: number
  readonly options: ConsumeOptions
  readHeads(topic: string): Promise<ReadonlyMap<number, bigint>>
}

/**
 * Kafka shares the partitions out; where to read on comes from our offset row, by a seek at the
 * first batch after every assignment. The brokers' own offsets are never committed.
 */
export async function consumeKafka(settings: KafkaConsumer): Promise<Subscription> {
  const { db, kafka, partitions, options, readHeads } = settings
  await makeOffsets(db, options.group, options.topic, partitions)
  const consumer = kafka.consumer({
    groupId: `${options.group}.${options.topic}`,
    sessionTimeout: SESSION_TIMEOUT_MS,
    heartbeatInterval: HEARTBEAT_EVERY_MS,
    maxWaitTimeInMs: options.maxWaitMs,
    retry: { retries: 4, restartOnFailure: async () => true },
  })
  const abort = new AbortController()
  const gate = createGate()
  const positions = new Map<number, bigint>()
  const slow = new Map<number, Promise<void>>()
  const running: Running = { consumer, gate, positions, slow, signal: abort.signal }
  consumer.on(consumer.events.GROUP_JOIN, () => positions.clear())
  await consumer.connect()
  await consumer.subscribe({ topics: [options.topic], fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: partitions,
    eachBatch: (payload) => handleFairly(settings, payload, running),
  })
  return {
    pause: () => {
      gate.close()
      consumer.pause([{ topic: options.topic }])
    },
    resume: () => {
      gate.open()
      consumer.resume([{ topic: options.topic }])
    },
    drain: async () => {
      const heads = await readHeads(options.topic)
      await waitUntilHandled({ db, heads, signal: abort.signal, ...options })
    },
    stop: async () => {
      abort.abort()
      await consumer.disconnect()
      await Promise.all(slow.values())
    },
  }
}

interface Running {
  readonly consumer: Consumer
  readonly gate: Gate
  /** Where each assigned partition stands; empty after every assignment. */
  readonly positions: Map<number, bigint>
  /** Partitions whose batch is still being handled though kafkajs was told to go on. */
  readonly slow: Map<number, Promise<void>>
  readonly signal: AbortSignal
}

/**
 * Lets kafkajs go on with other partitions when a batch is slow: its partition is paused meanwhile
 * and then read on from where the group stands.
 */
async function handleFairly(
  settings: KafkaConsumer,
  payload: EachBatchPayload,
  running: Running,
): Promise<void> {
  const { consumer, gate, positions, slow, signal } = running
  const { topic } = settings.options
  const { partition } = payload.batch
  const place = { topic, partitions: [partition] }
  if (slow.has(partition)) {
    consumer.pause([place])
    return
  }
  const work = handleBatch(settings, payload, running)
  const abort = new AbortController()
  const late = sleep(SLOW_BATCH_MS, 'late', { signal: abort.signal }).catch(() => {})
  const outcome = await Promise.race([work, late])
  abort.abort()
  if (outcome !== 'late') return
  consumer.pause([place])
  const finish = async () => {
    await work
    slow.delete(partition)
    if (signal.aborted) return
    const position = positions.get(partition)
    if (position !== undefined) consumer.seek({ topic, partition, offset: String(position) })
    if (gate.isOpen()) consumer.resume([place])
  }
  slow.set(partition, finish())
}

async function handleBatch(
  settings: KafkaConsumer,
  payload: EachBatchPayload,
  running: Running,
): Promise<void> {
  const { db, logger, options } = settings
  const { topic } = options
  const { partition } = payload.batch
  try {
    const position = running.positions.get(partition)
    if (position !== undefined) return await handleFrom(settings, payload, running)
    const start = await readOffset(db, { group: options.group, topic, partition })
    running.positions.set(partition, start)
    running.consumer.seek({ topic, partition, offset: String(start) })
  } catch (error) {
    // Fenced, stopped, or the database is away: read again where the group stands.
    running.positions.delete(partition)
    if (isTongxingError(error, 'LOG_CONSUMER_FENCED') || running.signal.aborted) return
    logger.warn({ topic, partition, reason: String(error) }, 'a batch could not be handled yet')
    await sleep(RETRY_MS, undefined, { signal: running.signal }).catch(() => {})
  }
}

async function handleFrom(
  { db, clock, options }: KafkaConsumer,
  { batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload,
  { gate, positions, signal }: Running,
): Promise<void> {
  const { partition } = batch
  const { topic, maxRecords } = options
  let position = positions.get(partition) ?? 0n
  // A batch that was on its way before the seek may start too early.
  const records = batch.messages
    .map((message) => recordOf({ topic, partition }, message))
    .filter(({ offset }) => offset >= position)
  for (let start = 0; start < records.length; start += maxRecords) {
    if (signal.aborted || !gate.isOpen() || !isRunning() || isStale()) return
    const chunk = records.slice(start, start + maxRecords)
    const delivery = { db, clock, options, signal, beforeWait: heartbeat }
    position = await deliver(delivery, chunk, position)
    positions.set(partition, position)
    resolveOffset(String(position - 1n))
    await heartbeat()
  }
}

function recordOf(
  place: { readonly topic: string; readonly partition: number },
  message: KafkaMessage,
): LogRecord {
  return {
    ...place,
    offset: BigInt(message.offset),
    key: message.key?.toString() ?? '',
    value: message.value ?? new Uint8Array(),
    headers: textHeaders(message.headers ?? {}),
    appendedAtMs: Number(message.timestamp),
  }
}

function textHeaders(headers: IHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
