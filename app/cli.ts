#!/usr/bin/env -S node --max-semi-space-size=32
/** `tongxing`: the one program of the project. Data on stdout, talk and progress on stderr. */
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { Command } from 'commander'
import { reconcileCommand } from './commands/reconcile.ts'
import { replayCommand } from './commands/replay.ts'
import { startCommand } from './commands/start.ts'
import { exitCodes } from './exit-codes.ts'

const program = new Command('tongxing')
  .description('Open transit fare collection: from the tap on a bus to a day that adds up.')
  .addHelpText(
    'after',
    `
Examples:
  $ npx tongxing start                      run a county's service day and keep the pages open
  $ npx tongxing start --once --seed 7      the same from another seed, end after the summary
  $ npx tongxing reconcile --day 2026-06-01 match card, journal, ledger and clearing again
  $ npx tongxing replay shenzhen FILE       price real taps and compare with what was charged

Exit codes:
  0  done
  1  done, and something does not add up (unexplained money, unexplained rows over the bound)
  2  wrong use of the command line
  3  a part that is needed could not be had or started
  4  refused: another instance works on the same data`,
  )
  .showHelpAfterError()
  .addCommand(startCommand())
  .addCommand(reconcileCommand())
  .addCommand(replayCommand())

exitAsDocumented(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!isTongxingError(error)) throw error
  process.stderr.write(`tongxing: ${error.code}: ${error.message}\n`)
  process.exitCode =
    error.code === 'INSTANCE_ALREADY_RUNNING' ? exitCodes.alreadyRunning : exitCodes.unavailable
}

/** Commander's own answer to wrong use is 1, and a command does not pass on what it is told. */
function exitAsDocumented(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCodes.usage))
  for (const inner of command.commands) exitAsDocumented(inner)
}
