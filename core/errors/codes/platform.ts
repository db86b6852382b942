import type { ErrorCodeTable } from './entry.ts'

/** What every service stands on. */
export const platformCodes = {
  // Platform
  CACHE_UNAVAILABLE: { message: 'the shared cache cannot be reached', status: 503 },
  CONFIGURATION_INVALID: { message: 'the configuration is not valid: {faults}', status: 0 },
  INTERNAL_ERROR: { message: 'something went wrong here, not with the request', status: 500 },
  OVERLOADED: { message: 'too much at once: try again later', status: 503 },
  REQUEST_INVALID: { message: 'the request is not valid: {reason}', status: 400 },
  REQUEST_TOO_LARGE: { message: 'the request is larger than it may be', status: 413 },
  REQUEST_TYPE_UNSUPPORTED: { message: 'the content type is not supported here', status: 415 },
  ROUTE_UNKNOWN: { message: 'nothing is at {method} {path}', status: 404 },

  // Platform: database
  DATABASE_CONFLICT: {
    message: 'the database stayed in conflict after {attempts} tries',
    status: 503,
  },
  DATABASE_DISK_FULL: { message: 'no space is left where the database is kept', status: 507 },
  DATABASE_OVERLOADED: { message: '{waiting} statements wait for a connection', status: 503 },
  DATABASE_TIMEOUT: { message: 'a statement ran out of time', status: 503 },
  DATABASE_UNAVAILABLE: { message: 'the database cannot be reached', status: 503 },
  INSTANCE_ALREADY_RUNNING: { message: 'another instance runs on {dataDir}', status: 0 },
  MIGRATION_CHANGED: {
    message: 'migration {migration} was edited after it was applied',
    status: 0,
  },
  MIGRATION_INVALID: { message: 'the migrations of {schema} are not valid: {reason}', status: 0 },
  MIGRATION_UNKNOWN: {
    message: 'the database has migration {migration}, which this program does not know',
    status: 0,
  },
  NUMBER_UNSAFE: { message: '{what} does not fit a safe integer', status: 500 },
  POSTGRES_UNAVAILABLE: { message: 'PostgreSQL cannot be started: {reason}', status: 0 },

  // Platform: event log
  LOG_CONSUMER_FENCED: {
    message: 'group {group} was moved on by another consumer on {topic}/{partition}',
    status: 0,
  },
  LOG_CLOSED: { message: 'the event log is closed', status: 503 },
  LOG_MESSAGE_TOO_LARGE: { message: 'a message of {bytes} bytes is too large', status: 413 },
  LOG_OVERLOADED: {
    message: '{waiting} messages wait to be written to the event log',
    status: 503,
  },
  LOG_TOPIC_INVALID: { message: 'topic {topic}: {reason}', status: 500 },
  LOG_TRANSACTION_UNSUPPORTED: {
    message: 'this event log cannot append within a database transaction',
    status: 500,
  },
  LOG_UNAVAILABLE: { message: 'the event log cannot be reached', status: 503 },
} as const satisfies ErrorCodeTable
