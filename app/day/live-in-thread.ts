import { Worker } from 'node:worker_threads'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { accessTo } from './city-access.ts'
import type { Progress } from './progress.ts'
import type { WorldOptions } from './world.ts'
import type { ThreadData, ThreadMessage } from './world-messages.ts'

/**
 * Lives through a day in a thread of its own: the riders' side of the wire has one core, the back
 * end's another. Resolves when the world has ended, rejects with what stopped it.
 */
export async function liveInThread(options: WorldOptions): Promise<void> {
  const { clock, progress, cities, daySeed, attempt } = options
  const data: ThreadData = {
    ...{ daySeed, attempt, clockMemory: clock.memory },
    cities: cities.map(accessTo),
  }
  const thread = new Worker(new URL('./world-thread.ts', import.meta.url), { workerData: data })
  let failure: TongxingError | undefined
  thread.on('message', (message: ThreadMessage) => {
    if (message.kind === 'failed') {
      failure = new TongxingError(message.code, { detail: message.detail })
    } else show(progress, message)
  })
  const exitCode = await new Promise<number>((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', resolve)
  })
  if (failure !== undefined) throw failure
  invariant(exitCode === 0, `the world's thread ends with 0, not ${exitCode}`)
}

function show(progress: Progress, message: Exclude<ThreadMessage, { kind: 'failed' }>): void {
  if (message.kind === 'step') progress.step(message.text)
  else if (message.kind === 'time') progress.time(message.atMs, message.count)
  else progress.done()
}
