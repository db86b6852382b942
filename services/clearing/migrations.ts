import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/**
 * Schema `clearing`, of a city and of the centre. The service posts: it stands on
 * `ledgerMigrations`.
 */
export const clearingMigrations: MigrationSet = {
  schema: 'clearing',
  dir: new URL('./migrations/', import.meta.url),
}
