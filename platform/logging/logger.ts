import { maskCard } from '@tongxing/core/card/mask-card.ts'
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

/** A number of a card's length: 19 or 20 digits, whatever it stands in. */
const cardNumbers = /(?<!\d)\d{19,20}(?!\d)/g

/**
 * JSON lines with ISO times. Lines carry ids and codes; card numbers are masked (`maskCard`) by
 * whoever logs them. As the last resort keys are removed here, and card numbers masked: errors of a
 * database quote the row that they are about.
 */
export function createLogger(options: LoggerOptions): Logger {
  return pino(
    {
      name: options.name,
      level: options.level ?? 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: secretFields.flatMap((field) => [field, `*.${field}`]),
      hooks: { streamWrite: (line) => line.replaceAll(cardNumbers, maskCard) },
    },
    options.destination ?? pino.destination(2),
  )
}
