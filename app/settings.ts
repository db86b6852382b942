import { choice, readConfiguration } from '@tongxing/platform/configuration/configuration.ts'

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** What the surroundings of the program say; what a person says stands on the command line. */
export interface Settings {
  /** `TONGXING_LOG_LEVEL`: from which level on services log to stderr. */
  readonly logLevel: (typeof levels)[number]
}

/** Throws `CONFIGURATION_INVALID` with every fault at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return readConfiguration(
    { logLevel: choice('from which level on services log', levels, 'warn') },
    { environment, prefix: 'TONGXING_' },
  )
}
