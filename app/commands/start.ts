import { isCalendarDay } from '@tongxing/core/time/service-day.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { shutdownOnSignal } from '@tongxing/platform/shutdown/shutdown.ts'
import { huoshanSize, smallSize } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { Command, InvalidArgumentError } from 'commander'
import { startCluster } from '../compose/cluster.ts'
import { type MainJob, runMainJob } from '../day/main-job.ts'
import { createProgress } from '../day/progress.ts'
import { printSummary } from '../day/print-summary.ts'
import { exitCodes } from '../exit-codes.ts'
import { readSettings } from '../settings.ts'

/** A Monday of the school term: commuters, pupils and elders are all on their way. */
const DEFAULT_DAY = '2026-06-01'

/** Services finish what is in hand and the database checkpoints; then the process ends anyway. */
const STOP_DEADLINE_MS = 20_000

interface StartFlags {
  readonly seed: string
  readonly day: string
  readonly data: string
  readonly once: boolean
  readonly small: boolean
  readonly json: boolean
  readonly port: number
}

export function startCommand(): Command {
  return new Command('start')
    .description("run a county's service day, from the tap to a day that adds up")
    .option('--seed <seed>', 'what the day is drawn from; each seed has data of its own', '1')
    .option('--day <YYYY-MM-DD>', 'the service day', parseDay, DEFAULT_DAY)
    .option('--data <folder>', 'where the embedded database lives', '.tongxing')
    .option('--port <port>', 'where the pages are served', parsePort, 7800)
    .option('--small', 'a small town instead of the county; its seed is called small<seed>', false)
    .option('--once', 'end after the summary', false)
    .option('--json', 'write the summary as one JSON object, the last line of stdout', false)
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing start                       until Ctrl-C; the pages stay open
  $ npx tongxing start --once                end after the summary
  $ npx tongxing start --once --small        a few seconds, for a first look
  $ npx tongxing start --once --seed 7 --json | tail -n 1`,
    )
    .action(start)
}

async function start(flags: StartFlags): Promise<void> {
  const progress = createProgress(process.stderr)
  const { logLevel } = readSettings(process.env)
  const logger = createLogger({ name: 'tongxing', level: logLevel })
  const cluster = await startCluster({
    dataDir: flags.data,
    say: (message) => progress.step(message),
  })
  let job: MainJob | undefined
  const shutdown = shutdownOnSignal(
    {
      drain: async () => await job?.stop(),
      close: () => cluster.stop(),
    },
    { deadlineMs: STOP_DEADLINE_MS, logger },
  )
  try {
    job = await runMainJob({
      ...{ cluster, logger, progress, serviceDay: flags.day },
      ...(flags.small
        ? { seed: `small${flags.seed}`, size: smallSize }
        : { seed: flags.seed, size: huoshanSize }),
      consolePort: flags.once ? 0 : flags.port,
    })
    printSummary(job.summary, { json: flags.json })
    if (job.summary.unexplainedFen !== 0) process.exitCode = exitCodes.doesNotAddUp
    if (!flags.once) {
      progress.step(`the pages stay open at ${job.pagesUrl} until Ctrl-C`)
      return
    }
  } catch (error) {
    await shutdown.now()
    throw error
  }
  await shutdown.now()
}

export function parseDay(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('a day is YYYY-MM-DD')
  return text
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('a port is 0 to 65535; 0 takes a free one')
  }
  return port
}
