import { invariant, isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import pg from 'pg'
import { translateDatabaseError } from './database-errors.ts'

/** SQL with a name is parsed and planned once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** A named (prepared) statement. Names are unique in a process: `ledger.post-entries`. */
export function statement(name: string, text: string): Statement {
  const NAME_BYTES_MAX = 63
  invariant(Buffer.byteLength(name) <= NAME_BYTES_MAX, `the statement name ${name} is short enough`)
  return { name, text }
}

interface QueryResult<Row> {
  readonly rows: Row[]
  /** Rows returned or affected. */
  readonly rowCount: number
}

/**
 * Runs one statement. `int8` and `numeric` come back as strings, since neither fits a JS number:
 * use `BigInt(text)` for 10⁻⁷ fen and `toSafeNumber(text)` for fen, counters and epoch ms. `bytea`
 * is a Buffer, `json` is parsed, dates and timestamps are not used for money or order.
 */
export interface Queryable {
  query<Row extends object>(
    sql: Statement | string,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
}

/** One open transaction; only valid inside the function that received it. */
export interface Transaction extends Queryable {
  /** Runs after the commit has succeeded, and never otherwise; must not throw. */
  afterCommit(action: () => void): void
  /** The connection itself, for COPY streams. */
  readonly client: pg.ClientBase
}

interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /**
   * Times that the whole function is run when the database reports a deadlock or a serialisation
   * conflict (3 by default); so the function must keep no state of an attempt that failed.
   */
  readonly attempts?: number
}

export interface Database extends Queryable {
  /** Commits when the function resolves, rolls back when it throws. */
  transaction<T>(run: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  stats(): PoolStats
  close(): Promise<void>
}

export interface PoolStats {
  readonly connections: number
  readonly idle: number
  readonly waiting: number
}

export interface DatabaseConfig {
  readonly connection: pg.ClientConfig
  /** Shown in `pg_stat_activity`. */
  readonly name: string
  readonly connectionsMax?: number
  /** Statements that may wait for a connection; more are refused with `DATABASE_OVERLOADED`. */
  readonly waitingMax?: number
  readonly statementTimeoutMs?: number
  readonly connectTimeoutMs?: number
}

/**
 * A bounded pool of connections. Everything rejects with `DATABASE_UNAVAILABLE`,
 * `DATABASE_TIMEOUT`, `DATABASE_OVERLOADED`, `DATABASE_CONFLICT` or `DATABASE_DISK_FULL`, or with
 * the driver's `DatabaseError` where the statement itself is wrong. The pool recovers by itself
 * when the database is back.
 */
export function openDatabase(config: DatabaseConfig): Database {
  const waitingMax = config.waitingMax ?? 1_000
  const pool = new pg.Pool({
    ...config.connection,
    application_name: config.name,
    max: config.connectionsMax ?? 10,
    connectionTimeoutMillis: config.connectTimeoutMs ?? 5_000,
    statement_timeout: config.statementTimeoutMs ?? 30_000,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that breaks is dropped by the pool; the next statement opens another.
  pool.on('error', () => {})

  const admit = () => {
    if (pool.waitingCount < waitingMax) return
    throw new TongxingError('DATABASE_OVERLOADED', { detail: { waiting: pool.waitingCount } })
  }
  return {
    query: async (sql, values) => {
      admit()
      return await runOn(pool, sql, values)
    },
    transaction: async (run, options = {}) => {
      const attempts = options.attempts ?? 3
      for (let attempt = 1; ; attempt += 1) {
        admit()
        try {
          return await runTransaction(pool, run, options)
        } catch (error) {
          if (!isTongxingError(error, 'DATABASE_CONFLICT')) throw error
          if (attempt < attempts) continue
          throw new TongxingError('DATABASE_CONFLICT', { detail: { attempts }, cause: error })
        }
      }
    },
    stats: () => ({
      connections: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  }
}

/** A number from an `int8` column. Throws `NUMBER_UNSAFE` rather than round. */
export function toSafeNumber(value: string | number | bigint, what = 'a stored number'): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new TongxingError('NUMBER_UNSAFE', { detail: { what } })
  return number
}

async function runTransaction<T>(
  pool: pg.Pool,
  run: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translateDatabaseError(error)
  })
  const afterCommit: (() => void)[] = []
  // Errors between statements come as events; the next statement fails with the same.
  client.on('error', ignoreError)
  let isBroken = false
  let result: T
  try {
    await runOn(client, `begin isolation level ${options.isolation ?? 'read committed'}`)
    result = await run({
      client,
      query: (sql, values) => runOn(client, sql, values),
      afterCommit: (action) => afterCommit.push(action),
    })
    await runOn(client, 'commit')
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.removeListener('error', ignoreError)
    client.release(isBroken)
  }
  for (const action of afterCommit) action()
  return result
}

async function runOn<Row extends object>(
  target: pg.Pool | pg.ClientBase,
  sql: Statement | string,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  const query = typeof sql === 'string' ? { text: sql } : sql
  try {
    const result = await target.query<Row>({ ...query, values: [...values] })
    return { rows: result.rows, rowCount: result.rowCount ?? 0 }
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

function ignoreError(): void {}
