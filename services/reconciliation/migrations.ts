import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/** Schema `reconciliation`. It opens cases, so it stands on `ledgerMigrations`. */
export const reconciliationMigrations: MigrationSet = {
  schema: 'reconciliation',
  dir: new URL('./migrations/', import.meta.url),
}
