import type { Bench, BenchResult } from './harness/bench.ts'
import { isCorrect, jsonLine, textLines } from './harness/report.ts'
import { runBench } from './harness/run-bench.ts'
import { describeEnvironment } from './machine/environment.ts'
import { watchMemory } from './machine/memory.ts'
import { createScratch } from './machine/scratch.ts'

const REPEATS = { full: 5, quick: 3 }
/** What shells give a program that Ctrl-C ended. */
const INTERRUPTED = 130

/** Runs benches one after another and prints them. Returns whether all of them were correct. */
export async function runBenches(
  benches: readonly Bench[],
  options: { readonly isQuick: boolean; readonly isJsonOnly: boolean },
): Promise<boolean> {
  const { isQuick, isJsonOnly } = options
  const print = (line: string) => void (isJsonOnly || process.stdout.write(`${line}\n`))
  const say = (message: string) => void process.stderr.write(`${message}\n`)
  const repeats = isQuick ? REPEATS.quick : REPEATS.full
  const scratch = await createScratch(say)
  const results: BenchResult[] = []
  // What the bench in hand says when its server goes is not heard: the end comes first.
  const interrupt = () => void scratch.remove().finally(() => process.exit(INTERRUPTED))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    for (const line of describeEnvironment(scratch.serverVersion)) print(line)
    print(`\nmedians of ${repeats} repeats; ratio = value ÷ limit of the same repeat\n`)
    for (const bench of benches) {
      say(`${bench.name} …`)
      const memory = watchMemory(scratch.serverPid)
      const run = { repeats, afterRepeat: memory.look }
      const result = await runBench(bench, { isQuick, ...scratch }, run)
      for (const line of textLines(result, memory.peakBytes())) print(line)
      results.push(result)
    }
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await scratch.remove()
  }
  process.stdout.write(`${jsonLine(results)}\n`)
  return results.every(({ correctness }) => isCorrect(correctness))
}
