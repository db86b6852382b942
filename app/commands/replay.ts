import { readFileSync } from 'node:fs'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import {
  parseShenzhenTaps,
  type ShenzhenTap,
} from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import { Command } from 'commander'
import { startCluster } from '../compose/cluster.ts'
import { readTariff } from '../compose/tariffs.ts'
import { createProgress } from '../day/progress.ts'
import { exitCodes } from '../exit-codes.ts'
import { readSettings } from '../settings.ts'
import { replayShenzhen } from '../replay/replay-shenzhen.ts'
import { addsUp, reportText } from '../replay/report.ts'

interface ReplayFlags {
  readonly data: string
  readonly json: boolean
}

/** Made anew by every replay: what it held before is of no use to anybody. */
const DATABASE = 'replay_shenzhen'

export function replayCommand(): Command {
  const shenzhen = new Command('shenzhen')
    .description("bus and metro taps of Shenzhen's open data set 29200_00403601")
    .argument('<file>', 'the taps, CSV with the columns of the data set')
    .option('--data <folder>', 'where the embedded database lives', '.tongxing')
    .option('--json', 'write the result as one JSON object, the last line of stdout', false)
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing replay shenzhen taps.csv
  $ npx tongxing replay shenzhen taps.csv --json | tail -n 1

Exit codes: 0 replayed, unexplained rows listed; 1 a row was not charged at the price of the tariff;
2 the file cannot be read or has a wrong row.`,
    )
    .action(replay)
  return new Command('replay')
    .description('send real taps through the whole way and compare with what was charged')
    .addCommand(shenzhen)
}

async function replay(file: string, flags: ReplayFlags): Promise<void> {
  const taps = readTapsOrFail(file)
  if (taps === undefined) return
  const progress = createProgress(process.stderr)
  const cluster = await startCluster({
    dataDir: flags.data,
    say: (message) => progress.step(message),
  })
  try {
    const report = await replayShenzhen({
      db: await cluster.openEmpty(DATABASE),
      logger: createLogger({ name: 'tongxing', level: readSettings(process.env).logLevel }),
      tariff: readTariff('shenzhen'),
      ...{ taps, progress },
    })
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : reportText(report))
    if (!addsUp(report)) process.exitCode = exitCodes.doesNotAddUp
  } finally {
    await cluster.stop()
  }
}

/** A file that is not one of taps is a wrong use, and is said before anything is started. */
function readTapsOrFail(file: string): readonly ShenzhenTap[] | undefined {
  try {
    return parseShenzhenTaps(readText(file))
  } catch (error) {
    if (!isTongxingError(error)) throw error
    process.stderr.write(`tongxing: ${error.code}: ${error.message}\n`)
    process.exitCode = exitCodes.usage
    return undefined
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const why = isMissing ? 'there is no such file' : String(cause)
    throw new TongxingError('REPLAY_FILE_UNREADABLE', { detail: { file, why }, cause })
  }
}
