import type { Database, PoolStats } from '../database/database.ts'
import { Gauge, type Registry } from './metrics.ts'

/** Shows the use of a database's connections, and how many statements wait for one. */
export function measureDatabase(registry: Registry, db: Database): void {
  const show = (name: string, help: string, read: (stats: PoolStats) => number) => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(db.stats()))
      },
    })
  }
  show('afc_database_connections', 'Open connections', (stats) => stats.connections)
  show('afc_database_connections_idle', 'Connections not in use', (stats) => stats.idle)
  show('afc_database_statements_waiting', 'Statements without a connection', (s) => s.waiting)
}
