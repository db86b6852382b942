import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'
import { eventLogMigrations } from '@tongxing/platform/event-log/migrations.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { ConsoleOptions } from '../service.ts'
import { seedTimeMs } from './records.ts'

const services = new URL('../../', import.meta.url)
const owners = ['ingest', 'fare', 'cards', 'topup', 'clearing', 'reconciliation']

/** The tables that the console reads, as their owners make them. */
export const readMigrations: readonly MigrationSet[] = [
  eventLogMigrations,
  ...ledgerMigrations,
  ...owners.map((schema) => ({ schema, dir: new URL(`${schema}/migrations/`, services) })),
]

const county: Institution = {
  code: '03763764',
  cityCode: '3764',
  provinceCode: '3600',
  name: { zh: '霍山县', en: 'Huoshan county' },
}

/** What a console over the seeded day is started with. */
export function consoleOptions(db: Database): ConsoleOptions {
  return {
    db,
    institution: county,
    clock: { nowMs: () => seedTimeMs + 60_000 },
    liveSource: { tapsLag: async () => ({ behind: 3, oldestAgeMs: 2_500 }) },
    logger: createLogger({ name: 'console test', level: 'silent' }),
    linkKey: new Uint8Array(32).fill(7),
    limits: { statusIntervalMs: 200, heartbeatMs: 1_000, clientsMax: 3 },
    host: '127.0.0.1',
    port: 0,
  }
}
