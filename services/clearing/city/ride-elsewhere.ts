import type { ClearingDetailRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { chinaZone, parseLocalTimestamp } from '@tongxing/core/time/service-day.ts'
import {
  type ClearingRide,
  clockTrust,
  mac2Check,
  type RecordKind,
  recordKind,
} from '@tongxing/proto/messages.ts'

/** Proof codes of the CL tail. */
const kindOfProof: Readonly<Record<string, RecordKind>> = {
  '00': recordKind.RECORD_KIND_PURCHASE,
  '01': recordKind.RECORD_KIND_PROVED,
  '02': recordKind.RECORD_KIND_GREY,
}

const modes: Readonly<Record<string, string>> = { '01': 'bus', '02': 'metro' }

/**
 * A line of CL as the fare service takes it in: what the card was asked for and proved, or the ride
 * code, and the centre's fees. Throws `TIME_INVALID`.
 */
export function rideElsewhere(record: ClearingDetailRecord, line: number): ClearingRide {
  const { tac, rideCode } = record
  return {
    line,
    centreSerial: record.centreSerial,
    acquirerInstitution: record.acquirerInstitution,
    feeE7: String(record.feeE7),
    issuerShareE7: String(record.issuerShareE7),
    acquirerShareE7: String(record.acquirerShareE7),
    record: {
      kind: kindOf(record),
      cardNumber: record.cardNumber,
      issuerId: record.issuerId,
      purse: record.purse,
      purchaseCounter: record.purchaseCounter,
      balanceBeforeFen: record.balanceBeforeFen,
      amountFen: record.amountFen,
      balanceAfterFen: record.balanceAfterFen,
      listPriceFen: record.listPriceFen,
      psamId: record.psamId,
      psamCounter: record.psamCounter,
      ...(tac !== '' && { tac: Number.parseInt(tac, 16) }),
      transactionType: Number.parseInt(record.tacType, 16),
      algorithm: Number.parseInt(record.algorithm, 16),
      keyVersion: Number.parseInt(record.keyVersion, 16),
      keyIndex: Number.parseInt(record.keyIndex, 16),
      mac2Check: mac2Check.MAC2_CHECK_NOT_DONE,
      tappedAtMs: parseLocalTimestamp(record.tappedAt, chinaZone),
      utcOffsetMinutes: chinaZone.utcOffsetMinutes,
      clockTrust: clockTrust.CLOCK_TRUST_SYNCED,
      operatorId: record.operatorId,
      vehicleId: record.vehicleId,
      lineId: record.lineId,
      acceptorCity: record.acceptorCity,
      acceptorInstitution: record.acquirerInstitution,
      cardState: { cardKind: record.cardKind },
      mode: modes[record.serviceType] ?? '',
      medium: rideCode === '' ? 'card' : 'qr',
      ...(rideCode !== '' && { rideCode: Buffer.from(rideCode, 'hex') }),
    },
  }
}

function kindOf({ proof, rideCode }: ClearingDetailRecord): RecordKind {
  if (rideCode !== '') return recordKind.RECORD_KIND_CODE_RIDE
  return kindOfProof[proof] ?? recordKind.RECORD_KIND_GREY
}
