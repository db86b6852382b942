import type { Transaction } from '../database/database.ts'

export interface LogMessage {
  /** Messages of one key stay in order, on one partition. */
  readonly key: string
  readonly value: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface LogPosition {
  readonly partition: number
  readonly offset: bigint
}

export interface LogRecord extends LogMessage, LogPosition {
  readonly topic: string
  /** Epoch ms at which the log took it. */
  readonly appendedAtMs: number
}

export interface ConsumeOptions {
  readonly topic: string
  /** Consumers of one group share the records; each group sees all of them. */
  readonly group: string
  readonly maxRecords: number
  /** Longest wait before the log is asked again when nothing woke the consumer. */
  readonly maxWaitMs: number
  /**
   * Gets the next records of one partition, in order. Everything it writes goes through `tx`, which
   * commits together with the group's offset: so each record takes effect exactly once.
   *
   * When it throws, the transaction is rolled back and tried again after a bounded back-off: for
   * ever while the error passes by itself (database gone), else a few times, then record by record;
   * a record that keeps failing alone is kept in `log.parked` with the reason, and the rest goes
   * on.
   */
  handler(batch: readonly LogRecord[], tx: Transaction): Promise<void>
  /** Told of a record that is given up, in the transaction that keeps it: somebody has to look. */
  onPark?(record: LogRecord, error: unknown, tx: Transaction): Promise<void>
}

/** The topics of a log and the number of partitions of each, which never changes. */
export type Topics = Readonly<Record<string, { readonly partitions: number }>>

export interface PartitionLag {
  readonly partition: number
  /** Records appended and not yet handled by the group. */
  readonly behind: bigint
  /** Age of the oldest of them; 0 when there is none. */
  readonly oldestAgeMs: number
}

export interface EventLog {
  /**
   * Resolves, with a position per message, only when all messages are durable; with `tx`, they
   * become durable and visible when that transaction commits, or never. A message's partition is
   * `partitionOf(key)`. After `LOG_UNAVAILABLE` a message may or may not be on the log: append it
   * again, and let the consumer absorb the repeat.
   *
   * Throws `LOG_UNAVAILABLE`, `LOG_OVERLOADED`, `LOG_CLOSED`, `LOG_TOPIC_INVALID`,
   * `DATABASE_DISK_FULL`, or the codes of `openDatabase`.
   */
  append(
    topic: string,
    messages: readonly LogMessage[],
    tx?: Transaction,
  ): Promise<readonly LogPosition[]>
  consume(options: ConsumeOptions): Promise<Subscription>
  lag(topic: string, group: string): Promise<readonly PartitionLag[]>
  /** Stops all subscriptions and lets what is being written finish. */
  close(): Promise<void>
}

export interface Subscription {
  /** Starts no further batch until `resume`. */
  pause(): void
  resume(): void
  /** Resolves when everything appended before the call has been handled or parked. */
  drain(): Promise<void>
  /** Resolves when the batch in hand has committed or rolled back. */
  stop(): Promise<void>
}
