import type { CommandApdu } from './apdu.ts'
import type { Layout } from './layout.ts'
import type { StatusWordTable } from './status-words.ts'

/**
 * A command as the console shows it and as errors name it. Each file under `commands/` has one: the
 * grammar and the status words above it are the documentation, the layouts do the reading.
 */
export interface CommandDefinition {
  readonly name: string
  readonly nameZh: string
  readonly target: 'card' | 'sam'
  readonly statusWords: StatusWordTable
  /** Whether a command APDU is this one. */
  matches(command: CommandApdu): boolean
  /** Fields of the data part, for this form of the command; empty where there are none. */
  commandLayout(command: CommandApdu): Layout
  /** Fields of the answer to this form of the command; `data` is the answer without its status. */
  responseLayout(command: CommandApdu, data: Uint8Array): Layout
}
