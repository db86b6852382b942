import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Clock, systemClock } from '@tongxing/core/time/clock.ts'
import type { Database } from '../database/database.ts'
import { type AppendLane, createAppendLane } from './append-lane.ts'
import { consumeEmbedded } from './embedded-consumer.ts'
import { appendRecords, makeTopics, readLag } from './embedded-store.ts'
import { partitionsOf, placeMessages } from './partition-of.ts'
import type { EventLog, LogPosition, Subscription, Topics } from './port.ts'
import { createWake } from './wake.ts'

export interface EmbeddedLogOptions {
  /** Migrated with `eventLogMigrations`; also the database that handlers write to. */
  readonly db: Database
  readonly topics: Topics
  readonly clock?: Clock
}

/**
 * The event log as tables of PostgreSQL, for one machine: the same guarantees as Kafka's, and an
 * append can share the caller's transaction. Consumers in the same process are woken at once,
 * others see new records at their next look.
 *
 * Throws `LOG_TOPIC_INVALID` when a topic exists with another number of partitions.
 */
export async function openEmbeddedLog(options: EmbeddedLogOptions): Promise<EventLog> {
  const { db, topics, clock = systemClock } = options
  await makeTopics(db, topics)
  const wake = createWake()
  const lanes = new Map<string, AppendLane>()
  const subscriptions = new Set<Subscription>()
  let isClosed = false

  const laneOf = (topic: string, partition: number): AppendLane => {
    const key = `${topic}/${partition}`
    const lane =
      lanes.get(key) ??
      createAppendLane(async (messages) => {
        const first = await appendRecords(db, { topic, partition }, messages, clock.nowMs())
        wake.notify()
        return first
      })
    lanes.set(key, lane)
    return lane
  }
  return {
    append: async (topic, messages, tx) => {
      if (isClosed) throw new TongxingError('LOG_CLOSED')
      const positions: LogPosition[] = Array(messages.length)
      const groups = placeMessages(messages, partitionsOf(topics, topic))
      const writeGroup = async ([partition, placed]: (typeof groups)[number]) => {
        const batch = placed.map(({ message }) => message)
        const first =
          tx === undefined
            ? await laneOf(topic, partition).append(batch)
            : await appendRecords(tx, { topic, partition }, batch, clock.nowMs())
        placed.forEach(({ index }, place) => {
          positions[index] = { partition, offset: first + BigInt(place) }
        })
      }
      if (tx === undefined) {
        await Promise.all(groups.map(writeGroup))
      } else {
        tx.afterCommit(() => wake.notify())
        // One by one, lowest partition first: transactions that append to several never deadlock.
        for (const group of groups) await writeGroup(group)
      }
      return positions
    },
    consume: async (consumeOptions) => {
      if (isClosed) throw new TongxingError('LOG_CLOSED')
      const partitions = partitionsOf(topics, consumeOptions.topic)
      const subscription = await consumeEmbedded({
        db,
        clock,
        wake,
        partitions,
        options: consumeOptions,
      })
      subscriptions.add(subscription)
      return subscription
    },
    lag: async (topic, group) => await readLag(db, { topic, group }, clock.nowMs()),
    close: async () => {
      isClosed = true
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await Promise.all([...lanes.values()].map((lane) => lane.idle()))
    },
  }
}
