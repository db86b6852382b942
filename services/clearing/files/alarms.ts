import type { Clock } from '@tongxing/core/time/clock.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import { type TransferAlarm, transferCodes } from '../transport/ports.ts'
import { conflictCase } from './file-cases.ts'

export interface Alarms {
  /** For the transport: logs every alarm, and keeps a conflict as a case. */
  raise(alarm: TransferAlarm): void
  /** Resolves when every case is written. */
  settle(): Promise<void>
}

export function createAlarms(options: {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
}): Alarms {
  const { db, clock, logger } = options
  const writing = new Set<Promise<void>>()
  return {
    raise: (alarm) => {
      const { code, partner, fileName, cause } = alarm
      logger.warn({ code, partner, fileName, err: cause }, 'the file transport raised an alarm')
      if (code !== transferCodes.conflict) return
      const nowMs = clock.nowMs()
      const write = db
        .transaction((tx) => openCases(tx, [conflictCase(alarm, serviceDay(nowMs))], nowMs))
        .catch((error: unknown) => {
          // The sender hears of the conflict in any case, and raises it again by sending again.
          logger.error({ err: error, fileName }, 'the case of a conflict could not be written')
        })
        .finally(() => writing.delete(write))
      writing.add(write)
    },
    settle: async () => {
      await Promise.all(writing)
    },
  }
}
