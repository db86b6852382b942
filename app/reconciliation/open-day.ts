import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { migrate } from '@tongxing/platform/database/migrate.ts'
import { scenarioInstitutions } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import { type Cluster, startCluster } from '../compose/cluster.ts'
import { centreMigrations, cityMigrations } from '../compose/migrations.ts'
import { databaseName } from '../day/main-job.ts'

/** The books of one institution. */
export interface Books {
  readonly institution: Institution
  readonly db: Database
}

/** The books of every institution of one day that was run, without their services. */
export interface DayBooks {
  readonly cities: readonly Books[]
  readonly centre: Books
  close(): Promise<void>
}

export interface DayPlace {
  readonly seed: string
  readonly serviceDay: string
  /** Folder of the embedded database. */
  readonly folder: string
  readonly say: (message: string) => void
}

/**
 * Opens the databases of a day that `tongxing start` has run. Throws `DAY_UNKNOWN` and makes
 * nothing where there is none; `INSTANCE_ALREADY_RUNNING` while another process works on the
 * folder.
 */
export async function openDay(place: DayPlace): Promise<DayBooks> {
  const { seed, serviceDay, folder } = place
  const unknown = new TongxingError('DAY_UNKNOWN', { detail: { seed, day: serviceDay, folder } })
  if (!existsSync(join(folder, 'postgres'))) throw unknown
  const cluster = await startCluster({ dataDir: folder, say: place.say })
  try {
    const names = scenarioInstitutions.map((one) => databaseName(seed, serviceDay, one))
    if (!(await haveAll(cluster, names))) throw unknown
    const books: Books[] = []
    for (const [index, institution] of scenarioInstitutions.entries()) {
      const db = await cluster.open(names[index] ?? '')
      const isCentre = index === scenarioInstitutions.length - 1
      await migrate(db, isCentre ? centreMigrations : cityMigrations)
      books.push({ institution, db })
    }
    const centre = books.pop()
    if (centre === undefined) throw unknown
    return { cities: books, centre, close: () => cluster.stop() }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function haveAll(cluster: Cluster, names: readonly string[]): Promise<boolean> {
  const server = await cluster.open('postgres')
  const { rowCount } = await server.query('select from pg_database where datname = any($1)', [
    names,
  ])
  return rowCount === names.length
}
