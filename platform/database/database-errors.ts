import { type ErrorCode } from '@tongxing/core/errors/codes.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import pg from 'pg'

/** SQLSTATEs (PostgreSQL documentation, appendix A) that callers must not have to know. */
const codeBySqlState: Readonly<Record<string, ErrorCode>> = {
  '25006': 'DATABASE_UNAVAILABLE',
  '40001': 'DATABASE_CONFLICT',
  '40P01': 'DATABASE_CONFLICT',
  '53100': 'DATABASE_DISK_FULL',
  '55P03': 'DATABASE_TIMEOUT',
  '57014': 'DATABASE_TIMEOUT',
  '57P01': 'DATABASE_UNAVAILABLE',
  '57P02': 'DATABASE_UNAVAILABLE',
  '57P03': 'DATABASE_UNAVAILABLE',
  '57P05': 'DATABASE_UNAVAILABLE',
}

/** Classes of them that are about the connection, the server's resources and its machine. */
const outageClasses: ReadonlySet<string> = new Set(['08', '53', '58'])

/**
 * Passes by itself: the same work may succeed later, and nothing was committed that is known of.
 */
const transientCodes: ReadonlySet<ErrorCode> = new Set([
  'DATABASE_CONFLICT',
  'DATABASE_OVERLOADED',
  'DATABASE_TIMEOUT',
  'DATABASE_UNAVAILABLE',
  'DATABASE_DISK_FULL',
  'LOG_OVERLOADED',
  'LOG_UNAVAILABLE',
])

export function isTransient(error: unknown): error is TongxingError {
  return isTongxingError(error) && transientCodes.has(error.code)
}

/** Whether a statement broke a unique constraint, of this name if one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return false
  return constraint === undefined || error.constraint === constraint
}

/**
 * Dates that no calendar has, characters that no text can hold: only a value from outside is so.
 */
const unstorable: ReadonlySet<string | undefined> = new Set(['22007', '22008', '22021', '22P05'])

/** Whether a statement failed at a value, so that whoever gave the value is at fault. */
export function isUnstorableValue(error: unknown): boolean {
  return error instanceof pg.DatabaseError && unstorable.has(error.code)
}

/**
 * The error that callers see: `TongxingError` where the database or the disk is at fault, the
 * driver's own `DatabaseError` where the statement is (a broken constraint, a syntax error).
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof TongxingError || !(error instanceof Error)) return error
  if (error instanceof pg.DatabaseError) {
    const sqlState = error.code ?? ''
    const isOutage = outageClasses.has(sqlState.slice(0, 2))
    const code = codeBySqlState[sqlState] ?? (isOutage && 'DATABASE_UNAVAILABLE')
    return code ? wrap(code, error) : error
  }
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return wrap('DATABASE_DISK_FULL', error)
  // A wrong value is the program's fault. What the driver throws as a plain Error, with or without
  // a socket's code, is about the connection.
  if (error.constructor !== Error && error.constructor !== AggregateError) return error
  return wrap('DATABASE_UNAVAILABLE', error)
}

function wrap(code: ErrorCode, cause: Error): TongxingError {
  const attempts = 1
  return new TongxingError(code, {
    detail: code === 'DATABASE_CONFLICT' ? { attempts } : {},
    cause,
  })
}
