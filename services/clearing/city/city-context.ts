import type { Clock } from '@tongxing/core/time/clock.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { FileContext } from '../files/sent-files.ts'

/** What every step of a city's clearing stands on. */
export interface CityContext extends FileContext {
  /** Institution code of the centre, 8 digits. */
  readonly centre: string
  readonly log: EventLog
  readonly tapsPartitions: number
  readonly clock: Clock
  readonly logger: Logger
  readonly recordsPerFileMax: number
}
