import { toHex } from '@tongxing/core/bytes/hex.ts'
import type { UploadRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { type ClearingFileSettings, layoutOf } from '@tongxing/core/clearing-files/settings.ts'
import { encodeRecord } from '@tongxing/core/clearing-files/write.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { institutionOfIssuer } from '@tongxing/core/institutions/institution.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

/** Business type of an offline purchase (S1), merchant category and channel of local transport. */
const uploadConstants = {
  transactionType: '8451',
  mcc: '4111',
  channel: '01',
  discountType: '0000',
} as const

/** S1's service types by what is ridden. */
const serviceTypes: Readonly<Record<string, string>> = { bus: '01', metro: '02' }
const BUS = '01'

/** What the upload adds to the record of the validator. */
export interface UploadTerms {
  /** Institution codes, 8 digits. */
  readonly acquirer: string
  readonly centre: string
  /** `YYYY-MM-DD`, of the tap and not of the upload. */
  readonly operatingDay: string
  /** 12 digits. */
  readonly acquirerSerial: string
}

/** The line of UP for a ride of another city's card or ride code. Throws `ISSUER_ID_INVALID`. */
export function uploadRecordOf(record: TapRecord, terms: UploadTerms): UploadRecord {
  const { acquirer, centre, operatingDay, acquirerSerial } = terms
  const { tac, issuerId = '', tappedAtMs, utcOffsetMinutes } = record
  const proved = record.kind === recordKind.RECORD_KIND_PROVED
  return {
    acquirerSerial,
    retrievalReference: operatingDay.slice(2).replaceAll('-', '') + acquirerSerial.slice(-6),
    transactionType: uploadConstants.transactionType,
    serviceType: serviceTypes[record.mode ?? ''] ?? BUS,
    receivingInstitution: centre,
    issuerInstitution: institutionOfIssuer(issuerId ?? ''),
    acquirerInstitution: acquirer,
    senderInstitution: acquirer,
    mcc: uploadConstants.mcc,
    channel: uploadConstants.channel,
    operatorId: record.operatorId ?? '',
    vehicleId: record.vehicleId ?? '',
    lineId: record.lineId ?? '',
    stopNumber: record.stopNo ?? 0,
    cardNumber: record.cardNumber ?? '',
    issuerId: issuerId ?? '',
    cardCity: record.cardCity ?? '',
    acceptorCity: record.acceptorCity ?? '',
    cardKind: record.cardState?.cardKind ?? 0,
    discountType: uploadConstants.discountType,
    purse: record.purse ?? 0,
    purchaseCounter: record.purchaseCounter ?? 0,
    balanceBeforeFen: record.balanceBeforeFen ?? 0,
    amountFen: record.amountFen ?? 0,
    balanceAfterFen: record.balanceAfterFen ?? 0,
    listPriceFen: record.listPriceFen ?? 0,
    tappedAt: localTimestamp(tappedAtMs ?? 0, { utcOffsetMinutes: utcOffsetMinutes ?? 0 }),
    operatingDay,
    psamId: record.psamId ?? '',
    psamCounter: record.psamCounter ?? 0,
    tacType: hexOf(record.transactionType ?? 0, 2),
    tac: tac === undefined || tac === null ? '' : hexOf(tac, 8),
    algorithm: hexOf(record.algorithm ?? 0, 2),
    keyVersion: hexOf(record.keyVersion ?? 0, 2),
    keyIndex: hexOf(record.keyIndex ?? 0, 2),
    proof: proved ? '01' : '00',
    test: record.test === true,
    rideCode: toHex(record.rideCode ?? new Uint8Array()),
  }
}

/** Whether a file can carry the ride; one that it cannot must not keep the others back. */
export function fitsUpload(
  record: TapRecord,
  terms: UploadTerms,
  settings: ClearingFileSettings,
): boolean {
  try {
    encodeRecord(layoutOf('UP', settings), uploadRecordOf(record, terms), 1, settings)
    return true
  } catch (error) {
    const isUnfit =
      isTongxingError(error, 'CLEARING_FILE_VALUE_INVALID') ||
      isTongxingError(error, 'ISSUER_ID_INVALID')
    if (isUnfit) return false
    throw error
  }
}

function hexOf(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
