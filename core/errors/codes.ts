/** One row of the error table: the message template and the HTTP status that answers it. */
export interface ErrorCodeEntry {
  readonly message: string
  /** HTTP status where the error leaves through an API; 0 where it never does. */
  readonly status: number
}

/**
 * Every error that the system can show, by code. Codes are never reused or renamed: devices, partners
 * and operators' notes refer to them. `docs/error-codes.md` is compared with this table by a test.
 */
export const errorCodes = {
  // Everywhere
  INVARIANT_BROKEN: { message: 'a fact the program relies on does not hold: {what}', status: 500 },

  // Platform: database
  DATABASE_CONFLICT: {
    message: 'the database stayed in conflict after {attempts} tries',
    status: 503,
  },
  DATABASE_OVERLOADED: { message: '{waiting} statements wait for a connection', status: 503 },
  DATABASE_TIMEOUT: { message: 'a statement ran out of time', status: 503 },
  DATABASE_UNAVAILABLE: { message: 'the database cannot be reached', status: 503 },
  DISK_FULL: { message: 'no space is left where the data is kept', status: 507 },
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
  LOG_OVERLOADED: {
    message: '{waiting} messages wait to be written to the event log',
    status: 503,
  },
  LOG_TOPIC_INVALID: { message: 'topic {topic}: {reason}', status: 500 },
  LOG_UNAVAILABLE: { message: 'the event log cannot be reached', status: 503 },

  // Money and time
  AMOUNT_NOT_INTEGER_FEN: { message: '{what} is not an integer amount in fen', status: 400 },
  TIME_INVALID: { message: '{what} is not a valid time', status: 400 },

  // Institutions
  ISSUER_ID_INVALID: { message: 'issuer id {issuerId} does not start with 8 digits', status: 400 },

  // Bytes
  HEX_INVALID: { message: '{what} is not an even number of hex digits', status: 400 },

  // Card and SAM
  CARD_ALGORITHM_UNKNOWN: { message: 'no card algorithm has the id {algorithm}', status: 422 },
  CARD_APPLICATION_BLOCKED: { message: 'the card application is blocked ({status})', status: 0 },
  CARD_APPLICATION_MISSING: { message: 'not a T-Union card ({status})', status: 0 },
  CARD_BALANCE_INSUFFICIENT: { message: 'the card balance is too low ({status})', status: 0 },
  CARD_BYTES_INVALID: { message: 'the bytes of {what} do not have the right form', status: 422 },
  CARD_IMAGE_CORRUPT: { message: 'the card image is damaged: {what}', status: 0 },
  CARD_KEY_INVALID: { message: 'a card key is not 16 bytes long', status: 400 },
  CARD_LOST: { message: 'the card left the field before its answer was complete', status: 0 },
  CARD_MAC_WRONG: { message: '{command}: the MAC is wrong ({status})', status: 0 },
  CARD_PROOF_MISSING: { message: 'the card holds no proof of that transaction', status: 0 },
  CARD_RECORD_MISSING: { message: '{command}: no such record or file ({status})', status: 0 },
  CARD_STATUS_UNEXPECTED: { message: '{command} was answered with {status}', status: 0 },
  SAM_LOCKED: { message: 'the SAM is locked after too many wrong MACs ({status})', status: 0 },

  // Tariff: pricing
  TARIFF_LINE_UNKNOWN: { message: 'tariff {tariff} has no fare for line {line}', status: 422 },
  TARIFF_LIST_FARE_INVALID: {
    message: 'tariff {tariff} needs a list fare in whole fen for mode {mode}; {fare} was given',
    status: 422,
  },
  TARIFF_MEDIUM_UNKNOWN: { message: 'tariff {tariff} does not take medium {medium}', status: 422 },
  TARIFF_MODE_UNKNOWN: { message: 'tariff {tariff} does not price mode {mode}', status: 422 },
  TARIFF_NOT_IN_FORCE: { message: 'no tariff is in force at {instant}', status: 422 },

  // Tariff: documents
  TARIFF_BANDS_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_CLASS_MISSING: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_CLASS_UNKNOWN: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DATES_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DATES_OVERLAP: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DUPLICATE: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_FIELD_MISSING: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_FIELD_UNKNOWN: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_JSON_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_RULE_AMBIGUOUS: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_VALUE_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },

  // Clearing files and their transport
  CLEARING_FILE_COUNT_WRONG: { message: '{stated} records are stated, {count} are there', status: 422 },
  CLEARING_FILE_EVIDENCE_INVALID: {
    message: 'line {line}, column {column}: {field} in the tail is cut, doubled, missing or malformed',
    status: 422,
  },
  CLEARING_FILE_FIELD_INVALID: {
    message: 'line {line}, column {column}: {field} is not in its form',
    status: 422,
  },
  CLEARING_FILE_LENGTH_WRONG: {
    message: 'line {line} has {length} bytes instead of {expected}',
    status: 422,
  },
  CLEARING_FILE_LINE_END_MISSING: { message: 'line {line} has no line end', status: 422 },
  CLEARING_FILE_NAME_INVALID: { message: 'not the name of a clearing file: {name}', status: 422 },
  CLEARING_FILE_RECEIVER_WRONG: {
    message: 'the header is for {receiver}, the file name for {inName}',
    status: 422,
  },
  CLEARING_FILE_RULE_BROKEN: { message: 'line {line} breaks the rule {rule}', status: 422 },
  CLEARING_FILE_STATED_LENGTH_WRONG: {
    message: 'the header states a record length of {stated} instead of {expected}',
    status: 422,
  },
  CLEARING_FILE_TOO_LARGE: { message: '{size} is above the limit of {limit}', status: 413 },
  CLEARING_FILE_VALUE_INVALID: {
    message: 'line {line}: the file cannot carry this {field} unchanged',
    status: 422,
  },
  CLEARING_FILE_VERSION_UNKNOWN: { message: 'the version line is not known', status: 422 },
  CLEARING_RATE_MISSING: {
    message: 'no rate for {businessType}/{serviceType} {acquirer} → {issuer} on {day}',
    status: 422,
  },
} as const satisfies Record<string, ErrorCodeEntry>

export type ErrorCode = keyof typeof errorCodes
