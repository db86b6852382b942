import { Command } from 'commander'
import { createProgress } from '../day/progress.ts'
import { exitCodes } from '../exit-codes.ts'
import { exportBooks } from '../reconciliation/export-books.ts'
import { openDay } from '../reconciliation/open-day.ts'
import { reconcileDay } from '../reconciliation/reconcile-day.ts'
import { reportText } from '../reconciliation/report-text.ts'
import { parseDay } from './start.ts'

interface ReconcileFlags {
  readonly day: string
  readonly seed: string
  readonly data: string
  readonly json: boolean
  readonly export?: string
}

export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description('match card, journal, ledger and clearing of a service day that was run')
    .requiredOption('--day <YYYY-MM-DD>', 'the service day', parseDay)
    .option('--seed <seed>', 'what the day was drawn from', '1')
    .option('--data <folder>', 'where the embedded database lives', '.tongxing')
    .option('--export <folder>', 'write ledger, claims, loads and clearing lines there as CSV')
    .option('--json', 'write the reports as one JSON object, the last line of stdout', false)
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing reconcile --day 2026-06-01               every city of seed 1 and the centre
  $ npx tongxing reconcile --day 2026-06-01 --json | tail -n 1
  $ npx tongxing reconcile --day 2026-06-01 --export out  the lines that the sums are made of

Exit codes:
  0  every fen is in a named case or account
  1  something is unexplained
  3  the day was never run, or the database could not be started
  4  another instance works on the same data`,
    )
    .action(reconcileBooks)
}

async function reconcileBooks(flags: ReconcileFlags): Promise<void> {
  const progress = createProgress(process.stderr)
  const { seed, day: serviceDay } = flags
  const books = await openDay({
    ...{ seed, serviceDay, folder: flags.data },
    say: (message) => progress.step(message),
  })
  try {
    progress.step(`reconciling ${serviceDay}`)
    const result = await reconcileDay(books, { seed, serviceDay })
    if (flags.export !== undefined) {
      const files = await exportBooks(books, { serviceDay, folder: flags.export })
      for (const file of files) progress.step(`wrote ${file}`)
    }
    process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : reportText(result))
    if (result.unexplainedFen !== 0) process.exitCode = exitCodes.doesNotAddUp
  } finally {
    await books.close()
  }
}
