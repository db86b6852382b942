import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { LogMessage } from './port.ts'

const BATCH_MESSAGES_MAX = 2_000
const BATCH_BYTES_MAX = 4_000_000
const WAITING_MESSAGES_MAX = 20_000

/** Writes messages durably and in order; returns the offset of the first of them. */
export type WriteBatch = (messages: readonly LogMessage[]) => Promise<bigint>

export interface AppendLane {
  /** Resolves with the offset of the first message when all are durable. */
  append(messages: readonly LogMessage[]): Promise<bigint>
  /** Resolves when nothing waits or is being written. */
  idle(): Promise<void>
}

interface Waiting {
  readonly messages: readonly LogMessage[]
  readonly resolve: (firstOffset: bigint) => void
  readonly reject: (error: unknown) => void
}

/**
 * One writer for one partition: what arrives while a batch is being written goes out together with
 * the next one, so that many small appends share one durable write. Bounded: `LOG_OVERLOADED`.
 */
export function createAppendLane(write: WriteBatch): AppendLane {
  const queue: Waiting[] = []
  let waitingMessages = 0
  let writing: Promise<void> | undefined

  const writeAll = async () => {
    while (queue.length > 0) {
      const batch = takeBatch(queue)
      const messages = batch.flatMap((waiting) => waiting.messages)
      waitingMessages -= messages.length
      try {
        let offset = await write(messages)
        for (const waiting of batch) {
          waiting.resolve(offset)
          offset += BigInt(waiting.messages.length)
        }
      } catch (error) {
        for (const waiting of batch) waiting.reject(error)
      }
    }
    writing = undefined
  }
  return {
    append: (messages) => {
      if (waitingMessages + messages.length > WAITING_MESSAGES_MAX && waitingMessages > 0) {
        const detail = { waiting: waitingMessages }
        return Promise.reject(new TongxingError('LOG_OVERLOADED', { detail }))
      }
      const { promise, resolve, reject } = Promise.withResolvers<bigint>()
      queue.push({ messages, resolve, reject })
      waitingMessages += messages.length
      writing ??= writeAll()
      return promise
    },
    idle: async () => {
      await writing
    },
  }
}

/** At least one append, and as many more as fit the batch. */
function takeBatch(queue: Waiting[]): Waiting[] {
  let messages = 0
  let bytes = 0
  let count = 0
  for (const waiting of queue) {
    messages += waiting.messages.length
    bytes += waiting.messages.reduce((sum, { value }) => sum + value.length, 0)
    if (count > 0 && (messages > BATCH_MESSAGES_MAX || bytes > BATCH_BYTES_MAX)) break
    count += 1
  }
  return queue.splice(0, count)
}
