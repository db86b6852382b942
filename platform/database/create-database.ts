import pg from 'pg'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { translateDatabaseError } from './database-errors.ts'

/** SQLSTATE `duplicate_database`. */
const EXISTS = '42P04'

/**
 * Makes a database on a server unless it is there, as a copy of `template` if one is named, and
 * returns the connection to it. Throws `DATABASE_UNAVAILABLE`.
 */
export async function createDatabaseIfMissing(
  server: pg.ClientConfig,
  name: string,
  template?: string,
): Promise<pg.ClientConfig> {
  const source = template === undefined ? '' : ` template ${quoteName(template)}`
  await runOnServer(server, `create database ${quoteName(name)}${source}`).catch(
    (error: unknown) => {
      if ((error as pg.DatabaseError).code !== EXISTS) throw error
    },
  )
  return { ...server, database: name }
}

/** Removes a database and sends its clients away. */
export async function dropDatabase(server: pg.ClientConfig, name: string): Promise<void> {
  await runOnServer(server, `drop database if exists ${quoteName(name)} with (force)`)
}

async function runOnServer(server: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(server)
  try {
    await client.connect()
    await client.query(sql)
  } catch (error) {
    throw translateDatabaseError(error)
  } finally {
    await client.end().catch(() => {})
  }
}

function quoteName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) {
    throw new TongxingError('INVARIANT_BROKEN', { detail: { what: 'database names are plain' } })
  }
  return `"${name}"`
}
