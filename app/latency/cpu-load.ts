import { Worker } from 'node:worker_threads'

/** Keeps processors busy beside what is measured, until the function returned is called. */
export function startCpuLoad(threads: number): () => Promise<void> {
  const workers = Array.from(
    { length: threads },
    () => new Worker('for (;;) {}', { eval: true, name: 'cpu-load' }),
  )
  return async () => {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
