import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { LogMessage, Topics } from './port.ts'

/** What a Kafka broker takes by default (`message.max.bytes`); the embedded log is no laxer. */
const VALUE_BYTES_MAX = 1_000_000

/**
 * The partition of a key: FNV-1a of its UTF-8 bytes, modulo. The same on every log and for ever,
 * since a key that moved would lose its order.
 */
export function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0) % partitions
}

/**
 * The number of partitions of a topic. Throws `LOG_TOPIC_INVALID` for one that was not declared.
 */
export function partitionsOf(topics: Topics, topic: string): number {
  const entry = topics[topic]
  if (entry !== undefined) return entry.partitions
  throw new TongxingError('LOG_TOPIC_INVALID', { detail: { topic, reason: 'it is not declared' } })
}

export interface PlacedMessage {
  readonly message: LogMessage
  /** Place in the caller's list. */
  readonly index: number
}

/** Messages by partition, partitions ascending, in the caller's order. */
export function placeMessages(
  messages: readonly LogMessage[],
  partitions: number,
): [partition: number, placed: PlacedMessage[]][] {
  const groups = Map.groupBy(
    messages.map((message, index) => ({ message, index })),
    ({ message }) => partitionOf(message.key, partitions),
  )
  for (const { value } of messages) {
    if (value.length <= VALUE_BYTES_MAX) continue
    throw new TongxingError('LOG_MESSAGE_TOO_LARGE', { detail: { bytes: value.length } })
  }
  return [...groups].sort(([a], [b]) => a - b)
}
