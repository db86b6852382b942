import type { EventLog } from '../event-log/port.ts'
import { Gauge, type Registry } from './metrics.ts'

/**
 * Shows how far a group is behind on a topic, and the age of the oldest record it has not handled.
 */
export function measureEventLog(
  registry: Registry,
  log: EventLog,
  place: { readonly topic: string; readonly group: string },
): void {
  const labelNames = ['topic', 'group', 'partition']
  const age = new Gauge({
    name: 'afc_log_oldest_unhandled_age_seconds',
    help: 'Age of the oldest record that the group has not handled',
    labelNames,
    registers: [registry],
  })
  new Gauge({
    name: 'afc_log_unhandled_records',
    help: 'Records that the group has not handled',
    labelNames,
    registers: [registry],
    async collect() {
      for (const { partition, behind, oldestAgeMs } of await log.lag(place.topic, place.group)) {
        const labels = { ...place, partition: String(partition) }
        this.set(labels, Number(behind))
        age.set(labels, oldestAgeMs / 1_000)
      }
    },
  })
}
