import type { ErrorCodeTable } from './entry.ts'

/** The bus: firmware, journal, uplink. */
export const validatorCodes = {
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
} as const satisfies ErrorCodeTable
