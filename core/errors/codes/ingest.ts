import type { ErrorCodeTable } from './entry.ts'

/** The device edge, and the parameters that go down by it. */
export const ingestCodes = {
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
  DEVICE_CERTIFICATE_INVALID: {
    message: 'the connection shows no device certificate that is trusted: {reason}',
    status: 401,
  },
  DEVICE_CERTIFICATE_MISMATCH: {
    message: 'the certificate of the connection is not that of {deviceId}',
    status: 403,
  },
  DEVICE_CLONE_SUSPECTED: {
    message: 'two validators seem to speak in the name of one ({what})',
    status: 0,
  },
  DEVICE_CONFLICT: { message: 'device {deviceId}: {what}', status: 409 },
  DEVICE_JOURNAL_REPLACED: {
    message: 'the validator has another journal than before',
    status: 0,
  },
  DEVICE_MISSING: { message: 'there is no device {deviceId}', status: 404 },
  DEVICE_OPENED: { message: 'the housing of the validator was opened', status: 0 },
  DEVICE_REVOKED: { message: 'the device was revoked', status: 403 },
  DEVICE_SAM_SHARED: { message: 'two validators state the same SAM', status: 0 },
  DEVICE_TOO_FAST: { message: 'the device sends faster than it may', status: 429 },
  DEVICE_UNKNOWN: { message: 'no such device is registered', status: 401 },
  DOCUMENT_CONFLICT: { message: '{list} {version} was published with other content', status: 409 },
  DOCUMENT_UNKNOWN: { message: 'there is no {list} of version {version}', status: 404 },
  DOCUMENT_VERSION_OLD: { message: '{list} {version} is not above {newestVersion}', status: 409 },
  HEARTBEAT_MALFORMED: { message: 'the payload is not a heartbeat: {what}', status: 422 },
  SIGNATURE_WRONG: { message: 'the signature is not that of the sender', status: 401 },

  // Parameters
  CARD_LIST_INVALID: { message: 'the packed card list is not valid: {what}', status: 422 },
  DOCUMENT_INVALID: { message: 'the parameter document is not valid: {what}', status: 422 },
  PUBLIC_KEY_INVALID: { message: 'the bytes are not an Ed25519 public key', status: 400 },
} as const satisfies ErrorCodeTable
