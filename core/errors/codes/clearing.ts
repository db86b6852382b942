import type { ErrorCodeTable } from './entry.ts'

/** Clearing files and their transport. */
export const clearingCodes = {
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
  RIDE_EVENT_INVALID: { message: 'the message holds no ride: {reason}', status: 0 },
  TRANSFER_CUT: { message: 'the connection to the partner was cut', status: 0 },
  TRANSFER_FRAME_INVALID: { message: 'not a frame of the file transport: {what}', status: 0 },
  TRANSFER_MAC_WRONG: { message: 'the MAC of a frame is wrong', status: 0 },
  TRANSFER_MESSAGE_UNEXPECTED: { message: 'message {type} is not expected here', status: 0 },
  TRANSFER_PARTNER_UNKNOWN: { message: 'the partner is not known', status: 0 },
  TRANSFER_REFUSED: { message: 'the partner refused with code {code}', status: 0 },
  TRANSFER_SIZE_WRONG: { message: '{received} bytes came, {stated} are stated', status: 0 },
  TRANSFER_TIMEOUT: { message: 'the partner did not answer in time', status: 0 },
} as const satisfies ErrorCodeTable
