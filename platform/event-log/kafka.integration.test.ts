import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KafkaBroker, startKafka } from '../../infra/dev/start-kafka.ts'
import { createLogger } from '../logging/logger.ts'
import { useTestDatabase } from '../testing/postgres.ts'
import { contractTopics, describeEventLog, messages } from './test-contract.ts'
import { openKafkaLog } from './kafka.ts'
import { eventLogMigrations } from './migrations.ts'
import type { Topics } from './port.ts'

const tests = useTestDatabase({ migrations: [eventLogMigrations], connectionsMax: 20 })
const logger = createLogger({ name: 'test', level: 'silent' })
let kafka: KafkaBroker

beforeAll(async () => {
  kafka = await startKafka()
})
afterAll(async () => {
  await kafka.stop()
})

const open = (topics: Topics) =>
  openKafkaLog({ db: tests.db, brokers: kafka.brokers, clientId: 'test', topics, logger })

describe('the event log on Kafka', () => {
  describeEventLog({ db: () => tests.db, open: () => open(contractTopics) })

  test('refuses an append within a database transaction', async () => {
    const log = await open(contractTopics)
    const appended = tests.db.transaction((tx) => log.append('order', messages('card', 0, 1), tx))
    await expect(appended).rejects.toMatchObject({ code: 'LOG_TRANSACTION_UNSUPPORTED' })
    await log.close()
  })

  test('says in under 3 s that the broker is dead, and keeps all it acknowledged', async () => {
    const log = await open({ death: { partitions: 1 } })
    const seen = new Set<string>()
    const subscription = await log.consume({
      ...{ topic: 'death', group: 'group', maxRecords: 10, maxWaitMs: 50 },
      handler: async (batch) => {
        for (const { value } of batch) seen.add(Buffer.from(value).toString())
      },
    })
    await log.append('death', messages('card', 0, 5))
    await kafka.kill()
    for (const attempt of [1, 2]) {
      const startedMs = performance.now()
      const stalled = log.append('death', messages('card', 100 + attempt, 101 + attempt))
      await expect(stalled).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' })
      expect(performance.now() - startedMs).toBeLessThan(3_000)
    }
    await kafka.restart()
    await log.append('death', messages('card', 5, 10))
    await subscription.drain()
    const acknowledged = Array.from({ length: 10 }, (_, index) => String(index))
    expect([...seen]).toEqual(expect.arrayContaining(acknowledged))
    await log.close()
  })
})
