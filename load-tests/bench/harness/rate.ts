/** How long a bench of pure computation runs for one repeat. */
export const computeMs = { full: 500, quick: 60 } as const

/** Where results go that nobody needs, so that no work is optimised away. */
const outcome: { last: unknown } = { last: undefined }

/**
 * Operations a second of computation: `work` does `operations` of them at each call and is called
 * until the time is over. The clock is read once a call, so a call should take far more than a
 * microsecond.
 */
export function computeRate(operations: number, durationMs: number, work: () => unknown): number {
  let calls = 0
  let elapsedMs = 0
  const startMs = performance.now()
  do {
    outcome.last = work()
    calls += 1
    elapsedMs = performance.now() - startMs
  } while (elapsedMs < durationMs)
  return (calls * operations * 1_000) / elapsedMs
}

/** Operations a second of work that is done once. */
export async function rateOfOne(operations: number, work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await work()
  return (operations * 1_000) / (performance.now() - startMs)
}
