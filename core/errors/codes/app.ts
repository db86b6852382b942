import type { ErrorCodeTable } from './entry.ts'

/** Console, command line, replay of real taps. */
export const appCodes = {
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
} as const satisfies ErrorCodeTable
