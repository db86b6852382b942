import { describe, expect, test } from 'vitest'
import { useTestDatabase } from '../testing/postgres.ts'
import { contractTopics, describeEventLog, messages } from './test-contract.ts'
import { openEmbeddedLog } from './embedded.ts'
import { readHeads } from './embedded-store.ts'
import { eventLogMigrations } from './migrations.ts'

const tests = useTestDatabase({ migrations: [eventLogMigrations], connectionsMax: 20 })

describe('the embedded event log', () => {
  describeEventLog({
    db: () => tests.db,
    open: () => openEmbeddedLog({ db: tests.db, topics: contractTopics }),
  })

  test('appends within a transaction become visible with its commit or never', async () => {
    const topics = { outbox: { partitions: 2 } }
    const log = await openEmbeddedLog({ db: tests.db, topics })
    const seen: string[] = []
    const subscription = await log.consume({
      ...{ topic: 'outbox', group: 'group', maxRecords: 10, maxWaitMs: 10_000 },
      handler: async (batch) => void seen.push(...batch.map(({ key }) => key)),
    })
    await tests.db.transaction(async (tx) => {
      await log.append('outbox', messages('kept', 0, 1), tx)
    })
    const failing = tests.db.transaction(async (tx) => {
      await log.append('outbox', messages('dropped', 0, 1), tx)
      throw new RangeError('the work failed')
    })
    await expect(failing).rejects.toThrow('the work failed')
    await log.append('outbox', [...messages('kept', 1, 2), ...messages('dropped', 1, 2)])
    await subscription.drain()
    expect(seen.sort()).toEqual(['dropped', 'kept', 'kept'])
    await log.close()
  })

  test('refuses to change the number of partitions of a topic', async () => {
    const topics = { order: { partitions: 2 } }
    const opened = openEmbeddedLog({ db: tests.db, topics })
    await expect(opened).rejects.toMatchObject({ code: 'LOG_TOPIC_INVALID' })
    expect((await readHeads(tests.db, 'order')).size).toBe(3)
  })
})
