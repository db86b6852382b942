#!/usr/bin/env -S node --max-semi-space-size=16
/** `tongxing`: the one program of the project. Data on stdout, talk and progress on stderr. */
import { isTongxingError, type TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Command } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'

/** Somebody else works on the same data. */
const busyCodes: ReadonlySet<string> = new Set(['CARD_IMAGE_IN_USE', 'INSTANCE_ALREADY_RUNNING'])

/** Wrong use of the command line that only a command can find. */
const usageCodes: ReadonlySet<string> = new Set([
  'CARD_IMAGE_EXISTS',
  'CARD_IMAGE_MISSING',
  'CARD_IMAGE_UNUSABLE',
  'CARD_OPTION_INVALID',
  'CONFIGURATION_INVALID',
  'RIDE_CODE_TRUST_INVALID',
  'SCRIPT_MISSING',
])

const program = createProgram()
exitAsDocumented(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!isTongxingError(error)) throw error
  process.stderr.write(`tongxing: ${error.code}: ${error.message}\n`)
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf({ code }: TongxingError): number {
  if (busyCodes.has(code)) return exitCodes.alreadyRunning
  return usageCodes.has(code) ? exitCodes.usage : exitCodes.unavailable
}

/** Commander's own answer to wrong use is 1, and a command does not pass on what it is told. */
function exitAsDocumented(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCodes.usage))
  for (const inner of command.commands) exitAsDocumented(inner)
}
