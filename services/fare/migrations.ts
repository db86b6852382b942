import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/** Schema `fare`. Rides are posted, so it stands on `ledgerMigrations`. */
export const fareMigrations: MigrationSet = {
  schema: 'fare',
  dir: new URL('./migrations/', import.meta.url),
}
