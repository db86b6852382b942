/** The thread of a simulated world: started by `live-in-thread.ts`, ends with the day. */
import { parentPort, workerData } from 'node:worker_threads'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { simClockOn } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { Progress } from './progress.ts'
import { liveThroughDay } from './world.ts'
import type { ThreadData, ThreadMessage } from './world-messages.ts'

/** Between two messages about the time, in simulated time: a few hundred a day. */
const TELL_EVERY_MS = 5 * 60_000

const { clockMemory, ...options } = workerData as ThreadData
const tell = (message: ThreadMessage) => parentPort?.postMessage(message, [])

try {
  await liveThroughDay({ ...options, clock: simClockOn(clockMemory), progress: toldProgress() })
} catch (error) {
  if (!isTongxingError(error)) throw error
  tell({ kind: 'failed', code: error.code, detail: error.detail })
}

function toldProgress(): Progress {
  let toldAtMs = Number.NEGATIVE_INFINITY
  return {
    step: (text) => tell({ kind: 'step', text }),
    time(atMs, count) {
      if (atMs - toldAtMs < TELL_EVERY_MS) return
      toldAtMs = atMs
      tell({ kind: 'time', atMs, count })
    },
    done: () => tell({ kind: 'done' }),
  }
}
