/** One row of the error table: the message template and the HTTP status that answers it. */
export interface ErrorCodeEntry {
  readonly message: string
  /** HTTP status where the error leaves through an API; 0 where it never does. */
  readonly status: number
}

/**
 * Every error that the system can show, by code. Codes are never reused or renamed: devices,
 * partners and operators' notes refer to them. `docs/error-codes.md` is compared with it by a test.
 */
export const errorCodes = {
  // Everywhere
  INVARIANT_BROKEN: { message: 'a fact the program relies on does not hold: {what}', status: 500 },

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

  // Money and time
  AMOUNT_NOT_INTEGER_FEN: { message: '{what} is not an integer amount in fen', status: 400 },
  TIME_INVALID: { message: '{what} is not a valid time', status: 400 },

  // Institutions
  ISSUER_ID_INVALID: { message: 'issuer id {issuerId} does not start with 8 digits', status: 400 },

  // Ledger
  LEDGER_EVENT_CONFLICT: {
    message: 'the event {kind} {key} was posted before with other content',
    status: 409,
  },
  LEDGER_REVERSAL_UNKNOWN: {
    message: 'the event {kind} {key} cannot be taken back: it was never posted',
    status: 409,
  },

  // Taps: what the fare service finds (rules in core/taps/rules.ts)
  TAPS_ENVELOPE_INVALID: { message: 'the message holds no taps: {reason}', status: 0 },
  TAP_AMOUNT_IMPOSSIBLE: {
    message: 'the amount or the balance is more than any ride or purse can have',
    status: 0,
  },
  TAP_BALANCE_BREAK: {
    message: 'the balance does not follow from the purchase before it',
    status: 0,
  },
  TAP_BALANCE_WRONG: { message: 'balance before less amount is not balance after', status: 0 },
  TAP_CARD_LISTED: {
    message: 'the card was on the hotlist, which had reached every terminal',
    status: 0,
  },
  TAP_CARD_OUT_OF_DATE: { message: 'the card was not yet or no longer valid', status: 0 },
  TAP_CARD_UNKNOWN: { message: 'the card has our issuer id and was never issued', status: 0 },
  TAP_CLASS_DIFFERS: {
    message: 'the fare was priced for another card kind than the issuer knows',
    status: 0,
  },
  TAP_CLOCK_UNTRUSTED: {
    message: 'the clock of the terminal had jumped or was never set',
    status: 0,
  },
  TAP_CONFLICT: {
    message: 'several different records claim the same purchase counter of a card',
    status: 0,
  },
  TAP_COUNTER_GAP: { message: 'purchase counters of the card are missing', status: 0 },
  TAP_FORMAT_INVALID: {
    message: 'the record has values that no card or terminal can have',
    status: 0,
  },
  TAP_GREY: { message: 'it is open whether the card was debited', status: 0 },
  TAP_GREY_NOT_DEBITED: { message: 'another purchase took the counter of the card', status: 0 },
  TAP_ISSUER_NOT_ACCEPTED: {
    message: 'the issuer was not on the accepted list at the time of the tap',
    status: 0,
  },
  TAP_PRICE_DIFFERS: {
    message: 'the fare is not what the tariff gives for the state of the card',
    status: 0,
  },
  TAP_REPEATED: { message: 'the same tap was sent under several journal numbers', status: 0 },
  TAP_TAC_MISSING: { message: 'a purchase came without its TAC', status: 0 },
  TAP_TAC_WRONG: { message: 'the TAC is not the one of the card', status: 0 },
  TAP_TARIFF_UNKNOWN: {
    message: 'the fare was made with a tariff version that is not held here',
    status: 0,
  },
  TAP_TERMINAL_MISMATCH: {
    message: 'the record names another SAM or operator than its device has',
    status: 0,
  },
  TAP_TERMINAL_REUSED: {
    message: 'several different records have the same SAM counter',
    status: 0,
  },
  TAP_TERMINAL_UNKNOWN: { message: 'the device that sent the record is not registered', status: 0 },
  TAP_TEST: { message: 'a test record among live ones; it is kept apart', status: 0 },
  TAP_TIME_AHEAD: { message: 'the tap lies in the future of its receipt', status: 0 },
  TAP_TOO_LATE: { message: 'the tap came later than the limit for late records', status: 0 },

  // Bytes
  HEX_INVALID: { message: '{what} is not an even number of hex digits', status: 400 },

  // Parameters
  CARD_LIST_INVALID: { message: 'the packed card list is not valid: {what}', status: 422 },
  DOCUMENT_INVALID: { message: 'the parameter document is not valid: {what}', status: 422 },
  PUBLIC_KEY_INVALID: { message: 'the bytes are not an Ed25519 public key', status: 400 },

  // Ingest: the batch as a whole
  BATCH_CHAIN_BROKEN: {
    message: 'the batch does not name the digest of the one before it',
    status: 0,
  },
  BATCH_DEVICE_MISMATCH: {
    message: 'the payload names another device than the envelope',
    status: 0,
  },
  BATCH_JOURNAL_INVALID: { message: 'the journal id is not 16 hex digits', status: 0 },
  BATCH_MALFORMED: { message: 'the payload is not a batch: {what}', status: 0 },
  BATCH_RECORDS_INVALID: { message: 'the records are not consecutive: {what}', status: 0 },
  BATCH_TOO_MANY_RECORDS: { message: 'the batch holds more than {recordsMax} records', status: 0 },
  ENVELOPE_MALFORMED: { message: 'the body is not a signed message: {what}', status: 400 },
  UPLOAD_BOOT_OLD: {
    message: 'boot {boot} is over; the device is in boot {currentBoot}',
    status: 409,
  },
  UPLOAD_CONFLICT: {
    message: 'batch {deviceId}/{boot}/{sequence} was taken in with other content',
    status: 409,
  },
  UPLOAD_SEQUENCE_GAP: {
    message: 'batch {sequence} of boot {boot} came, {expectedSequence} is next',
    status: 409,
  },

  // Ingest: one record
  RECORD_IDENTITY_INVALID: {
    message: 'card, issuer, purse or SAM number has a wrong form',
    status: 0,
  },
  RECORD_KIND_UNKNOWN: { message: 'the record is of no known kind', status: 0 },
  RECORD_TEXT_INVALID: {
    message: 'a text or list is too long or holds control characters',
    status: 0,
  },
  RECORD_TIME_INVALID: { message: 'a time is outside what any device can have', status: 0 },

  // Ingest: devices and documents
  ADMIN_KEY_WRONG: { message: 'the admin key is missing or wrong', status: 401 },
  DEVICE_CONFLICT: { message: 'device {deviceId}: {what}', status: 409 },
  DEVICE_MISSING: { message: 'there is no device {deviceId}', status: 404 },
  DEVICE_REVOKED: { message: 'the device was revoked', status: 403 },
  DEVICE_TOO_FAST: { message: 'the device sends faster than it may', status: 429 },
  DEVICE_UNKNOWN: { message: 'no such device is registered', status: 401 },
  DOCUMENT_CONFLICT: { message: '{list} {version} was published with other content', status: 409 },
  DOCUMENT_UNKNOWN: { message: 'there is no {list} of version {version}', status: 404 },
  DOCUMENT_VERSION_OLD: { message: '{list} {version} is not above {newestVersion}', status: 409 },
  HEARTBEAT_MALFORMED: { message: 'the payload is not a heartbeat: {what}', status: 422 },
  SIGNATURE_WRONG: { message: 'the signature is not that of the sender', status: 401 },

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
  CLEARING_DETAIL_REPEATED: {
    message: 'the clearing detail charges a ride that was charged before',
    status: 0,
  },
  CLEARING_FEEDBACK_UNKNOWN: {
    message: 'the centre answers something that was not uploaded so',
    status: 0,
  },
  CLEARING_FILE_CONFLICT: {
    message: 'another file is held under the same sender, kind and sequence',
    status: 0,
  },
  CLEARING_FILE_COUNT_WRONG: {
    message: '{stated} records are stated, {count} are there',
    status: 422,
  },
  CLEARING_FILE_EVIDENCE_INVALID: {
    message:
      'line {line}, column {column}: {field} in the tail is cut, doubled, missing or malformed',
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
  CLEARING_FILE_PARTY_WRONG: {
    message: 'line {line} is not about its sender and its receiver',
    status: 422,
  },
  CLEARING_FILE_RECEIVER_WRONG: {
    message: 'the header is for {receiver}, the file name for {inName}',
    status: 422,
  },
  CLEARING_FILE_REFUSED: { message: 'a file of the partner was refused', status: 0 },
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
  CLEARING_NET_DIFFERS: { message: 'the net position is not the sum of the lines', status: 0 },
  CLEARING_RATE_MISSING: {
    message: 'no rate for {businessType}/{serviceType} {acquirer} → {issuer} on {day}',
    status: 422,
  },
  CLEARING_RIDE_CHANGED: {
    message: 'the ride was uploaded with other content than now stands',
    status: 0,
  },
  CLEARING_RIDE_REFUSED: { message: 'the centre refused the ride: nobody pays for it', status: 0 },
  CLEARING_RIDE_TAKEN_BACK: {
    message: 'the ride was taken back after it had been uploaded',
    status: 0,
  },
  CLEARING_RIDE_UNFIT: { message: 'no upload file can carry the ride', status: 0 },
  CLEARING_SEQUENCE_GAP: { message: 'a file is missing before others of its kind', status: 0 },
  CLEARING_UPLOAD_REFUSED: { message: 'the partner did not take our file', status: 0 },
  CLEARING_WINDOW_MISSING: { message: 'no clearing window is open', status: 503 },
  CLEARING_WINDOW_UNKNOWN: { message: 'there is no clearing window of {day}', status: 404 },
  TRANSFER_CUT: { message: 'the connection to the partner was cut', status: 0 },
  TRANSFER_FRAME_INVALID: { message: 'not a frame of the file transport: {what}', status: 0 },
  TRANSFER_MAC_WRONG: { message: 'the MAC of a frame is wrong', status: 0 },
  TRANSFER_MESSAGE_UNEXPECTED: { message: 'message {type} is not expected here', status: 0 },
  TRANSFER_PARTNER_UNKNOWN: { message: 'the partner is not known', status: 0 },
  TRANSFER_REFUSED: { message: 'the partner refused with code {code}', status: 0 },
  TRANSFER_SIZE_WRONG: { message: '{received} bytes came, {stated} are stated', status: 0 },
  TRANSFER_TIMEOUT: { message: 'the partner did not answer in time', status: 0 },

  // Validator
  DISK_FULL: { message: 'the disk has no room for {bytes} bytes at {offset}', status: 0 },
  DISK_READ_FAILED: { message: 'the disk cannot be read at {offset}', status: 0 },
  DISK_WRITE_FAILED: { message: 'the disk did not take {bytes} bytes at {offset}', status: 0 },
  JOURNAL_CORRUPT: { message: 'the journal is damaged: {what}', status: 0 },
  JOURNAL_FULL: { message: 'the journal holds {records} records that are not uploaded', status: 0 },
  JOURNAL_RECORD_TOO_LARGE: {
    message: 'a record of {bytes} bytes fits no journal slot',
    status: 0,
  },
  LINE_ID_INVALID: {
    message: 'line {lineId} is not 1 to 8 digits without leading zero',
    status: 400,
  },
  PARAMETER_BASE_UNKNOWN: {
    message: 'the increment builds on version {base}, not held',
    status: 0,
  },
  PARAMETER_HASH_WRONG: {
    message: 'the {kind} list does not have the hash that was signed',
    status: 0,
  },
  PARAMETER_MALFORMED: { message: 'the parameter document is malformed: {what}', status: 0 },
  PARAMETER_SIGNATURE_WRONG: {
    message: 'the parameter document is not signed by its publisher',
    status: 0,
  },
  PARAMETER_TOO_LARGE: { message: 'the {kind} list of {bytes} bytes has no room', status: 0 },
  PARAMETER_VERSION_OLD: {
    message: '{kind} version {version} is not newer than {held}',
    status: 0,
  },
  SAM_UNUSABLE: { message: 'the SAM cannot be used: {what}', status: 0 },
  UPLINK_ANSWER_INVALID: {
    message: 'the answer of the back end is not one to this message',
    status: 0,
  },
  UPLINK_FAILED: { message: 'the back end was not reached or did not take it ({code})', status: 0 },

  // Cards on the books
  CARD_ISSUE_CONFLICT: { message: 'card {card} was issued before with other content', status: 409 },
  CARD_STATE_CONFLICT: { message: 'a card that is {from} cannot become {to}', status: 409 },
  CARD_UNKNOWN: { message: 'card {card} is not on the books', status: 404 },
  HOTLIST_VERSION_UNKNOWN: { message: 'the hotlist never had version {version}', status: 404 },

  // Loads
  LOAD_AMOUNT_INVALID: {
    message: '{amountFen} fen is not an amount that may be loaded',
    status: 422,
  },
  LOAD_CARD_BUSY: { message: 'another load of the card is on its way', status: 409 },
  LOAD_CARD_FOREIGN: { message: 'the card is not of this issuer', status: 422 },
  LOAD_CARD_HOTLISTED: { message: 'the card is on the hotlist', status: 422 },
  LOAD_CARD_INACTIVE: { message: 'the card is not active: {state}', status: 422 },
  LOAD_CARD_REPEATED: { message: 'the card stands twice in one request', status: 422 },
  LOAD_CARD_UNKNOWN: { message: 'the card is not on the books', status: 422 },
  LOAD_CEILING_EXCEEDED: { message: 'the card would hold more than {ceilingFen} fen', status: 422 },
  LOAD_CONFLICT: { message: 'the outlet used {outletSequence} for another load', status: 409 },
  LOAD_COUNTER_GAP: { message: 'the card counts loads that were not made here', status: 422 },
  LOAD_COUNTER_STALE: { message: 'the card has been loaded since it said this', status: 409 },
  LOAD_EVIDENCE_CONTRADICTS: {
    message: 'the evidence contradicts that the load was {state}',
    status: 409,
  },
  LOAD_KEY_VERSION_UNKNOWN: { message: 'no load key has the version {keyVersion}', status: 422 },
  LOAD_MAC1_WRONG: { message: 'MAC1 is not of this card', status: 422 },
  LOAD_REVERSED: { message: 'the card was not loaded; the money is the rider’s again', status: 0 },
  LOAD_SEQUENCE_REPEATED: { message: 'one request names {outletSequence} twice', status: 422 },
  LOAD_TAC_WRONG: { message: 'the TAC is not of this load', status: 422 },
  LOAD_UNDECIDED: { message: 'the card has not yet said whether it has the money', status: 0 },
  LOAD_UNKNOWN: { message: 'there is no load {loadId}', status: 404 },
  OUTLET_CONFLICT: { message: 'outlet {outletId} is registered with other content', status: 409 },
  OUTLET_HOST_UNAVAILABLE: { message: 'the top-up host answered {status}', status: 0 },
  OUTLET_KEY_INVALID: { message: 'the outlet key is missing or not known', status: 401 },
  OUTLET_ORDER_MISSING: { message: 'no order of this card is open at the terminal', status: 0 },
  OUTLET_ORDERS_FULL: { message: 'too many paid loads wait for their cards', status: 0 },

  // Reconciliation: cases
  CARD_BALANCE_BREAK: {
    message: 'the balance of the card changed between two purchases by what no record accounts for',
    status: 0,
  },
  CARD_COUNTER_GAP: {
    message: 'purchases of the card are missing between two that were posted',
    status: 0,
  },
  CARD_UNEXPLAINED: {
    message: 'the ledger and the card differ by what no case explains',
    status: 0,
  },
  INSTITUTION_MISMATCH: {
    message: 'the net position and the sum of its clearing lines differ',
    status: 0,
  },
  JOURNAL_NOT_DELIVERED: {
    message: 'the validator states records that it has not delivered',
    status: 0,
  },
  LOAD_SUSPENSE_MISMATCH: {
    message: 'the loads in suspense and the balance of their account differ',
    status: 0,
  },
  OPERATOR_MISMATCH: {
    message: 'the rides of the operator and its postings differ',
    status: 0,
  },
  SAM_COUNTER_AHEAD: {
    message: 'records show SAM counters above what its validator says that it gave',
    status: 0,
  },
  SAM_COUNTER_GAP: {
    message: 'the SAM counted transactions that no delivered record accounts for',
    status: 0,
  },

  // Console
  CARD_LINK_UNKNOWN: { message: 'the link names no card', status: 404 },
  CURSOR_INVALID: { message: 'the cursor is not one that was given out here', status: 400 },
  EVENT_CLIENTS_TOO_MANY: { message: 'too many pages are listening; try again later', status: 503 },
  REPORT_UNKNOWN: { message: 'the service day {day} has not been reconciled', status: 404 },
  TAP_UNKNOWN: { message: 'there is no tap {tap}', status: 404 },

  // Command line
  ADMIN_CALL_FAILED: { message: 'the service answered {path} with {status} {code}', status: 0 },
  DAY_UNKNOWN: { message: 'no service day {day} was run from seed {seed} in {folder}', status: 0 },

  // Replay of real taps
  REPLAY_FILE_UNREADABLE: { message: 'the file of taps {file} cannot be read: {why}', status: 0 },
  REPLAY_HEADER_INVALID: { message: 'the file of taps has no column {column}', status: 0 },
  REPLAY_ROW_INVALID: { message: 'line {line} of the file of taps: {problem}', status: 0 },
} as const satisfies Record<string, ErrorCodeEntry>

export type ErrorCode = keyof typeof errorCodes
