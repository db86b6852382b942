import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/** Schema `ingest`. The service also opens cases, so it stands on `ledgerMigrations`. */
export const ingestMigrations: MigrationSet = {
  schema: 'ingest',
  dir: new URL('./migrations/', import.meta.url),
}
