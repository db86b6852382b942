import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child-process.ts'
import { freePorts } from './free-port.ts'

const START_DEADLINE_MS = 10_000

export interface RedisServer {
  readonly port: number
  stop(): Promise<void>
}

/** A real Redis that keeps nothing, on a port of its own. */
export async function startRedis(): Promise<RedisServer> {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-redis-'))
  const [port = 0] = await freePorts(1)
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', home, '--save', '']
  const child = startChild(['redis-server', ...options], join(home, 'redis.log'))
  const deadlineMs = Date.now() + START_DEADLINE_MS
  while (!(await answers(port))) {
    if (child.hasEnded() || Date.now() > deadlineMs) throw new Error('Redis does not start')
    await sleep(20)
  }
  return {
    port,
    stop: async () => {
      await child.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function answers(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(port, '127.0.0.1')
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  const isThere = await promise
  socket.destroy()
  return isThere
}
