import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'

/**
 * Schema `topup`. It stands on `ledgerMigrations`; at run time it reads `cards.card`,
 * `cards.hotlist` and the view `fare.purchase_evidence` of the same database.
 */
export const topupMigrations: MigrationSet = {
  schema: 'topup',
  dir: new URL('./migrations/', import.meta.url),
}
