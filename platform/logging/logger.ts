import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

export interface LoggerOptions {
  /** Service or program that speaks. */
  readonly name: string
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** stderr unless given: stdout is for data. */
  readonly destination?: DestinationStream
}

/** Fields that never reach a log line, however deep a caller put them one level down. */
const secretFields = ['key', 'keys', 'privateKey', 'password', 'secret', 'seed', 'authorization']

/**
 * JSON lines with ISO times. Lines carry ids and codes; keys are removed here as the last resort, and
 * card numbers are masked (`maskCard`) by whoever logs them.
 */
export function createLogger(options: LoggerOptions): Logger {
  return pino(
    {
      name: options.name,
      level: options.level ?? 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: secretFields.flatMap((field) => [field, `*.${field}`]),
    },
    options.destination ?? pino.destination(2),
  )
}
