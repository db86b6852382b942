import type { Clock } from '@tongxing/core/time/clock.ts'
import type { FastifyInstance } from 'fastify'

/** Resolves when the dependency works, rejects when it does not. */
export type HealthCheck = () => Promise<void>

const CHECK_TIMEOUT_MS = 2_000

interface DependencyState {
  readonly isReady: boolean
  /** How long the dependency took to answer. */
  readonly elapsedMs: number
}

/**
 * `/healthz`: the process runs and answers. `/readyz`: 200 when every dependency works and nobody
 * has asked to stop, else 503; the body names each dependency.
 */
export function addHealth(
  app: FastifyInstance,
  options: { readonly dependencies: Readonly<Record<string, HealthCheck>>; readonly clock: Clock },
): { stopBeingReady(): void } {
  const { dependencies, clock } = options
  let isStopping = false
  const hide = { schema: { hide: true }, config: { isAlwaysAdmitted: true } }

  const ask = async (check: HealthCheck): Promise<DependencyState> => {
    const startedMs = clock.nowMs()
    const isReady = await withinTime(check)
    return { isReady, elapsedMs: clock.nowMs() - startedMs }
  }
  app.get('/healthz', hide, async () => ({ status: 'ok' }))
  app.get('/readyz', hide, async (_request, reply) => {
    const states = await Promise.all(
      Object.entries(dependencies).map(async ([name, check]) => [name, await ask(check)] as const),
    )
    const isReady = !isStopping && states.every(([, state]) => state.isReady)
    reply.code(isReady ? 200 : 503)
    return { isReady, isStopping, dependencies: Object.fromEntries(states) }
  })
  return {
    stopBeingReady: () => {
      isStopping = true
    },
  }
}

async function withinTime(check: HealthCheck): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS)
  const answered = check().then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answered, late])
  clearTimeout(timer)
  return isReady
}
