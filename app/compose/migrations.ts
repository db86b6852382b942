import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { cardsMigrations } from '@tongxing/cards/migrations.ts'
import { clearingMigrations } from '@tongxing/clearing/migrations.ts'
import { fareMigrations } from '@tongxing/fare/migrations.ts'
import { ingestMigrations } from '@tongxing/ingest/migrations.ts'
import { reconciliationMigrations } from '@tongxing/reconciliation/migrations.ts'
import { topupMigrations } from '@tongxing/topup/migrations.ts'

/** Every schema of a city's database, in the order in which they stand on each other. */
export const cityMigrations: readonly MigrationSet[] = [
  eventLogMigrations,
  ...ledgerMigrations,
  cardsMigrations,
  ingestMigrations,
  fareMigrations,
  topupMigrations,
  clearingMigrations,
  reconciliationMigrations,
  { schema: 'simulation', dir: new URL('./migrations/', import.meta.url) },
]

/** Schemas of the national centre's database. */
export const centreMigrations: readonly MigrationSet[] = [
  ...ledgerMigrations,
  clearingMigrations,
  reconciliationMigrations,
]
