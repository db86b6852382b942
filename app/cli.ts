#!/usr/bin/env -S node --max-semi-space-size=32
/** `tongxing`: the one program of the project. Data on stdout, talk and progress on stderr. */
import { isTongxingError, type TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Command } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'

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
  if (code === 'INSTANCE_ALREADY_RUNNING') return exitCodes.alreadyRunning
  return code === 'CONFIGURATION_INVALID' ? exitCodes.usage : exitCodes.unavailable
}

/** Commander's own answer to wrong use is 1, and a command does not pass on what it is told. */
function exitAsDocumented(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCodes.usage))
  for (const inner of command.commands) exitAsDocumented(inner)
}
