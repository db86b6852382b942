import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/** Schemas `ledger` and `desk`, which every service that posts or opens cases stands on. */
export const ledgerMigrations: readonly MigrationSet[] = [
  { schema: 'ledger', dir: new URL('./migrations/ledger/', import.meta.url) },
  { schema: 'desk', dir: new URL('./migrations/desk/', import.meta.url) },
]
