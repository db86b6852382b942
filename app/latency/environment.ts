import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

const GIB = 1024 ** 3

/** The machine on which processor and storage were measured. */
export function environment() {
  const [cpu] = cpus()
  const [load = 0] = loadavg()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Number((totalmem() / GIB).toFixed(1)),
    node: process.version,
    kernel: `${type()} ${release()}`,
    loadAtStart: Number(load.toFixed(2)),
  }
}
