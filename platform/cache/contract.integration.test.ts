import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, startRedis } from '../../infra/dev/start-redis.ts'
import { createInProcessCache } from './in-process.ts'
import type { Cache } from './port.ts'
import { createRedisCache } from './redis.ts'

let redis: RedisServer
const caches: Record<string, Cache> = {}

beforeAll(async () => {
  redis = await startRedis()
  caches['in one process'] = createInProcessCache()
  caches['on Redis'] = createRedisCache({ host: '127.0.0.1', port: redis.port })
})
afterAll(async () => {
  await Promise.all(Object.values(caches).map((cache) => cache.close()))
  await redis.stop()
})

describe.each(['in one process', 'on Redis'])('the cache %s', (name) => {
  const cache = () => caches[name] as Cache

  test('keeps a value until it is deleted or its time is over', async () => {
    await cache().set('kept', 'value', 60_000)
    await cache().set('short', 'value', 30)
    expect(await cache().get('kept')).toBe('value')
    expect(await cache().get('short')).toBe('value')
    await sleep(60)
    expect(await cache().get('short')).toBeUndefined()
    await cache().delete('kept')
    expect(await cache().get('kept')).toBeUndefined()
  })

  test('counts in a window that starts with the first event', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => cache().count('hits', 80)))
    expect(new Set(counts)).toEqual(new Set([1, 2, 3]))
    await sleep(120)
    expect(await cache().count('hits', 80)).toBe(1)
  })
})

test('a Redis that is not there is named so', async () => {
  const cache = createRedisCache({ host: '127.0.0.1', port: 1 })
  await expect(cache.get('key')).rejects.toMatchObject({ code: 'CACHE_UNAVAILABLE' })
  await cache.close()
})

test('the cache in one process stays within its bound', async () => {
  const cache = createInProcessCache({ entriesMax: 2 })
  for (const key of ['a', 'b', 'c']) await cache.set(key, key, 60_000)
  expect(await cache.get('a')).toBeUndefined()
  expect([await cache.get('b'), await cache.get('c')]).toEqual(['b', 'c'])
})
