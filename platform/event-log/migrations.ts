import type { MigrationSet } from '../database/migrate.ts'

/** Tables of the embedded log, and the offsets and parked records of consumers on either log. */
export const eventLogMigrations: MigrationSet = {
  schema: 'log',
  dir: new URL('./sql/', import.meta.url),
}
