import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { newCode } from '../ride-code/new-code.ts'
import {
  addFormOptions,
  type FormFlags,
  parseCount,
  parseDigits,
  parseInstant,
  settingsOf,
} from './ride-code-options.ts'

interface NewFlags extends FormFlags {
  readonly keys: string
  readonly seed?: string
  readonly account: string
  readonly issuer: string
  readonly max: number
  readonly valid: number
  readonly at?: number
  readonly format: 'hex' | 'base64' | 'bin'
  readonly out?: string
  readonly json: boolean
}

export function rideCodeNewCommand(): Command {
  const command = new Command('new')
    .description('make a code of a test authority, and the authority if there is none yet')
    .option('--keys <folder>', 'of the authority: seed, ca.bin, certificate.bin', 'ride-code-keys')
    .option('--seed <text>', "that all keys come from; the folder's, or random, by default")
    .option(
      '--account <digits>',
      'card account, 20 digits',
      parseDigits(/^\d{20}$/, '20 digits'),
      '31040000000000000017',
    )
    .option(
      '--issuer <hex>',
      'issuer id, 8 hex digits',
      parseDigits(/^[0-9a-f]{8}$/, '8 lower-case hex digits'),
      '03664530',
    )
    .option('--max <fen>', 'maximum amount of a ride', parseCount(0xff_ffff), 2_000)
    .option('--valid <seconds>', 'how long the code is good', parseCount(0xffff), 60)
    .option('--at <instant>', 'when it is made; now by default', parseInstant)
    .addOption(
      new Option('--format <format>', 'of the code')
        .choices(['hex', 'base64', 'bin'])
        .default('hex'),
    )
    .option('--out <file>', 'where the code goes; stdout by default')
    .option('--json', 'one JSON object with code and certificates on stdout', false)
  return addFormOptions(command)
    .addHelpText(
      'after',
      `
The folder's seed is the private key of everything in it: good for tests only.

Examples:
  $ npx tongxing ride-code new                         its hex on stdout, keys in ride-code-keys
  $ npx tongxing ride-code new --out code.txt --format base64 --valid 3600
  $ npx tongxing ride-code new --seed 7 --at 2026-06-01T08:00:00+08:00 --json

Exit codes: 0 made; 2 an option is wrong.`,
    )
    .action(makeCode)
}

function makeCode(flags: NewFlags): void {
  const { at = Date.now(), format, out, json } = flags
  const made = newCode({ ...flags, at }, settingsOf(flags))
  const bytes = Buffer.from(made.code)
  const framed = format === 'bin' ? bytes : `${bytes.toString(format)}\n`
  if (out !== undefined) writeFileSync(out, framed)
  if (json) {
    const hex = Object.entries(made).map(([name, part]) => [name, part.toHex()])
    process.stdout.write(`${JSON.stringify(Object.fromEntries(hex))}\n`)
  } else if (out === undefined) process.stdout.write(framed)
}
