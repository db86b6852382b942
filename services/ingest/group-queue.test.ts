import { expect, test } from 'vitest'
import { createGroupQueue } from './group-queue.ts'

test('what arrives during a write goes together in the next, within the bound', async () => {
  const groups: number[][] = []
  const add = createGroupQueue<number, number>({
    groupMax: 2,
    waitingMax: 10,
    run: async (items) => {
      groups.push([...items])
      await new Promise(setImmediate)
      return items.map((item) => item * 10)
    },
  })
  expect(await Promise.all([1, 2, 3, 4].map(add))).toEqual([10, 20, 30, 40])
  expect(groups).toEqual([[1], [2, 3], [4]])
})

test('a failed group fails its items and the next group goes on', async () => {
  let runs = 0
  const add = createGroupQueue<number, number>({
    groupMax: 10,
    waitingMax: 10,
    run: async (items) => {
      runs += 1
      if (runs === 1) throw new RangeError('first')
      return items
    },
  })
  const results = await Promise.allSettled([add(1), add(2)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('refuses what would wait beyond the bound', async () => {
  const gate = Promise.withResolvers<void>()
  const add = createGroupQueue<number, number>({
    groupMax: 1,
    waitingMax: 1,
    run: async (items) => {
      await gate.promise
      return items
    },
  })
  const running = add(1)
  const waiting = add(2)
  await expect(add(3)).rejects.toMatchObject({ code: 'OVERLOADED' })
  gate.resolve()
  expect(await Promise.all([running, waiting])).toEqual([1, 2])
})
