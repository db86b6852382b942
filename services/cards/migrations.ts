import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/**
 * Schema `cards`. Sales are posted, so it stands on `ledgerMigrations`; it reads the view
 * `fare.card_lock` of the same database.
 */
export const cardsMigrations: MigrationSet = {
  schema: 'cards',
  dir: new URL('./migrations/', import.meta.url),
}
