import type { ErrorCodeTable } from './entry.ts'

/** Cards and SAMs, as they answer. */
export const cardCodes = {
  CARD_ALGORITHM_UNKNOWN: { message: 'no card algorithm has the id {algorithm}', status: 422 },
  CARD_APPLICATION_BLOCKED: { message: 'the card application is blocked ({status})', status: 0 },
  CARD_APPLICATION_MISSING: { message: 'not a T-Union card ({status})', status: 0 },
  CARD_BALANCE_INSUFFICIENT: { message: 'the card balance is too low ({status})', status: 0 },
  CARD_BYTES_INVALID: { message: 'the bytes of {what} do not have the right form', status: 422 },
  CARD_IMAGE_CORRUPT: { message: 'the card image is damaged: {what}', status: 0 },
  CARD_IMAGE_EXISTS: { message: 'there is a card in {path} already', status: 0 },
  CARD_IMAGE_MISSING: { message: 'there is no card image {path}', status: 0 },
  CARD_IMAGE_UNUSABLE: { message: 'the card image {path} cannot be used: {why}', status: 0 },
  CARD_IMAGE_IN_USE: { message: 'the card image is in use by process {process}', status: 0 },
  CARD_KEY_INVALID: { message: 'a card key is not 16 bytes long', status: 400 },
  CARD_LOST: { message: 'the card left the field before its answer was complete', status: 0 },
  CARD_MAC_WRONG: { message: '{command}: the MAC is wrong ({status})', status: 0 },
  CARD_OPTION_INVALID: { message: 'option --{option}: {why}', status: 0 },
  CARD_PROOF_MISSING: { message: 'the card holds no proof of that transaction', status: 0 },
  CARD_RECORD_MISSING: { message: '{command}: no such record or file ({status})', status: 0 },
  CARD_STATUS_UNEXPECTED: { message: '{command} was answered with {status}', status: 0 },
  PCSC_BINDING_MISSING: {
    message: 'the PC/SC binding is not installed; node infra/dev/setup-parts.ts installs it',
    status: 0,
  },
  PCSC_READER_UNKNOWN: { message: 'PC/SC has no reader {reader}; it has: {readers}', status: 0 },
  PCSC_UNAVAILABLE: { message: 'the PC/SC service cannot be used: {why}', status: 0 },
  SAM_LOCKED: { message: 'the SAM is locked after too many wrong MACs ({status})', status: 0 },
  SCRIPT_MISSING: { message: 'there is no script {path} to play', status: 0 },
  VPCD_UNREACHABLE: { message: 'no virtual reader listens on {host}:{port}', status: 0 },
} as const satisfies ErrorCodeTable
