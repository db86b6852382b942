import closeWithGrace from 'close-with-grace'
import type { Logger } from '../logging/logger.ts'

/** What a program does to stop, in this order; each step finishes before the next one starts. */
export interface ShutdownSteps {
  /** Readiness off, so that nobody sends more. */
  stopBeingReady?(): void | Promise<void>
  /** No new requests, no new batches from the log. */
  stopIntake?(): Promise<void>
  /** What is in hand is finished and committed. */
  drain?(): Promise<void>
  /** Pools, servers and files are closed. */
  close?(): Promise<void>
}

export interface ShutdownOptions {
  /** All steps together may take this long, then the process ends with exit code 1. */
  readonly deadlineMs: number
  readonly logger: Logger
}

export interface Shutdown {
  /** Runs the steps as a signal would, without ending the process. Once. */
  now(): Promise<void>
}

/**
 * Runs the steps at SIGINT, SIGTERM and after an error that nobody caught (exit code 1); a second
 * signal ends the process at once.
 */
export function shutdownOnSignal(steps: ShutdownSteps, options: ShutdownOptions): Shutdown {
  const { deadlineMs, logger } = options
  let running: Promise<void> | undefined
  const runOnce = () => (running ??= runShutdown(steps))
  const listener = closeWithGrace({ delay: deadlineMs, logger: false }, async ({ signal, err }) => {
    if (err) logger.error({ err }, 'an error that nobody caught')
    logger.info({ signal }, 'stopping')
    await runOnce()
  })
  return {
    now: async () => {
      listener.uninstall()
      await runOnce()
    },
  }
}

/** All steps are tried, so that a failing one never leaves a later one undone; then it throws. */
export async function runShutdown(steps: ShutdownSteps): Promise<void> {
  const failures: unknown[] = []
  const order = [steps.stopBeingReady, steps.stopIntake, steps.drain, steps.close]
  for (const step of order) {
    try {
      await step?.()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'stopping was not clean')
}
