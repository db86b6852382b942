import { setTimeout as sleep } from 'node:timers/promises'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type ResolveResult, resolveLoads } from './resolve-loads.ts'
import { booksOf, createTopupServer, type TopupDeps } from './server.ts'

export interface TopupServiceOptions extends TopupDeps {
  /** 127.0.0.1 unless configured otherwise. */
  readonly host?: string
  /** 0 takes a free one. */
  readonly port: number
  /** Pause between looks for new evidence; 0 looks only when it is asked to. */
  readonly resolveIntervalMs?: number
}

export interface TopupService {
  readonly url: string
  /** Looks now for evidence about loads in suspense. */
  resolve(cardNumbers?: readonly string[]): Promise<ResolveResult>
  /** Lets requests in hand and the look for evidence finish. The database stays the caller's. */
  stop(): Promise<void>
}

/**
 * Runs the top-up service on its socket; schemas of `topupMigrations` and what it reads must be
 * there.
 */
export async function startTopupService(options: TopupServiceOptions): Promise<TopupService> {
  const { db, clock, logger, host = '127.0.0.1', port, resolveIntervalMs = 10_000 } = options
  const server = await createTopupServer(options)
  const url = await server.listen({ host, port })
  const stopping = new AbortController()
  const resolve = (cardNumbers?: readonly string[]) =>
    resolveLoads(db, { ...booksOf(options, clock.nowMs()), cardNumbers })

  /** One look after the other, so that a slow database has one of them at most. */
  async function resolveAgainAndAgain(): Promise<void> {
    for (;;) {
      await sleep(resolveIntervalMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      try {
        await resolve()
      } catch (error) {
        const code = isTongxingError(error) ? error.code : 'INTERNAL_ERROR'
        logger.warn({ code, err: error }, 'loads in suspense could not be looked at')
      }
    }
  }
  const resolving = resolveIntervalMs > 0 ? resolveAgainAndAgain() : Promise.resolve()
  return {
    url,
    resolve,
    stop: async () => {
      server.stopBeingReady()
      stopping.abort()
      await Promise.all([server.close(), resolving])
    },
  }
}
