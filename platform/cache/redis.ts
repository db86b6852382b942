import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { Redis } from 'ioredis'
import type { Cache } from './port.ts'

const CONNECT_TIMEOUT_MS = 2_000
const COMMAND_TIMEOUT_MS = 1_000

/**
 * Counts and starts the window in one step: a crash between the two would leave a window for ever.
 */
const countScript = `
local count = redis.call('incr', KEYS[1])
if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return count`

export interface RedisCacheOptions {
  readonly host: string
  readonly port: number
  readonly password?: string
  /** Put before every key, so that programs can share a server. */
  readonly prefix?: string
}

/** The cache of many processes, on Redis. Everything rejects with `CACHE_UNAVAILABLE`, quickly. */
export function createRedisCache(options: RedisCacheOptions): Cache {
  const { prefix = 'tongxing:', ...server } = options
  const redis = new Redis({
    ...server,
    keyPrefix: prefix,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    maxRetriesPerRequest: 1,
  })
  // It reconnects by itself; commands meanwhile reject.
  redis.on('error', () => {})
  const ask = async <T>(command: Promise<T>): Promise<T> => {
    try {
      return await command
    } catch (cause) {
      throw new TongxingError('CACHE_UNAVAILABLE', { cause })
    }
  }
  return {
    get: async (key) => (await ask(redis.get(key))) ?? undefined,
    set: async (key, value, ttlMs) => {
      await ask(redis.set(key, value, 'PX', ttlMs))
    },
    delete: async (key) => {
      await ask(redis.del(key))
    },
    count: async (key, windowMs) => Number(await ask(redis.eval(countScript, 1, key, windowMs))),
    close: async () => redis.disconnect(),
  }
}
