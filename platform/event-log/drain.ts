import { setTimeout as sleep } from 'node:timers/promises'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '../database/database.ts'
import { readOffsets } from './consumer-offset.ts'

const LOOK_EVERY_MS = 10

export interface DrainOptions {
  readonly db: Queryable
  readonly topic: string
  readonly group: string
  /** The offset that each partition must reach. */
  readonly heads: ReadonlyMap<number, bigint>
  readonly signal: AbortSignal
}

/** Resolves when the group, in whatever process, has passed all heads. Throws `LOG_CLOSED`. */
export async function waitUntilHandled(options: DrainOptions): Promise<void> {
  const { db, topic, group, heads, signal } = options
  for (;;) {
    const offsets = await readOffsets(db, group, topic)
    const isBehind = [...heads].some(([partition, head]) => {
      return (offsets.get(partition)?.next ?? 0n) < head
    })
    if (!isBehind) return
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) throw new TongxingError('LOG_CLOSED')
  }
}
