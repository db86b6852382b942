import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

export interface GroupQueueOptions<Item, Result> {
  /** Handles a group at once; one result per item, in order. A throw fails the whole group. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>
  readonly groupMax: number
  /** Items that may wait; one more is refused with `OVERLOADED`. */
  readonly waitingMax: number
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly settle: PromiseWithResolvers<Result>
}

/**
 * Group commit: while one group is being written, what arrives gathers, and goes together in the
 * next. Under load one fsync carries many batches; alone, an item never waits. An item's own error
 * never reaches `run`: everything that can be wrong with one item is checked before.
 */
export function createGroupQueue<Item, Result>(
  options: GroupQueueOptions<Item, Result>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let isRunning = false

  async function runGroups(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      const group = waiting.splice(0, options.groupMax)
      try {
        const results = await options.run(group.map(({ item }) => item))
        invariant(results.length === group.length, 'a group gives one result per item')
        group.forEach(({ settle }, index) => settle.resolve(results[index] as Result))
      } catch (error) {
        for (const { settle } of group) settle.reject(error)
      }
    }
    isRunning = false
  }

  return (item) => {
    if (waiting.length >= options.waitingMax) {
      return Promise.reject(new TongxingError('OVERLOADED'))
    }
    const settle = Promise.withResolvers<Result>()
    waiting.push({ item, settle })
    if (!isRunning) void runGroups()
    return settle.promise
  }
}
