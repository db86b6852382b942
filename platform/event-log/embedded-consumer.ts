import { setTimeout as sleep } from 'node:timers/promises'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '../database/database.ts'
import { makeOffsets, readOffset } from './consumer-offset.ts'
import { deliver } from './delivery.ts'
import { waitUntilHandled } from './drain.ts'
import { readHeads, readRecords } from './embedded-store.ts'
import { createGate, type Gate } from './gate.ts'
import type { ConsumeOptions, Subscription } from './port.ts'
import type { Wake } from './wake.ts'

const RETRY_READ_MS = 200

export interface EmbeddedConsumer {
  readonly db: Database
  readonly clock: Clock
  readonly wake: Wake
  readonly partitions: number
  readonly options: ConsumeOptions
}

/** One loop per partition, so that one that is stuck does not hold up the others. */
export async function consumeEmbedded(consumer: EmbeddedConsumer): Promise<Subscription> {
  const { db, partitions, options } = consumer
  await makeOffsets(db, options.group, options.topic, partitions)
  const abort = new AbortController()
  const gate = createGate()
  const loops = Array.from({ length: partitions }, (_, partition) =>
    runPartition(consumer, { partition, signal: abort.signal, gate }),
  )
  return {
    pause: gate.close,
    resume: gate.open,
    drain: async () => {
      const heads = await readHeads(db, options.topic)
      await waitUntilHandled({ db, heads, signal: abort.signal, ...options })
    },
    stop: async () => {
      abort.abort()
      gate.open()
      await Promise.all(loops)
    },
  }
}

interface PartitionLoop {
  readonly partition: number
  readonly signal: AbortSignal
  readonly gate: Gate
}

async function runPartition(consumer: EmbeddedConsumer, loop: PartitionLoop): Promise<void> {
  const { db, clock, wake, options } = consumer
  const { partition, signal, gate } = loop
  const place = { group: options.group, topic: options.topic, partition }
  let position: bigint | undefined
  while (!signal.aborted) {
    await gate.whileOpen()
    const seen = wake.version()
    try {
      position ??= await readOffset(db, place)
      const records = await readRecords(db, place, position, options.maxRecords)
      if (records.length === 0) await wake.wait(seen, options.maxWaitMs, signal)
      else if (gate.isOpen())
        position = await deliver({ db, clock, options, signal }, records, position)
    } catch (error) {
      // Fenced, stopped, or the database is away: ask again where the group stands.
      position = undefined
      if (!isTongxingError(error, 'LOG_CONSUMER_FENCED')) {
        await sleep(RETRY_READ_MS, undefined, { signal }).catch(() => {})
      }
    }
  }
}
