import { setTimeout as sleep } from 'node:timers/promises'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { partitionOf } from './partition-of.ts'
import type { EventLog, LogRecord, Topics } from './port.ts'

const PARTITIONS = 3
const topicNames = ['order', 'reopen', 'crash', 'poison', 'outage', 'fence', 'share', 'pause']
const moreTopicNames = ['lag', 'groups', 'fair', 'parallel']

export const contractTopics: Topics = Object.fromEntries(
  [...topicNames, ...moreTopicNames].map((name) => [name, { partitions: PARTITIONS }]),
)

export interface ContractHarness {
  db(): Database
  /** A new instance on the same log, as another process would have. */
  open(): Promise<EventLog>
}

/** What every event log must do; each implementation runs it against its real parts. */
export function describeEventLog(harness: ContractHarness): void {
  const opened: EventLog[] = []
  const open = async () => {
    const log = await harness.open()
    opened.push(log)
    return log
  }
  beforeAll(async () => {
    await harness.db().query('create table effect (id serial, topic text, reader text, value text)')
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()))
  })
  const readEffects = async (topic: string): Promise<string[]> => {
    const { rows } = await harness
      .db()
      .query<{ value: string }>('select value from effect where topic = $1 order by id', [topic])
    return rows.map(({ value }) => value)
  }
  const consumer = (topic: string, group = 'group') => ({
    topic,
    group,
    maxRecords: 10,
    maxWaitMs: 50,
    handler: async (batch: readonly LogRecord[], tx: Pick<Database, 'query'>) => {
      await tx.query(
        'insert into effect (topic, reader, value) select $1, $2, unnest($3::text[])',
        [...[topic, group], batch.map(textOf)],
      )
    },
  })

  test('keeps the order of a key, at rising positions on the partition of the key', async () => {
    const log = await open()
    const first = await log.append('order', messages('card', 0, 25))
    const second = await log.append('order', messages('card', 25, 30))
    const partition = partitionOf('card', PARTITIONS)
    expect([...first, ...second]).toEqual(
      numbers(0, 30).map((offset) => ({ partition, offset: BigInt(offset) })),
    )
    const subscription = await log.consume(consumer('order'))
    await subscription.drain()
    expect(await readEffects('order')).toEqual(numbers(0, 30).map(String))
  })

  test('has kept what it acknowledged for who opens it next, headers and time too', async () => {
    const before = await open()
    const headers = { device: 'bus-7' }
    await before.append('reopen', [{ key: 'card', value: Buffer.from([0, 255, 1]), headers }])
    await before.close()
    const log = await open()
    const seen: LogRecord[] = []
    const handler = async (batch: readonly LogRecord[]) => void seen.push(...batch)
    await (await log.consume({ ...consumer('reopen'), handler })).drain()
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ topic: 'reopen', key: 'card', offset: 0n, headers })
    expect([...(seen[0]?.value ?? [])]).toEqual([0, 255, 1])
    expect(Math.abs(Date.now() - (seen[0]?.appendedAtMs ?? 0))).toBeLessThan(60_000)
  })

  test('delivers again, without a doubled effect, after a crash behind the handler', async () => {
    const log = await open()
    let deliveries = 0
    const { handler, ...options } = consumer('crash')
    const subscription = await log.consume({
      ...options,
      handler: async (batch, tx) => {
        await handler(batch, tx)
        deliveries += 1
        if (deliveries < 3) throw new RangeError('the plug was pulled')
      },
    })
    await log.append('crash', messages('card', 0, 5))
    await subscription.drain()
    expect(deliveries).toBeGreaterThanOrEqual(3)
    expect(await readEffects('crash')).toEqual(numbers(0, 5).map(String))
  })

  test('parks a record that always fails, raw, with its reason, and handles the rest', async () => {
    const log = await open()
    const { handler, ...options } = consumer('poison')
    await log.append('poison', messages('card', 0, 8))
    const subscription = await log.consume({
      ...options,
      handler: async (batch, tx) => {
        await handler(batch, tx)
        if (batch.map(textOf).includes('3')) throw new RangeError('three cannot be read')
      },
    })
    await subscription.drain()
    expect(await readEffects('poison')).toEqual(['0', '1', '2', '4', '5', '6', '7'])
    const { rows } = await harness.db().query(
      `select record_offset, key, convert_from(value, 'utf8') as value, reason_code, reason
         from log.parked where topic = 'poison'`,
    )
    const reason = { reason_code: 'RangeError', reason: 'three cannot be read' }
    expect(rows).toEqual([{ record_offset: '3', key: 'card', value: '3', ...reason }])
  })

  test('waits through an outage and parks nothing for it', async () => {
    const log = await open()
    let failures = 0
    const { handler, ...options } = consumer('outage')
    await log.append('outage', messages('card', 0, 1))
    const subscription = await log.consume({
      ...options,
      handler: async (batch, tx) => {
        failures += 1
        if (failures < 6) throw new TongxingError('DATABASE_UNAVAILABLE')
        await handler(batch, tx)
      },
    })
    await subscription.drain()
    expect(await readEffects('outage')).toEqual(['0'])
    const { rows } = await harness.db().query(`select from log.parked where topic = 'outage'`)
    expect(rows).toEqual([])
  })

  test('does nothing for a consumer that another one has overtaken', async () => {
    const log = await open()
    const subscription = await log.consume(consumer('fence'))
    await log.append('fence', messages('card', 0, 5))
    await subscription.drain()
    subscription.pause()
    await log.append('fence', messages('card', 5, 10))
    await harness
      .db()
      .query(
        `update log.consumer_offset set next_offset = 10 where topic = $1 and partition = $2`,
        ['fence', partitionOf('card', PARTITIONS)],
      )
    subscription.resume()
    await log.append('fence', messages('card', 10, 11))
    await subscription.drain()
    expect(await readEffects('fence')).toEqual(['0', '1', '2', '3', '4', '10'])
  })

  test('gives each record effect once when two consumers share a group', async () => {
    const [one, two] = [await open(), await open()]
    const subscriptions = await Promise.all([
      one.consume(consumer('share')),
      two.consume(consumer('share')),
    ])
    for (const start of [0, 50, 100]) {
      await one.append(
        'share',
        numbers(start, start + 50).flatMap((n) => messages(`card-${n}`, n, n + 1)),
      )
    }
    await Promise.all(subscriptions.map((subscription) => subscription.drain()))
    const values = (await readEffects('share')).map(Number).sort((a, b) => a - b)
    expect(values).toEqual(numbers(0, 150))
  })

  test('starts no batch while paused and goes on when resumed', async () => {
    const log = await open()
    const subscription = await log.consume(consumer('pause'))
    await log.append('pause', messages('card', 0, 1))
    await subscription.drain()
    subscription.pause()
    await log.append('pause', messages('card', 1, 2))
    await sleep(400)
    expect(await readEffects('pause')).toEqual(['0'])
    subscription.resume()
    await subscription.drain()
    expect(await readEffects('pause')).toEqual(['0', '1'])
  })

  test('tells how far a group is behind, and for how long', async () => {
    const log = await open()
    await log.append('lag', messages('card', 0, 7))
    await sleep(5)
    const partition = partitionOf('card', PARTITIONS)
    const before = (await log.lag('lag', 'group')).find((lag) => lag.partition === partition)
    expect(before?.behind).toBe(7n)
    const subscription = await log.consume(consumer('lag'))
    await subscription.drain()
    expect(await log.lag('lag', 'group')).toEqual(
      numbers(0, PARTITIONS).map((number) => ({ partition: number, behind: 0n, oldestAgeMs: 0 })),
    )
    await subscription.stop()
    await sleep(5)
    await log.append('lag', messages('card', 7, 8))
    await sleep(5)
    const after = (await log.lag('lag', 'group')).find((lag) => lag.partition === partition)
    expect(after?.behind).toBe(1n)
    expect(after?.oldestAgeMs).toBeGreaterThan(0)
    expect(after?.oldestAgeMs).toBeLessThan(60_000)
  })

  test('shows all records to each group', async () => {
    const log = await open()
    await log.append('groups', messages('card', 0, 2))
    for (const group of ['first', 'second']) {
      await (await log.consume(consumer('groups', group))).drain()
    }
    expect(await readEffects('groups')).toEqual(['0', '1', '0', '1'])
  })

  test('lets other partitions go on while one is stuck', async () => {
    const log = await open()
    const keys = numbers(0, 20).map((number) => `card-${number}`)
    const stuckKey = keys[0] ?? ''
    const freeKey = keys.find((key) => partitionOf(key, 3) !== partitionOf(stuckKey, 3)) ?? ''
    const stuck = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    onTestFinished(() => release.resolve())
    const { handler, ...options } = consumer('fair')
    const subscription = await log.consume({
      ...options,
      handler: async (batch, tx) => {
        stuck.resolve()
        if (batch[0]?.key === stuckKey) await release.promise
        await handler(batch, tx)
      },
    })
    await log.append('fair', messages(stuckKey, 0, 1))
    await stuck.promise
    await log.append('fair', messages(freeKey, 1, 2))
    await expect.poll(() => readEffects('fair'), { timeout: 10_000 }).toEqual(['1'])
    release.resolve()
    await subscription.drain()
    expect(await readEffects('fair')).toEqual(['1', '0'])
  })

  test('numbers parallel appends without gaps or repeats', async () => {
    const log = await open()
    const appends = numbers(0, 40).map((n) =>
      log.append('parallel', messages(`card-${n}`, n, n + 2)),
    )
    const positions = (await Promise.all(appends)).flat()
    for (const partition of numbers(0, PARTITIONS)) {
      const offsets = positions
        .filter((p) => p.partition === partition)
        .map((p) => Number(p.offset))
      expect(offsets.sort((a, b) => a - b)).toEqual(numbers(0, offsets.length))
    }
    expect(positions).toHaveLength(80)
  })

  test('refuses topics not declared, values too large, and work after its end', async () => {
    const log = await open()
    const undeclared = log.append('elsewhere', messages('card', 0, 1))
    await expect(undeclared).rejects.toMatchObject({ code: 'LOG_TOPIC_INVALID' })
    const large = log.append('order', [{ key: 'card', value: new Uint8Array(1_000_001) }])
    await expect(large).rejects.toMatchObject({ code: 'LOG_MESSAGE_TOO_LARGE' })
    await log.close()
    const late = log.append('order', messages('card', 0, 1))
    await expect(late).rejects.toMatchObject({ code: 'LOG_CLOSED' })
  })
}

/** Messages of one key whose values are the numbers as text. */
export function messages(key: string, from: number, to: number) {
  return numbers(from, to).map((number) => ({ key, value: Buffer.from(String(number)) }))
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function textOf({ value }: LogRecord): string {
  return Buffer.from(value).toString()
}
