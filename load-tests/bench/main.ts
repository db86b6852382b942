/** `npm run bench`: talk on stderr, results on stdout, the JSON as its last line. */
import { Command } from 'commander'
import { benches } from './benches/index.ts'
import { runBenches } from './run-benches.ts'

/** Done and correct; something lost, doubled or not zero; wrong use. */
const exitCodes = { correct: 0, incorrect: 1, usage: 2 } as const

interface Options {
  readonly only?: string
  readonly quick?: true
  readonly json?: true
}

const program = new Command('bench')
  .description('Measures each part against the limit that this machine sets in the same minute.')
  .option('--only <name>', 'run the benches whose name contains this')
  .option('--quick', '3 short repeats instead of 5 full ones: shows that it works, not how fast')
  .option('--json', 'only the JSON on stdout')
  .addHelpText(
    'after',
    `
Benches: ${benches.map(({ name }) => name).join(', ')}

Examples:
  $ npm run bench                             everything, two to four minutes
  $ npm run bench -- --quick                  everything, short
  $ npm run bench -- --only "whole way"       from the ingest socket to the committed posting
  $ npm run --silent bench -- --json | jq .   name, unit, value, spread, limit, ratio of each

Exit codes:
  0  done, nothing lost or doubled, all sums zero
  1  done, and something was lost, doubled or wrong
  2  wrong use of the command line`,
  )
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCodes.usage))
  .parse()

const { only = '', quick, json } = program.opts<Options>()
const chosen = benches.filter(({ name }) => name.includes(only))
if (chosen.length === 0) program.error(`no bench is called ${only}`)
const isCorrect = await runBenches(chosen, { isQuick: quick === true, isJsonOnly: json === true })
process.exitCode = isCorrect ? exitCodes.correct : exitCodes.incorrect
