import { setTimeout as sleep } from 'node:timers/promises'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { Partitioners, type Kafka, type Producer } from 'kafkajs'
import type { LogMessage } from './port.ts'

const SEND_DEADLINE_MS = 2_500
const ALL_IN_SYNC = -1

export interface KafkaWriter {
  /** Offset of the first message. Throws `LOG_UNAVAILABLE` in less than 3 s. */
  write(topic: string, partition: number, messages: readonly LogMessage[]): Promise<bigint>
  close(): Promise<void>
}

/**
 * An idempotent producer, replaced after every failure: kafkajs uses a sequence number again when a
 * send fails, and a broker that did take the failed send would answer the next one, other messages,
 * as a repeat and drop them without a word. A new producer has a new id and starts from nothing.
 */
export function createKafkaWriter(kafka: Kafka): KafkaWriter {
  let current: Promise<Producer> | undefined

  const connect = async (): Promise<Producer> => {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 4 },
    })
    await producer.connect()
    return producer
  }
  const discard = (failed: Promise<Producer>) => {
    if (current === failed) current = undefined
    void failed.then((producer) => producer.disconnect()).catch(() => {})
  }
  return {
    write: async (topic, partition, messages) => {
      const producer = (current ??= connect())
      const send = async () => {
        const [metadata] = await (await producer).send({
          topic,
          acks: ALL_IN_SYNC,
          timeout: SEND_DEADLINE_MS,
          messages: messages.map(({ key, value, headers = {} }) => {
            return { partition, key, value: Buffer.from(value), headers }
          }),
        })
        invariant(metadata?.baseOffset !== undefined, 'the broker answers with the first offset')
        return BigInt(metadata.baseOffset)
      }
      try {
        return await withDeadline(send())
      } catch (cause) {
        discard(producer)
        throw new TongxingError('LOG_UNAVAILABLE', { cause })
      }
    },
    close: async () => {
      await (await current)?.disconnect()
    },
  }
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  const abort = new AbortController()
  const late = async () => {
    await sleep(SEND_DEADLINE_MS, undefined, { signal: abort.signal })
    throw new TongxingError('LOG_UNAVAILABLE')
  }
  // Whichever loses must not be an unhandled rejection.
  const deadline = late()
  deadline.catch(() => {})
  work.catch(() => {})
  try {
    return await Promise.race([work, deadline])
  } finally {
    abort.abort()
  }
}
