import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

const TEXT_LENGTH_MAX = 64
const LIST_LENGTH_MAX = 64
const TRACE_LENGTH_MAX = 32
/** A record of SFI 18 is 23 bytes (card.md 1.7). */
const LAST_LOG_BYTES_MAX = 23
/** A code with all the custom data that one may carry is 462 bytes (core/ride-code/settings.ts). */
const RIDE_CODE_BYTES_MAX = 512
/** End of the year 2099: beyond it a time is damage, not a clock that runs fast. */
const TIME_MAX_MS = 4_102_444_800_000
const UTC_OFFSET_MAX_MINUTES = 14 * 60

/**
 * The least that a record must have so that the services behind the log can hold it in their tables
 * and name it in a case. Nothing here needs the state of a card: whether a claim is true is the
 * fare service's to say. Returns the code of the rejection, undefined for a record that is well
 * formed.
 */
export function checkRecord(record: TapRecord): ErrorCode | undefined {
  if (!isKnownKind(record.kind)) return 'RECORD_KIND_UNKNOWN'
  if (!hasIdentity(record)) return 'RECORD_IDENTITY_INVALID'
  if (!hasSaneTimes(record)) return 'RECORD_TIME_INVALID'
  return hasBoundedTexts(record) ? undefined : 'RECORD_TEXT_INVALID'
}

function isKnownKind(kind: TapRecord['kind']): boolean {
  return kind !== recordKind.RECORD_KIND_UNSPECIFIED && (kind ?? 0) in recordKind
}

/**
 * A refusal may come before the card's number was read; skipped SAM counters and the driver's
 * buttons have no card. A ride code names an account, but no issuer of a card.
 */
function hasIdentity(record: TapRecord): boolean {
  const cardNumber = record.cardNumber ?? ''
  const issuerId = record.issuerId ?? ''
  const mayLackCard =
    record.kind === recordKind.RECORD_KIND_REFUSED ||
    record.kind === recordKind.RECORD_KIND_STAFF ||
    record.kind === recordKind.RECORD_KIND_SAM_SKIPPED
  const mayLackIssuer = mayLackCard || record.kind === recordKind.RECORD_KIND_CODE_RIDE
  return (
    (/^\d{20}$/.test(cardNumber) || (mayLackCard && cardNumber === '')) &&
    (/^[0-9a-f]{16}$/.test(issuerId) || (mayLackIssuer && issuerId === '')) &&
    /^[0-9a-f]{12}$/.test(record.psamId ?? '') &&
    (record.purse ?? 0) <= 1 &&
    (record.kind !== recordKind.RECORD_KIND_SAM_SKIPPED ||
      (record.psamCounterFrom ?? 0) <= (record.psamCounter ?? 0))
  )
}

function hasSaneTimes(record: TapRecord): boolean {
  return (
    (record.tappedAtMs ?? 0) <= TIME_MAX_MS &&
    Math.abs(record.utcOffsetMinutes ?? 0) <= UTC_OFFSET_MAX_MINUTES &&
    (record.boarding?.tappedAtMs ?? 0) <= TIME_MAX_MS &&
    (record.cardState?.transfer?.tappedAtMs ?? 0) <= TIME_MAX_MS
  )
}

function hasBoundedTexts(record: TapRecord): boolean {
  const { boarding, cardState } = record
  const transfer = cardState?.transfer
  const entitlements = cardState?.entitlements ?? []
  const priceSteps = record.priceSteps ?? []
  return (
    entitlements.length <= LIST_LENGTH_MAX &&
    priceSteps.length <= LIST_LENGTH_MAX &&
    (record.trace?.exchanges?.length ?? 0) <= TRACE_LENGTH_MAX &&
    (record.lastLog?.length ?? 0) <= LAST_LOG_BYTES_MAX &&
    (record.rideCode?.length ?? 0) <= RIDE_CODE_BYTES_MAX &&
    isText(record.operatorId) &&
    isText(record.vehicleId) &&
    isText(record.lineId) &&
    isText(record.driverId) &&
    isText(record.shiftId) &&
    isText(record.outcomeCode) &&
    isText(record.cardCity) &&
    isText(record.acceptorCity) &&
    isText(record.acceptorInstitution) &&
    isText(boarding?.psamId) &&
    isText(boarding?.vehicleId) &&
    isText(boarding?.lineId) &&
    isText(boarding?.driverId) &&
    isText(boarding?.city) &&
    isText(boarding?.institution) &&
    isText(cardState?.riderClass) &&
    isText(transfer?.lineId) &&
    isText(transfer?.mode) &&
    isText(transfer?.city) &&
    entitlements.every(isText) &&
    priceSteps.every((step) => isText(step.code))
  )
}

/** No control characters: PostgreSQL has no place for U+0000, and no id has any of them. */
function isText(text: string | null | undefined): boolean {
  return text === null || text === undefined || isBoundedText(text)
}

function isBoundedText(text: string): boolean {
  return text.length <= TEXT_LENGTH_MAX && !/\p{Cc}/u.test(text)
}
