import type { EventLog } from '@tongxing/platform/event-log/port.ts'

/** What the database does not say: how far the consumers of the event log are behind. */
export interface LiveSource {
  /** Of the group that takes in `taps`. */
  tapsLag(): Promise<Lag>
}

interface Lag {
  /** Messages of the log; each may hold many taps. */
  readonly behind: number
  readonly oldestAgeMs: number
}

/** The lag of one consumer group over all partitions. */
export function liveSourceOfLog(log: Pick<EventLog, 'lag'>, group: string): LiveSource {
  return {
    tapsLag: async () => {
      const partitions = await log.lag('taps', group)
      return {
        behind: partitions.reduce((sum, { behind }) => sum + Number(behind), 0),
        oldestAgeMs: Math.max(0, ...partitions.map(({ oldestAgeMs }) => oldestAgeMs)),
      }
    },
  }
}
