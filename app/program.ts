import { Command } from 'commander'
import { cardCommand } from './commands/card.ts'
import { latencyCommand } from './commands/latency.ts'
import { reconcileCommand } from './commands/reconcile.ts'
import { replayCommand } from './commands/replay.ts'
import { rideCodeCommand } from './commands/ride-code.ts'
import { startCommand } from './commands/start.ts'
import { validatorCommand } from './commands/validator.ts'

/** The command line: every command, option and example; it does nothing until it parses. */
export function createProgram(): Command {
  return new Command('tongxing')
    .description('Open transit fare collection: from the tap on a bus to a day that adds up.')
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing start                       run a county's service day and keep the pages open
  $ npx tongxing start --once --seed 7       the same from another seed, end after the summary
  $ npx tongxing reconcile --day 2026-06-01  match card, journal, ledger and clearing again
  $ npx tongxing replay shenzhen FILE        price real taps and compare with what was charged
  $ npx tongxing validator                   one bus to play with: tap a card, pull it away
  $ npx tongxing latency                     where the milliseconds of a tap go
  $ npx tongxing card new --image card.img   make a software card; then show it, tap it, tear it
  $ npx tongxing ride-code new               make a test ride code; then show it, verify it

Exit codes:
  0  done
  1  done, and something does not add up (unexplained money, a row charged unlike its tariff)
  2  wrong use of the command line, or a wrong setting (TONGXING_LOG_LEVEL: debug to silent)
  3  a part that is needed could not be had or started
  4  refused: another instance works on the same data`,
    )
    .showHelpAfterError()
    .addCommand(startCommand())
    .addCommand(reconcileCommand())
    .addCommand(replayCommand())
    .addCommand(latencyCommand())
    .addCommand(rideCodeCommand())
    .addCommand(cardCommand())
    .addCommand(validatorCommand())
}
