import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Clock, systemClock } from '@tongxing/core/time/clock.ts'
import { type Admin, Kafka, type logCreator, logLevel } from 'kafkajs'
import type { Database } from '../database/database.ts'
import type { Logger } from '../logging/logger.ts'
import { type AppendLane, createAppendLane } from './append-lane.ts'
import { type GroupOffset, readOffsets } from './consumer-offset.ts'
import { consumeKafka } from './kafka-consumer.ts'
import { createKafkaWriter } from './kafka-writer.ts'
import { partitionsOf, placeMessages } from './partition-of.ts'
import type { EventLog, LogPosition, PartitionLag, Subscription, Topics } from './port.ts'

/** Short enough that a dead broker never stalls an append for 3 s. */
const CONNECT_TIMEOUT_MS = 1_000
const REQUEST_TIMEOUT_MS = 2_000

export interface KafkaLogOptions {
  /** Migrated with `eventLogMigrations`: offsets and parked records are kept beside the effects. */
  readonly db: Database
  readonly brokers: readonly string[]
  readonly clientId: string
  readonly topics: Topics
  /** Of topics that this call creates; the brokers' default unless given. */
  readonly replicationFactor?: number
  readonly logger: Logger
  readonly clock?: Clock
}

/**
 * The event log on a Kafka cluster. Messages are acknowledged by all in-sync replicas; offsets are
 * ours, in the database, and the brokers' are never used. An append cannot share a database
 * transaction here: it throws `LOG_TRANSACTION_UNSUPPORTED`.
 *
 * Throws `LOG_UNAVAILABLE`, or `LOG_TOPIC_INVALID` for a topic with another number of partitions.
 */
export async function openKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const { db, topics, logger, clock = systemClock } = options
  const kafka = createClient(options)
  const admin = kafka.admin()
  await reach(async () => {
    await admin.connect()
    await makeTopics(admin, topics, options.replicationFactor)
  })
  const writer = createKafkaWriter(kafka)
  const lanes = new Map<string, AppendLane>()
  const subscriptions = new Set<Subscription>()
  let isClosed = false

  const laneOf = (topic: string, partition: number): AppendLane => {
    const key = `${topic}/${partition}`
    const lane =
      lanes.get(key) ?? createAppendLane((messages) => writer.write(topic, partition, messages))
    lanes.set(key, lane)
    return lane
  }
  const readHeads = async (topic: string) => {
    const offsets = await reach(() => admin.fetchTopicOffsets(topic))
    return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]))
  }
  return {
    append: async (topic, messages, tx) => {
      if (isClosed) throw new TongxingError('LOG_CLOSED')
      if (tx !== undefined) throw new TongxingError('LOG_TRANSACTION_UNSUPPORTED')
      const positions: LogPosition[] = Array(messages.length)
      const groups = placeMessages(messages, partitionsOf(topics, topic))
      await Promise.all(
        groups.map(async ([partition, placed]) => {
          const batch = placed.map(({ message }) => message)
          const first = await laneOf(topic, partition).append(batch)
          placed.forEach(({ index }, place) => {
            positions[index] = { partition, offset: first + BigInt(place) }
          })
        }),
      )
      return positions
    },
    consume: async (consumeOptions) => {
      if (isClosed) throw new TongxingError('LOG_CLOSED')
      const partitions = partitionsOf(topics, consumeOptions.topic)
      const shared = { db, clock, kafka, logger, partitions, readHeads }
      const subscription = await reach(() => consumeKafka({ ...shared, options: consumeOptions }))
      subscriptions.add(subscription)
      return subscription
    },
    lag: async (topic, group) => {
      const offsets = await readOffsets(db, group, topic)
      return lagOf(await readHeads(topic), offsets, clock.nowMs())
    },
    close: async () => {
      isClosed = true
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await Promise.all([...lanes.values()].map((lane) => lane.idle()))
      await Promise.allSettled([writer.close(), admin.disconnect()])
    },
  }
}

function createClient({ clientId, brokers, logger }: KafkaLogOptions): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 4 },
    logLevel: logLevel.WARN,
    logCreator: quietLogger(logger),
  })
}

/**
 * Kafka does not tell the time of a record that nobody fetched, so the age is an upper bound: since
 * the last record handled was appended.
 */
function lagOf(
  heads: ReadonlyMap<number, bigint>,
  offsets: ReadonlyMap<number, GroupOffset>,
  nowMs: number,
): PartitionLag[] {
  const byPartition = [...heads].sort(([a], [b]) => a - b)
  return byPartition.map(([partition, head]) => {
    const offset = offsets.get(partition)
    const behind = head - (offset?.next ?? 0n)
    const sinceMs = behind > 0n ? (offset?.handledAtMs ?? nowMs) : nowMs
    return { partition, behind, oldestAgeMs: Math.max(0, nowMs - sinceMs) }
  })
}

async function makeTopics(admin: Admin, topics: Topics, replicationFactor = -1): Promise<void> {
  await admin.createTopics({
    waitForLeaders: true,
    topics: Object.entries(topics).map(([topic, { partitions }]) => {
      return { topic, numPartitions: partitions, replicationFactor }
    }),
  })
  const metadata = await admin.fetchTopicMetadata({ topics: Object.keys(topics) })
  for (const { name, partitions } of metadata.topics) {
    const wanted = topics[name]?.partitions
    if (partitions.length === wanted) continue
    const reason = `it has ${partitions.length} partitions, not ${wanted}`
    throw new TongxingError('LOG_TOPIC_INVALID', { detail: { topic: name, reason } })
  }
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof TongxingError) throw cause
    throw new TongxingError('LOG_UNAVAILABLE', { cause })
  }
}

/** Errors of kafkajs that matter come back as rejections; what it logs is only for the curious. */
function quietLogger(logger: Logger): logCreator {
  return () =>
    ({ namespace, log }) =>
      logger.debug({ namespace, broker: log['broker'], reason: log['error'] }, log.message)
}
